package org.chainmap.tool;

import org.chainmap.editor.view.Feedback;
import org.chainmap.editor.view.Selection;
import org.chainmap.geom.Box;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;

/**
 * The state in which a box is drawn over empty canvas: the cards it touches are selected, or with
 * Shift added to the selection.
 */
final class SelectMarquee implements State {

  private final ToolContext toolContext;
  private final PointerInput press;
  private final Selection before;

  SelectMarquee(ToolContext toolContext, PointerInput press) {
    this.toolContext = toolContext;
    this.press = press;
    this.before = toolContext.selection().selection();
    if (!press.modifiers().shift()) {
      toolContext.selection().select(Selection.NONE);
    }
  }

  @Override
  public String path() {
    return "select.marquee";
  }

  @Override
  public State pointer(PointerInput input) {
    if (input.kind() == Kind.MOVE
        && input.screen().distance(press.screen()) > SelectPressing.SLACK) {
      Box box = Box.between(press.map(), input.map());
      Selection start = press.modifiers().shift() ? before : Selection.NONE;
      toolContext.selection().select(start.with(toolContext.document().hits().in(box)));
      toolContext.view().show(Feedback.NONE.withMarquee(box));
      return this;
    }
    return input.is(Kind.RELEASE, Button.PRIMARY)
        ? new SelectIdle(toolContext).pointer(input)
        : this;
  }

  @Override
  public State cancelled() {
    toolContext.selection().select(before);
    return new SelectIdle(toolContext);
  }
}
