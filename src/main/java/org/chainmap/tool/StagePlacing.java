package org.chainmap.tool;

import java.util.Optional;
import org.chainmap.editor.Feedback;
import org.chainmap.editor.Feedback.Cursor;
import org.chainmap.editor.Stages;
import org.chainmap.geom.Id;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;

/** A new stage is to come between the bands where the pointer presses. */
final class StagePlacing implements State {

  /** No stage has this id: every band counts. */
  private static final Id NEW = Id.of("new");

  private final Desk desk;

  StagePlacing(Desk desk) {
    this.desk = desk;
    desk.view().show(Feedback.of(Cursor.CROSSHAIR));
  }

  @Override
  public String path() {
    return "stage.placing";
  }

  @Override
  public State pointer(PointerInput input) {
    var draft = desk.draft();
    int index = Stages.indexAt(draft.map(), draft.geometry(), NEW, input.map());
    var made = Stages.inserted(draft.map(), draft.geometry(), draft.lang(), index);
    if (input.is(Kind.PRESS, Button.PRIMARY)) {
      State next = new SelectIdle(desk);
      desk.makeAndName(made);
      return next;
    }
    draft.preview(made.change());
    desk.view().show(Feedback.of(Cursor.CROSSHAIR).withDropStage(made.ids().getFirst()));
    return this;
  }

  @Override
  public Optional<State> key(KeyInput input) {
    if (input.key().equals("Escape")) {
      cancelled();
      return Optional.of(new SelectIdle(desk));
    }
    return Optional.empty();
  }

  @Override
  public State cancelled() {
    desk.draft().drop();
    return this;
  }

  @Override
  public boolean resting() {
    return true;
  }
}
