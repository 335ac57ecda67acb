package org.chainmap.tool;

import java.util.Optional;
import org.chainmap.editor.Cards;
import org.chainmap.editor.Feedback;
import org.chainmap.editor.Feedback.Cursor;
import org.chainmap.editor.Stages;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;

/** A new segment follows the pointer until pressed down; with Shift held, another follows. */
final class SegmentPlacing implements State {

  private final Desk desk;

  SegmentPlacing(Desk desk) {
    this.desk = desk;
    desk.view().show(Feedback.of(Cursor.CROSSHAIR));
  }

  @Override
  public String path() {
    return "segment.placing";
  }

  @Override
  public State pointer(PointerInput input) {
    var draft = desk.draft();
    if (input.is(Kind.PRESS, Button.PRIMARY)) {
      var made = Cards.created(draft.map(), draft.geometry(), draft.lang(), input.map());
      if (input.modifiers().shift()) {
        desk.make(made);
        return this;
      }
      State next = new SelectIdle(desk);
      desk.makeAndName(made);
      return next;
    }
    Point p = input.map();
    Box outline = new Box(p.x(), p.y(), 0, 0).grown(Cards.NEW.w() / 2, Cards.NEW.h() / 2);
    desk.view()
        .show(
            Feedback.of(Cursor.CROSSHAIR)
                .withOutline(outline)
                .withDropStage(Stages.at(draft.map(), draft.geometry(), p).orElse(null)));
    return this;
  }

  @Override
  public Optional<State> key(KeyInput input) {
    return input.key().equals("Escape") ? Optional.of(new SelectIdle(desk)) : Optional.empty();
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
