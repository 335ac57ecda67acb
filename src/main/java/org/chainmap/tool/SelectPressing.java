package org.chainmap.tool;

import java.util.List;
import org.chainmap.editor.Hit;
import org.chainmap.editor.Selection;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;

/** Something is pressed: releasing it is a click, moving on is a drag. */
final class SelectPressing implements State {

  /** How far the pointer must go for a drag, in screen px. */
  static final double SLACK = 3;

  private final Desk desk;
  private final Hit hit;
  private final PointerInput press;
  private final boolean chosenBefore;

  SelectPressing(Desk desk, Hit hit, PointerInput press) {
    this.desk = desk;
    this.hit = hit;
    this.press = press;
    this.chosenBefore = desk.choice().selection().contains(hit.id());
    if (!chosenBefore) {
      desk.choice()
          .select(
              press.modifiers().shift()
                  ? desk.choice().selection().with(List.of(hit.id()))
                  : Selection.of(hit.id()));
    }
  }

  @Override
  public String path() {
    return "select.pressing";
  }

  @Override
  public State pointer(PointerInput input) {
    if (input.kind() == Kind.MOVE && input.screen().distance(press.screen()) > SLACK) {
      return switch (hit.kind()) {
        case CARD -> new SelectTranslating(desk, press.map(), hit.id()).pointer(input);
        case HEADER -> new StageReordering(desk, hit.id(), press.map()).pointer(input);
        case LABEL, LINK, BAND -> this;
      };
    }
    if (input.is(Kind.RELEASE, Button.PRIMARY)) {
      if (press.modifiers().shift() && chosenBefore) {
        desk.choice().select(desk.choice().selection().toggled(hit.id()));
      } else if (!press.modifiers().shift()) {
        desk.choice().select(Selection.of(hit.id()));
      }
      return new SelectIdle(desk).pointer(input);
    }
    return this;
  }

  @Override
  public State cancelled() {
    return new SelectIdle(desk);
  }
}
