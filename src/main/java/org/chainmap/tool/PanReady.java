package org.chainmap.tool;

import java.util.Optional;
import org.chainmap.editor.view.Feedback;
import org.chainmap.editor.view.Feedback.Cursor;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The hand, ready to grab the map: a tool of its own, or on top of another state while Space is
 * held.
 */
final class PanReady implements State {

  private final ToolContext toolContext;
  private final @Nullable State previous;

  /** Creates the hand as a tool of its own. */
  PanReady(ToolContext toolContext) {
    this(toolContext, null);
  }

  PanReady(ToolContext toolContext, @Nullable State previous) {
    this.toolContext = toolContext;
    this.previous = previous;
    toolContext.view().show(Feedback.of(Cursor.HAND));
  }

  @Override
  public String path() {
    return "pan.ready";
  }

  /**
   * Returns the state to enter when Space is released: the previous state, or this one if there was
   * none.
   */
  State previous() {
    if (previous != null) {
      toolContext.view().show(Feedback.NONE);
      return previous;
    }
    return this;
  }

  @Override
  public State pointer(PointerInput input) {
    return input.is(Kind.PRESS, Button.PRIMARY)
        ? new PanDragging(toolContext, this, Button.PRIMARY, input.screen())
        : this;
  }

  @Override
  public Optional<State> key(KeyInput input) {
    return input.key().equals("Escape")
        ? Optional.of(previous == null ? new SelectIdle(toolContext) : previous())
        : Optional.empty();
  }

  @Override
  public State cancelled() {
    return previous();
  }

  @Override
  public boolean resting() {
    return true;
  }
}
