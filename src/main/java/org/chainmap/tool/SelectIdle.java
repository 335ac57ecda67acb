package org.chainmap.tool;

import org.chainmap.editor.Feedback;
import org.chainmap.editor.Hit;
import org.chainmap.editor.Selection;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;

/** The arrow at rest. */
final class SelectIdle implements State {

  private final Desk desk;

  SelectIdle(Desk desk) {
    this.desk = desk;
    desk.view().show(Feedback.NONE);
  }

  @Override
  public String path() {
    return "select.idle";
  }

  @Override
  public State pointer(PointerInput input) {
    if (input.is(Kind.PRESS, Button.PRIMARY)) {
      desk.draft()
          .hits()
          .at(input.map(), desk.onMap(4))
          .filter(hit -> hit.kind() != Hit.Kind.BAND)
          .ifPresentOrElse(
              hit -> desk.choice().select(Selection.of(hit.id())),
              () -> desk.choice().select(Selection.NONE));
    }
    return this;
  }

  @Override
  public State cancelled() {
    return this;
  }

  @Override
  public boolean resting() {
    return true;
  }
}
