package org.chainmap.ui.window;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks a person one question at a time. Keys that were pressed before the first is seen would ask
 * it again while it waits for an answer.
 */
final class OneAtATime {

  private boolean asking;

  /**
   * Asks a question and waits for the answer.
   *
   * @param none the answer where another question is being asked
   */
  <T extends @Nullable Object> T ask(Supplier<? extends T> question, T none) {
    if (asking) {
      return none;
    }
    asking = true;
    try {
      return question.get();
    } finally {
      asking = false;
    }
  }
}
