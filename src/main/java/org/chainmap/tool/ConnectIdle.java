package org.chainmap.tool;

import java.util.Optional;
import org.chainmap.editor.Feedback;
import org.chainmap.editor.Feedback.Cursor;
import org.chainmap.geom.Id;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;

/** The connecting tool at rest: pressing a card begins a link there. */
final class ConnectIdle implements State {

  private final Desk desk;

  ConnectIdle(Desk desk) {
    this.desk = desk;
    desk.view().show(Feedback.of(Cursor.CROSSHAIR));
  }

  @Override
  public String path() {
    return "connect.idle";
  }

  @Override
  public State pointer(PointerInput input) {
    Optional<Id> card = desk.draft().hits().cardAt(input.map());
    if (input.is(Kind.PRESS, Button.PRIMARY) && card.isPresent()) {
      return new ConnectDragging(desk, this, card.get(), input.map());
    }
    desk.view().show(Feedback.of(Cursor.CROSSHAIR).withLink(null, card.orElse(null)));
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
