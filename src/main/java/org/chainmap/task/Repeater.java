package org.chainmap.task;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Repeats short background work, such as looking whether a file changed, until it is ended. */
@FunctionalInterface
public interface Repeater {

  /** A repeater that never runs anything; for commands and most tests. */
  Repeater NEVER = (pause, work) -> () -> {};

  /**
   * Runs work at once and then after every pause. A run that takes longer than the pause, as on a
   * network drive that does not answer, delays only the next run of the same work.
   */
  Subscription every(Duration pause, Runnable work);

  /** Returns a repeater with a daemon thread that keeps time; each run has a thread of its own. */
  static Repeater inBackground() {
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("repeater").factory());
    return (pause, work) -> {
      AtomicBoolean running = new AtomicBoolean();
      Runnable run =
          () -> {
            try {
              work.run();
            } finally {
              running.set(false);
            }
          };
      ScheduledFuture<?> ticking =
          clock.scheduleWithFixedDelay(
              () -> {
                if (running.compareAndSet(false, true)) {
                  Thread.ofVirtual().start(run);
                }
              },
              0,
              pause.toMillis(),
              TimeUnit.MILLISECONDS);
      return () -> ticking.cancel(false);
    };
  }
}
