package org.chainmap.tool;

import java.util.Optional;
import org.chainmap.editor.view.Feedback;
import org.chainmap.editor.view.Feedback.Cursor;
import org.chainmap.geom.Id;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;

/** The resting state of the connecting tool: pressing a card starts a link there. */
final class ConnectIdle implements State {

  private final ToolContext toolContext;

  ConnectIdle(ToolContext toolContext) {
    this.toolContext = toolContext;
    toolContext.view().show(Feedback.of(Cursor.CROSSHAIR));
  }

  @Override
  public String path() {
    return "connect.idle";
  }

  @Override
  public State pointer(PointerInput input) {
    Optional<Id> card = toolContext.document().hits().cardAt(input.map());
    if (input.is(Kind.PRESS, Button.PRIMARY) && card.isPresent()) {
      return new ConnectDragging(toolContext, this, card.get(), input.map());
    }
    toolContext.view().show(Feedback.of(Cursor.CROSSHAIR).withLink(null, card.orElse(null)));
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
