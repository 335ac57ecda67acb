package org.chainmap.task;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chainmap.text.Message;

/**
 * Runs tasks in the background and delivers their results to the thread that owns the document.
 *
 * <p>Tests use {@link #immediate()}, which runs everything immediately on the calling thread.
 */
public final class Tasks {

  private final Executor background;
  private final Executor disk;
  private final Executor owner;
  private final Listeners<List<RunningTask>> listeners;
  private final List<RunningTask> running;
  private final Scope scope;
  private final Repeater repeater;

  /** Creates tasks of which none is repeated, and all have one executor. */
  public Tasks(Executor background, Executor owner) {
    this(background, background, owner, Repeater.NEVER);
  }

  /**
   * @param background the executor of tasks
   * @param disk the executor of tasks that wait for a disk; none of them should wait for another
   * @param owner the executor of the document's thread, which receives results, failures and
   *     progress
   * @param repeater runs what is repeated
   */
  public Tasks(Executor background, Executor disk, Executor owner, Repeater repeater) {
    this(
        background,
        disk,
        owner,
        new Listeners<>(),
        new CopyOnWriteArrayList<>(),
        new Scope(),
        repeater);
  }

  private Tasks(
      Executor background,
      Executor disk,
      Executor owner,
      Listeners<List<RunningTask>> listeners,
      List<RunningTask> running,
      Scope scope,
      Repeater repeater) {
    this.repeater = repeater;
    this.background = background;
    this.disk = disk;
    this.owner = owner;
    this.listeners = listeners;
    this.running = running;
    this.scope = scope;
  }

  public static Tasks immediate() {
    return new Tasks(Runnable::run, Runnable::run);
  }

  /**
   * The same executors and the same list of {@link #running} work, for what only one scope wants:
   * closing it cancels what was started here, and nothing starts afterwards.
   */
  public Tasks within(Scope other) {
    return new Tasks(background, disk, owner, listeners, running, other, repeater);
  }

  /** The same for work that waits for a disk: it does not queue behind work that computes. */
  public Tasks onDisk() {
    return new Tasks(disk, disk, owner, listeners, running, scope, repeater);
  }

  /**
   * Looks at something at once and again after every pause, in the background and unlisted, until
   * it is ended or the scope is closed.
   *
   * @param told receives each result on the owner's thread
   */
  public <T> Subscription repeat(Duration pause, Supplier<T> look, Consumer<T> told) {
    if (scope.closed()) {
      return () -> {};
    }
    AtomicBoolean ended = new AtomicBoolean();
    Subscription ticking =
        repeater.every(
            pause,
            () -> {
              T seen = look.get();
              owner.execute(
                  () -> {
                    if (!ended.get()) {
                      told.accept(seen);
                    }
                  });
            });
    return scope.add(
        () -> {
          ended.set(true);
          ticking.close();
        });
  }

  /**
   * Starts work. Exactly one of {@code done} and {@code failed} is called, on the owner's thread;
   * neither after cancelling.
   */
  public <T> RunningTask start(
      Message name, Function<Progress, T> work, Consumer<T> done, Consumer<Throwable> failed) {
    return start(name, false, work, done, failed);
  }

  /**
   * Starts work whose end has to be known, such as saving: exactly one of {@code done} and {@code
   * failed} is called, on the owner's thread, also after cancelling. Work that heeds a cancelling
   * fails with a {@link CancellationException}; what is past that point ends well. Closing the
   * scope does not end it.
   */
  public <T> RunningTask carryOut(
      Message name, Function<Progress, T> work, Consumer<T> done, Consumer<Throwable> failed) {
    RunningTask task = new RunningTask(name, false, this::changed);
    running.add(task);
    changed();
    background.execute(
        () -> {
          Runnable end;
          try {
            T result = work.apply(task);
            end = () -> done.accept(result);
          } catch (Throwable e) {
            end = () -> failed.accept(e);
          }
          Runnable told = end;
          owner.execute(
              () -> {
                running.remove(task);
                changed();
                told.run();
              });
        });
    return task;
  }

  /** Starts a search that improves its result until {@link RunningTask#settle} ends it. */
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
    if (scope.closed()) {
      task.cancel();
      return task;
    }
    running.add(task);
    Subscription cancelling = scope.add(task::cancel);
    changed();
    background.execute(
        () -> {
          try {
            task.check();
            T result = work.apply(task);
            end(task, cancelling, () -> done.accept(result));
          } catch (CancellationException e) {
            end(task, cancelling, () -> {});
          } catch (Throwable e) {
            end(task, cancelling, () -> failed.accept(e));
          }
        });
    return task;
  }

  private void end(RunningTask task, Subscription cancelling, Runnable result) {
    owner.execute(
        () -> {
          running.remove(task);
          scope.remove(cancelling);
          changed();
          if (!task.cancelled()) {
            result.run();
          }
        });
  }

  /** Does in the background, unlisted, what nobody waits for; closing the scope does not end it. */
  public void tidyUp(Runnable work) {
    background.execute(work);
  }

  /** Returns the running tasks, oldest first. */
  public List<RunningTask> running() {
    return running;
  }

  /** Calls {@code listener} on the owner's thread whenever work starts, ends or moves on. */
  public Subscription onChange(Runnable listener) {
    return listeners.add(now -> listener.run());
  }

  private void changed() {
    if (listeners.count() > 0) {
      owner.execute(() -> listeners.tell(running));
    }
  }
}
