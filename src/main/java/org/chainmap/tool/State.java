package org.chainmap.tool;

import java.util.Optional;

/** A state of a tool: handles input and returns the next state. */
public interface State {

  /** Returns the names of the tool and the state, e.g. {@code select.translating}. */
  String path();

  /** Handles pointer input and returns the next state, often this one. */
  State pointer(PointerInput input);

  /** Handles a key press and returns the next state; empty if this state does not use the key. */
  default Optional<State> key(KeyInput input) {
    return input.key().equals("Escape") ? Optional.of(cancelled()) : Optional.empty();
  }

  /** Cancels the operation in progress without a commit, and returns the resting state. */
  State cancelled();

  /** Called when the map, the selection or the view changed without pointer input. */
  default void refresh() {}

  /** Called when the pointer left the map. */
  default void left() {}

  /** Tells whether no operation is in progress. */
  default boolean resting() {
    return false;
  }
}
