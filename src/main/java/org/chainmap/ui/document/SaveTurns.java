package org.chainmap.ui.document;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * The saves of one document, each after the one before has ended: a file is never written twice at
 * once. Belongs to the document's thread.
 */
final class SaveTurns {

  private final Queue<Consumer<Runnable>> waiting = new ArrayDeque<>();
  private boolean taken;

  /** Tells whether a save is under way. */
  boolean taken() {
    return taken;
  }

  /** Tells whether another one waits for the one under way. */
  boolean awaited() {
    return !waiting.isEmpty();
  }

  /**
   * Begins a save at once, or after those under way.
   *
   * @param save receives what it is to call once when it has ended
   */
  void take(Consumer<Runnable> save) {
    if (taken) {
      waiting.add(save);
    } else {
      taken = true;
      save.accept(end());
    }
  }

  /** Ends one save, however often it is run. */
  private Runnable end() {
    return new Runnable() {
      private boolean ended;

      @Override
      public void run() {
        if (!ended) {
          ended = true;
          next();
        }
      }
    };
  }

  private void next() {
    Consumer<Runnable> next = waiting.poll();
    if (next == null) {
      taken = false;
    } else {
      next.accept(end());
    }
  }
}
