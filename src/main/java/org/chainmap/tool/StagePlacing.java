package org.chainmap.tool;

import java.util.Optional;
import org.chainmap.editor.change.Stages;
import org.chainmap.editor.view.Feedback;
import org.chainmap.editor.view.Feedback.Cursor;
import org.chainmap.geom.Id;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;

/** The state in which a press inserts a new stage between the bands at the pointer. */
final class StagePlacing implements State {

  /** No stage has this id: every band counts. */
  private static final Id NEW = Id.of("new");

  private final ToolContext toolContext;

  StagePlacing(ToolContext toolContext) {
    this.toolContext = toolContext;
    toolContext.view().show(Feedback.of(Cursor.CROSSHAIR));
  }

  @Override
  public String path() {
    return "stage.placing";
  }

  @Override
  public State pointer(PointerInput input) {
    var draft = toolContext.document();
    int index = Stages.indexAt(draft.map(), draft.geometry(), NEW, input.map());
    var creation = Stages.inserted(draft.map(), draft.geometry(), draft.lang(), index);
    if (input.is(Kind.PRESS, Button.PRIMARY)) {
      State next = new SelectIdle(toolContext);
      toolContext.makeAndName(creation);
      return next;
    }
    draft.preview(creation.change());
    toolContext.view().show(Feedback.of(Cursor.CROSSHAIR).withDropStage(creation.ids().getFirst()));
    return this;
  }

  @Override
  public Optional<State> key(KeyInput input) {
    if (input.key().equals("Escape")) {
      cancelled();
      return Optional.of(new SelectIdle(toolContext));
    }
    return Optional.empty();
  }

  @Override
  public State cancelled() {
    toolContext.document().drop();
    return this;
  }

  @Override
  public boolean resting() {
    return true;
  }
}
