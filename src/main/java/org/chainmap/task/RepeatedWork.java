package org.chainmap.task;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done in the background again and again, such as checking a document after every
 * step. However often it is asked for while it runs, it is done once more afterwards. Belongs to
 * the owner's thread.
 */
public final class RepeatedWork<T> {

  private final Tasks tasks;
  private final Message name;
  private final Supplier<Function<Progress, T>> work;
  private final Consumer<T> done;
  private @Nullable RunningTask running;
  private boolean starting;
  private boolean again;

  /**
   * @param name what it is called while it runs
   * @param work takes what is to be worked on, on the owner's thread, and returns the work
   * @param done receives each result, on the owner's thread
   */
  public RepeatedWork(
      Tasks tasks, Message name, Supplier<Function<Progress, T>> work, Consumer<T> done) {
    this.tasks = tasks;
    this.name = name;
    this.work = work;
    this.done = done;
  }

  /** Does the work now, or once more when what runs has ended. */
  public void ask() {
    RunningTask now = running;
    if (starting || now != null && !now.cancelled()) {
      again = true;
      return;
    }
    again = false;
    starting = true;
    boolean[] ended = new boolean[1];
    RunningTask mine =
        tasks.start(
            name,
            work.get(),
            result -> {
              ended[0] = true;
              end();
              done.accept(result);
            },
            problem -> {
              ended[0] = true;
              end();
              throw new IllegalStateException(problem);
            });
    starting = false;
    running = ended[0] ? null : mine;
    if (ended[0] && again) {
      ask();
    }
  }

  private void end() {
    running = null;
    if (again && !starting) {
      ask();
    }
  }
}
