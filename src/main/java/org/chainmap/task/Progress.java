package org.chainmap.task;

/** What a long piece of work tells its watcher, and asks of it. */
public interface Progress {

  /** Watches nothing and never cancels. */
  Progress NONE =
      new Progress() {
        @Override
        public void report(double done) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /** Says that a part between 0 and 1 is done. */
  void report(double done);

  /** Whether nobody wants the result any more. */
  boolean cancelled();

  /**
   * Ends the work if it was cancelled. Call it often: at least every 50 ms.
   *
   * @throws java.util.concurrent.CancellationException if it was
   */
  default void check() {
    if (cancelled()) {
      throw new java.util.concurrent.CancellationException();
    }
  }
}
