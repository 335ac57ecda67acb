package org.chainmap.task;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Work of a library that asks nobody whether to go on. It runs on a thread of its own, and whoever
 * waits for it lets go of it when cancelled; it then ends by itself and its result is dropped. Only
 * a few such works run at a time, those that were let go included.
 */
public final class Abandonable {

  private static final int AT_A_TIME = 2;
  private static final long PAUSE = 20;
  private static final Semaphore FREE = new Semaphore(AT_A_TIME);

  private Abandonable() {}

  /**
   * Returns the result of some work, which must take seconds at most and change nothing.
   *
   * @throws CancellationException if {@code progress} is cancelled, or the waiting thread
   *     interrupted
   */
  public static <T> T await(Supplier<T> work, Progress progress) {
    try {
      while (!FREE.tryAcquire(PAUSE, TimeUnit.MILLISECONDS)) {
        progress.check();
      }
      FutureTask<T> running = new FutureTask<>(work::get);
      Thread.ofPlatform()
          .daemon()
          .name("abandonable")
          .start(
              () -> {
                running.run();
                FREE.release();
              });
      while (true) {
        try {
          return running.get(PAUSE, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          progress.check();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
