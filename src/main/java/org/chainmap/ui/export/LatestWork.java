package org.chainmap.ui.export;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.chainmap.task.Progress;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Background work of which only the latest is wanted, such as a preview that follows what is typed:
 * it begins after a short pause, and ends what began before.
 */
public final class LatestWork {

  private static final Duration PAUSE = Duration.millis(250);

  private final Tasks tasks;
  private final Message name;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private @Nullable RunningTask running;

  /**
   * @param name what it is called while it runs
   */
  public LatestWork(Tasks tasks, Message name) {
    this.tasks = tasks;
    this.name = name;
  }

  /**
   * Does work instead of what was asked for before.
   *
   * @param done receives the result; never called where something else is asked for meanwhile
   * @param failed receives an error instead
   */
  public <T> void ask(Function<Progress, T> work, Consumer<T> done, Consumer<Throwable> failed) {
    cancel();
    pause.setOnFinished(
        event -> {
          running = tasks.start(name, work, done, failed);
        });
    pause.playFromStart();
  }

  /** Gives up what was asked for. */
  public void cancel() {
    pause.stop();
    RunningTask last = running;
    if (last != null) {
      last.cancel();
    }
    running = null;
  }
}
