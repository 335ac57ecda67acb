package org.chainmap.tool;

import java.util.Optional;
import org.chainmap.editor.change.Cards;
import org.chainmap.editor.change.Stages;
import org.chainmap.editor.view.Feedback;
import org.chainmap.editor.view.Feedback.Cursor;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;

/**
 * The state in which a new segment follows the pointer until a press places it; with Shift held,
 * another follows.
 */
final class SegmentPlacing implements State {

  private final ToolContext toolContext;

  SegmentPlacing(ToolContext toolContext) {
    this.toolContext = toolContext;
    toolContext.view().show(Feedback.of(Cursor.CROSSHAIR));
  }

  @Override
  public String path() {
    return "segment.placing";
  }

  @Override
  public State pointer(PointerInput input) {
    var draft = toolContext.document();
    if (input.is(Kind.PRESS, Button.PRIMARY)) {
      var creation =
          Cards.created(draft.map(), draft.geometry(), draft.lang(), input.map(), draft.newCard());
      if (input.modifiers().shift()) {
        toolContext.make(creation);
        return this;
      }
      State next = new SelectIdle(toolContext);
      toolContext.makeAndName(creation);
      return next;
    }
    Point p = input.map();
    Size size = draft.newCard();
    Box outline = new Box(p.x(), p.y(), 0, 0).grown(size.w() / 2, size.h() / 2);
    toolContext
        .view()
        .show(
            Feedback.of(Cursor.CROSSHAIR)
                .withOutline(outline)
                .withDropStage(Stages.at(draft.map(), draft.geometry(), p).orElse(null)));
    return this;
  }

  @Override
  public Optional<State> key(KeyInput input) {
    return input.key().equals("Escape")
        ? Optional.of(new SelectIdle(toolContext))
        : Optional.empty();
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
