package org.chainmap.tool;

import org.chainmap.editor.Feedback;
import org.chainmap.editor.Selection;
import org.chainmap.geom.Box;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;

/** A box is drawn over empty canvas: the cards it touches are chosen; with Shift, added. */
final class SelectMarquee implements State {

  private final Desk desk;
  private final PointerInput press;
  private final Selection before;

  SelectMarquee(Desk desk, PointerInput press) {
    this.desk = desk;
    this.press = press;
    this.before = desk.choice().selection();
    if (!press.modifiers().shift()) {
      desk.choice().select(Selection.NONE);
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
      desk.choice().select(start.with(desk.draft().hits().in(box)));
      desk.view().show(Feedback.NONE.withMarquee(box));
      return this;
    }
    return input.is(Kind.RELEASE, Button.PRIMARY) ? new SelectIdle(desk).pointer(input) : this;
  }

  @Override
  public State cancelled() {
    desk.choice().select(before);
    return new SelectIdle(desk);
  }
}
