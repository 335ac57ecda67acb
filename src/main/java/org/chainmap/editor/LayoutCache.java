package org.chainmap.editor;

import java.util.function.Consumer;
import org.chainmap.editor.view.HitIndex;
import org.chainmap.model.Change;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Tasks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The plot of the map as it is and as it is shown. What takes long on a large map is done in the
 * background: the person goes on with a quick plot, which the finished one replaces unless the map
 * has moved on.
 */
final class LayoutCache {

  private final CardMeasure measure;
  private final Tasks tasks;
  private final Runnable finished;
  private final Consumer<Message> say;
  private LaidOutMap settled;
  private LaidOutMap shown;
  private @Nullable Change tried;
  private Lang lang;
  private @Nullable RunningTask finishing;

  /**
   * @param finished is called after a finished plot took the place of a quick one, or the plot for
   *     readers of another language that of the one before
   * @param say is told why a plot could not be finished
   */
  LayoutCache(
      LaidOutMap first,
      CardMeasure measure,
      Tasks tasks,
      Runnable finished,
      Consumer<Message> say) {
    this.measure = measure;
    this.tasks = tasks;
    this.finished = finished;
    this.say = say;
    this.settled = first;
    this.shown = first;
    this.lang = first.lang();
  }

  LaidOutMap settled() {
    return settled;
  }

  LaidOutMap shown() {
    return shown;
  }

  /** What lies where on the map as it is. */
  HitIndex hits() {
    return new HitIndex(settled.geometry(), settled.map().info().orientation());
  }

  /** Shows the map with a change that is not made yet. */
  void preview(Change candidate) {
    shown = settled.trying(candidate, measure);
    tried = candidate;
  }

  /** Shows the map as it is; false where that is so already. */
  boolean drop() {
    boolean trying = tried != null;
    shown = settled;
    tried = null;
    return trying;
  }

  /**
   * Takes a step; {@link #finish} is to follow.
   *
   * @param ready the finished plot after it, if it is known already
   */
  void step(Change change, @Nullable LaidOutMap ready) {
    boolean fits = ready != null && ready.lang() == settled.lang();
    if (ready != null && fits) {
      settle(ready);
    } else if (change.equals(tried)) {
      settle(shown.taken());
    } else {
      settle(settled.after(change, measure));
    }
  }

  /** Shows the map for readers of a language: at once, or a large one as soon as it can be. */
  void speak(Lang wanted) {
    lang = wanted;
    if (lang != settled.lang() && !settled.large()) {
      settle(settled.in(lang, measure));
    }
    finish();
  }

  private void settle(LaidOutMap laidOutMap) {
    settled = laidOutMap;
    shown = laidOutMap;
    tried = null;
  }

  /** Starts to finish the plot in the background if it is not, giving up on the one before. */
  void finish() {
    RunningTask old = finishing;
    if (old != null) {
      old.cancel();
      finishing = null;
    }
    LaidOutMap from = settled;
    if (!from.finished() || from.lang() != lang) {
      Lang wanted = lang;
      finishing =
          tasks.start(
              Message.of("editor.task.routes"),
              progress -> from.finished(wanted, measure, progress),
              this::arrived,
              problem ->
                  say.accept(Message.of("editor.notice.routesFailed", String.valueOf(problem))));
    }
  }

  private void arrived(LaidOutMap laidOutMap) {
    if (laidOutMap.map() == settled.map()) {
      shown = tried == null ? laidOutMap : shown;
      settled = laidOutMap;
      finished.run();
    }
  }
}
