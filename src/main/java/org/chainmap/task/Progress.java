package org.chainmap.task;

/** The progress of a long task: the task reports to it and asks it for cancellation. */
public interface Progress {

  /** A progress that ignores reports and never cancels. */
  Progress NONE =
      new Progress() {
        @Override
        public void report(double done) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /** Reports that a fraction between 0 and 1 is done. */
  void report(double done);

  /** Tells whether the task is cancelled and its result no longer needed. */
  boolean cancelled();

  /**
   * Tells whether the result so far is good enough. A search that can stop at any time then returns
   * its best result.
   */
  default boolean enough() {
    return false;
  }

  /**
   * Throws if the task was cancelled. Call it at least every 50 ms.
   *
   * @throws java.util.concurrent.CancellationException if it was
   */
  default void check() {
    if (cancelled()) {
      throw new java.util.concurrent.CancellationException();
    }
  }

  /**
   * Returns the progress of a subtask, which takes this one from one fraction between 0 and 1 to
   * another.
   */
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
