package org.chainmap.tool;

import java.util.List;
import org.chainmap.editor.view.Hit;
import org.chainmap.editor.view.Selection;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;

/** The state after a press on an element: a release makes it a click, a move a drag. */
final class SelectPressing implements State {

  /** The distance in screen px that the pointer must move to start a drag. */
  static final double SLACK = 3;

  private final ToolContext toolContext;
  private final Hit hit;
  private final PointerInput press;
  private final boolean chosenBefore;

  SelectPressing(ToolContext toolContext, Hit hit, PointerInput press) {
    this.toolContext = toolContext;
    this.hit = hit;
    this.press = press;
    this.chosenBefore = toolContext.selection().selection().contains(hit.id());
    if (!chosenBefore) {
      toolContext
          .selection()
          .select(
              press.modifiers().shift()
                  ? toolContext.selection().selection().with(List.of(hit.id()))
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
        case CARD, NOTE, FRAME ->
            toolContext.movable().contains(hit.id())
                ? new SelectTranslating(toolContext, press.map(), hit.id()).pointer(input)
                : this;
        case HEADER -> new StageReordering(toolContext, hit.id(), press.map()).pointer(input);
        case LABEL, LINK, BAND -> this;
      };
    }
    if (input.is(Kind.RELEASE, Button.PRIMARY)) {
      if (press.modifiers().shift() && chosenBefore) {
        toolContext.selection().select(toolContext.selection().selection().toggled(hit.id()));
      } else if (!press.modifiers().shift()) {
        toolContext.selection().select(Selection.of(hit.id()));
      }
      return new SelectIdle(toolContext).pointer(input);
    }
    return this;
  }

  @Override
  public State cancelled() {
    return new SelectIdle(toolContext);
  }
}
