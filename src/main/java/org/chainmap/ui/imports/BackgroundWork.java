package org.chainmap.ui.imports;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ProgressIndicator;
import org.chainmap.task.Progress;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Scope;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Works in the background for one window, one thing at a time: a new one replaces the last. */
final class BackgroundWork {

  private final ImportDesk desk;
  private final Runnable changed;
  private final Scope scope = new Scope();
  private final ProgressIndicator node = new ProgressIndicator();
  private @Nullable RunningTask running;

  /**
   * @param changed runs when work begins or ends
   */
  BackgroundWork(ImportDesk desk, Runnable changed) {
    this.desk = desk;
    this.changed = changed;
    node.setPrefSize(20, 20);
    node.setMinSize(20, 20);
    node.setVisible(false);
  }

  ProgressIndicator node() {
    return node;
  }

  boolean busy() {
    return running != null;
  }

  /** Ends what runs, and takes nothing on any more. */
  void close() {
    scope.close();
  }

  /** Stops what runs; returns whether anything did. */
  boolean cancel() {
    RunningTask now = running;
    if (now == null) {
      return false;
    }
    now.cancel();
    running = null;
    ready();
    return true;
  }

  private void ready() {
    node.setVisible(busy());
    changed.run();
  }

  /** Waits for work that others do for the window, until {@link #waited} or the work ends. */
  void await(RunningTask task) {
    running = task;
    scope.add(
        desk.tasks()
            .onChange(
                () -> {
                  if (running == task && !desk.tasks().running().contains(task)) {
                    waited();
                  }
                }));
    ready();
  }

  /** Is told that nothing is to be waited for any more. */
  void waited() {
    running = null;
    ready();
  }

  /** Works, in place of what is still running. */
  <T> void start(String name, Function<Progress, T> work, Consumer<T> then) {
    RunningTask before = running;
    if (before != null) {
      before.cancel();
    }
    boolean[] ended = new boolean[1];
    RunningTask mine =
        desk.tasks()
            .within(scope)
            .start(
                Message.of(name),
                work,
                done -> {
                  ended[0] = true;
                  running = null;
                  then.accept(done);
                  ready();
                },
                problem -> {
                  ended[0] = true;
                  running = null;
                  ready();
                  desk.unforeseen(problem);
                });
    if (!ended[0]) {
      running = mine;
    }
    ready();
  }
}
