package org.chainmap.tool;

import java.util.Optional;

/**
 * The state in which a text is edited in place: the text field has the keyboard focus, and the tool
 * waits.
 */
final class SelectEditing implements State {

  private final ToolContext toolContext;
  private final State previous;

  SelectEditing(ToolContext toolContext, State previous) {
    this.toolContext = toolContext;
    this.previous = previous;
  }

  State previous() {
    return previous;
  }

  @Override
  public String path() {
    return "select.editing";
  }

  @Override
  public State pointer(PointerInput input) {
    return this;
  }

  @Override
  public Optional<State> key(KeyInput input) {
    return input.key().equals("Escape") ? Optional.of(cancelled()) : Optional.empty();
  }

  @Override
  public State cancelled() {
    toolContext.selection().finishEdit(null);
    return previous;
  }
}
