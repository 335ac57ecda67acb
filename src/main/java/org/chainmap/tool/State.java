package org.chainmap.tool;

import java.util.Optional;

/** One state of a tool: takes input, does its work, and says which state comes next. */
public interface State {

  /** The tool and the state, e.g. {@code select.translating}. */
  String path();

  /** Takes in the pointer; the state to go on in, often this one. */
  State pointer(PointerInput input);

  /** Takes in a key press; empty where this state has no use for it. */
  default Optional<State> key(KeyInput input) {
    return input.key().equals("Escape") ? Optional.of(cancelled()) : Optional.empty();
  }

  /** Gives up what is under way, with nothing committed, and returns to rest. */
  State cancelled();

  /** What lies on the map, what is chosen or what is looked at changed without the pointer. */
  default void refresh() {}

  /** The pointer is no longer over the map. */
  default void left() {}

  /** Whether nothing is under way. */
  default boolean resting() {
    return false;
  }
}
