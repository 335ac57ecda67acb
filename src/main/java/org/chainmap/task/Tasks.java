package org.chainmap.task;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chainmap.text.Message;

/**
 * Runs work in the background and hands its result back to the thread that owns the document.
 *
 * <p>Tests use {@link #immediate()}, where everything happens at once on the calling thread.
 */
public final class Tasks {

  private final Executor background;
  private final Executor owner;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<RunningTask> running = new CopyOnWriteArrayList<>();

  /**
   * @param background where work runs
   * @param owner the thread of the document: where results, failures and news of progress arrive
   */
  public Tasks(Executor background, Executor owner) {
    this.background = background;
    this.owner = owner;
  }

  public static Tasks immediate() {
    return new Tasks(Runnable::run, Runnable::run);
  }

  /**
   * Starts work. Exactly one of {@code done} and {@code failed} is called, on the owner's thread;
   * neither after cancelling.
   */
  public <T> RunningTask start(
      Message name, Function<Progress, T> work, Consumer<T> done, Consumer<Throwable> failed) {
    return start(name, false, work, done, failed);
  }

  /** Starts work that looks for better and better results until it is told that it is enough. */
  public <T> RunningTask search(
      Message name, Function<Progress, T> work, Consumer<T> done, Consumer<Throwable> failed) {
    return start(name, true, work, done, failed);
  }

  private <T> RunningTask start(
      Message name,
      boolean search,
      Function<Progress, T> work,
      Consumer<T> done,
      Consumer<Throwable> failed) {
    RunningTask task = new RunningTask(name, search, this::changed);
    running.add(task);
    changed();
    background.execute(
        () -> {
          try {
            T result = work.apply(task);
            end(task, () -> done.accept(result));
          } catch (CancellationException e) {
            end(task, () -> {});
          } catch (Throwable e) {
            end(task, () -> failed.accept(e));
          }
        });
    return task;
  }

  private void end(RunningTask task, Runnable result) {
    owner.execute(
        () -> {
          running.remove(task);
          changed();
          if (!task.cancelled()) {
            result.run();
          }
        });
  }

  /** The work under way, oldest first. */
  public List<RunningTask> running() {
    return running;
  }

  /** Calls {@code listener} on the owner's thread whenever work starts, ends or moves on. */
  public Runnable onChange(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void changed() {
    if (!listeners.isEmpty()) {
      owner.execute(() -> listeners.forEach(Runnable::run));
    }
  }
}
