package org.chainmap.tool;

import java.util.Objects;
import org.chainmap.editor.change.Stages;
import org.chainmap.editor.view.Feedback;
import org.chainmap.editor.view.Feedback.Cursor;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.Change;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;

/**
 * The state in which a band and its cards are dragged by the header to another place among the
 * stages.
 */
final class StageReordering implements State {

  private final ToolContext toolContext;
  private final Id stage;
  private final Point start;
  private final Box band;

  StageReordering(ToolContext toolContext, Id stage, Point start) {
    this.toolContext = toolContext;
    this.stage = stage;
    this.start = start;
    this.band = Objects.requireNonNull(toolContext.document().geometry().bands().get(stage));
  }

  @Override
  public String path() {
    return "stage.reordering";
  }

  @Override
  public State pointer(PointerInput input) {
    if (input.kind() == Kind.MOVE) {
      Box moved = moved(input.map());
      toolContext.document().preview(candidate(moved));
      toolContext.view().show(Feedback.of(Cursor.GRABBING).withOutline(moved).withDropStage(stage));
      return this;
    }
    if (input.is(Kind.RELEASE, Button.PRIMARY)) {
      toolContext.document().commit(candidate(moved(input.map())));
      return new SelectIdle(toolContext).pointer(input);
    }
    return this;
  }

  private Box moved(Point p) {
    Point way = p.minus(start);
    return band.moved(way.x(), way.y());
  }

  private Change candidate(Box moved) {
    var draft = toolContext.document();
    int index = Stages.indexAt(draft.map(), draft.geometry(), stage, moved.center());
    return Stages.reordered(draft.map(), draft.geometry(), stage, index);
  }

  @Override
  public State cancelled() {
    toolContext.document().drop();
    return new SelectIdle(toolContext);
  }
}
