package org.chainmap.editor;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.task.Progress;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;

/**
 * Makes large steps in the background: what they change, and the layout after it. If the map moves
 * on meanwhile, a step is made anew of the map as it then is; if it keeps moving on, the step is
 * dropped and the person is told.
 */
final class BackgroundSteps {

  private static final int MOST_TRIES = 4;

  /** The part of the work that making the change is, about; the rest is the layout after it. */
  private static final double MAKING = 0.7;

  private record Made<T>(T result, Change whole, LaidOutMap after) {}

  private final Tasks tasks;
  private final CardMeasure measure;
  private final Supplier<LaidOutMap> plot;
  private final BiConsumer<Change, LaidOutMap> commit;
  private final Consumer<Message> say;

  BackgroundSteps(
      Tasks tasks,
      CardMeasure measure,
      Supplier<LaidOutMap> plot,
      BiConsumer<Change, LaidOutMap> commit,
      Consumer<Message> say) {
    this.tasks = tasks;
    this.measure = measure;
    this.plot = plot;
    this.commit = commit;
    this.say = say;
  }

  <T> RunningTask start(
      Message name,
      BiFunction<ChainMap, Progress, T> make,
      Function<T, Change> change,
      Consumer<T> done) {
    return start(name, make, change, done, MOST_TRIES);
  }

  private <T> RunningTask start(
      Message name,
      BiFunction<ChainMap, Progress, T> make,
      Function<T, Change> change,
      Consumer<T> done,
      int tries) {
    LaidOutMap from = plot.get();
    return tasks.start(
        name,
        progress -> {
          T result = make.apply(from.map(), progress.part(0, MAKING));
          progress.check();
          MeasuredChange whole = StepCompletion.whole(from, change.apply(result), measure);
          progress.check();
          LaidOutMap after = whole.change().isEmpty() ? from : from.after(whole);
          progress.report(1);
          return new Made<>(result, whole.change(), after);
        },
        made -> {
          if (from.map() == plot.get().map()) {
            commit.accept(made.whole(), made.after());
            done.accept(made.result());
          } else if (tries > 1) {
            start(name, make, change, done, tries - 1);
          } else {
            say.accept(Message.of("editor.notice.stepDropped", name));
          }
        },
        problem ->
            say.accept(Message.of("editor.notice.stepFailed", name, String.valueOf(problem))));
  }
}
