package org.chainmap.tool;

import java.util.Objects;
import org.chainmap.editor.Feedback;
import org.chainmap.editor.Feedback.Cursor;
import org.chainmap.editor.Stages;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.Change;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;

/** A band is dragged by its header to another place among the stages, with its cards. */
final class StageReordering implements State {

  private final Desk desk;
  private final Id stage;
  private final Point start;
  private final Box band;

  StageReordering(Desk desk, Id stage, Point start) {
    this.desk = desk;
    this.stage = stage;
    this.start = start;
    this.band = Objects.requireNonNull(desk.draft().geometry().bands().get(stage));
  }

  @Override
  public String path() {
    return "stage.reordering";
  }

  @Override
  public State pointer(PointerInput input) {
    if (input.kind() == Kind.MOVE) {
      Box moved = moved(input.map());
      desk.draft().preview(candidate(moved));
      desk.view().show(Feedback.of(Cursor.GRABBING).withOutline(moved).withDropStage(stage));
      return this;
    }
    if (input.is(Kind.RELEASE, Button.PRIMARY)) {
      desk.draft().commit(candidate(moved(input.map())));
      return new SelectIdle(desk).pointer(input);
    }
    return this;
  }

  private Box moved(Point p) {
    Point way = p.minus(start);
    return band.moved(way.x(), way.y());
  }

  private Change candidate(Box moved) {
    var draft = desk.draft();
    int index = Stages.indexAt(draft.map(), draft.geometry(), stage, moved.center());
    return Stages.reordered(draft.map(), draft.geometry(), stage, index);
  }

  @Override
  public State cancelled() {
    desk.draft().drop();
    return new SelectIdle(desk);
  }
}
