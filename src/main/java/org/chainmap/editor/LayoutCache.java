package org.chainmap.editor;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chainmap.editor.change.Layers;
import org.chainmap.editor.view.HitIndex;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Note;
import org.chainmap.model.kind.NoteKind;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Tasks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The layouts of the committed and of the shown map. On a large map the slow work is done in the
 * background: the person continues with a quick layout, which the finished one replaces unless the
 * map has changed meanwhile.
 */
final class LayoutCache {

  private final CardMeasure measure;
  private final Tasks tasks;
  private final Runnable finished;
  private final Consumer<Message> say;
  private LaidOutMap settled;
  private LaidOutMap shown;
  private @Nullable ChainMap raised;
  private @Nullable Change tried;
  private @Nullable MeasuredChange next;
  private Lang lang;
  private @Nullable RunningTask finishing;

  /**
   * @param finished is called after a finished layout replaced a quick one or one for another
   *     language
   * @param say receives the reason if a layout could not be finished
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

  /** The map to paint: the shown one, with what is tried out in front of what it covers. */
  ChainMap painted() {
    ChainMap front = raised;
    return front == null ? shown.map() : front;
  }

  /** The hit index of a map. */
  static HitIndex hits(ChainMap map, Geometry geometry) {
    Set<Id> frames =
        map.notes().stream()
            .filter(note -> note.kind() == NoteKind.FRAME)
            .map(Note::id)
            .collect(Collectors.toUnmodifiableSet());
    return new HitIndex(
        geometry,
        map.info().orientation(),
        frames,
        id -> map.find(id).map(Layers::layer).orElse(0));
  }

  /** Shows the map with a change that is not committed. */
  void preview(Change candidate) {
    shown = settled.trying(candidate, measure);
    tried = candidate;
    raised = StepCompletion.raised(shown, candidate);
  }

  /** Shows the committed map again; false if it is shown already. */
  boolean drop() {
    boolean trying = tried != null;
    shown = settled;
    tried = null;
    raised = null;
    return trying;
  }

  /** Returns a change with all that belongs to it, to be passed to {@link #step}. */
  Change whole(Change change) {
    MeasuredChange whole = StepCompletion.whole(settled, change, measure);
    next = whole;
    return whole.change();
  }

  /**
   * Applies a step; the caller must call {@link #finish} afterwards.
   *
   * @param ready the finished layout after it, if it is known already
   */
  void step(Change change, @Nullable LaidOutMap ready) {
    MeasuredChange measured = next;
    boolean fits = ready != null && ready.lang() == settled.lang();
    if (ready != null && fits) {
      settle(ready);
    } else if (change.equals(tried)) {
      settle(shown.taken());
    } else if (measured != null && measured.change() == change) {
      settle(settled.after(measured));
    } else {
      settle(settled.after(change, measure));
    }
  }

  /** Shows the map in a language: at once, or for a large map when its layout is finished. */
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
    raised = null;
    next = null;
  }

  /**
   * Starts finishing the layout in the background if it is unfinished, and cancels the previous
   * run.
   */
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
