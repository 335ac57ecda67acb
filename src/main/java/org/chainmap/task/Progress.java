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
   * Whether what was found so far is good enough: a search that can be stopped at any time then
   * returns the best it has.
   */
  default boolean enough() {
    return false;
  }

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

  /** The progress of a part of this work, which goes from one part between 0 and 1 to another. */
  default Progress part(double from, double to) {
    Progress whole = this;
    return new Progress() {
      @Override
      public void report(double done) {
        whole.report(from + (to - from) * done);
      }

      @Override
      public boolean cancelled() {
        return whole.cancelled();
      }

      @Override
      public boolean enough() {
        return whole.enough();
      }
    };
  }
}
