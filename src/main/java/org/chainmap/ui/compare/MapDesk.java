package org.chainmap.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.chainmap.canvas.Painters;
import org.chainmap.compare.ConflictKey;
import org.chainmap.compare.MapComparison;
import org.chainmap.compare.Merge;
import org.chainmap.compare.MergePlan;
import org.chainmap.compare.MergeSide;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.exchange.MapSource;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.task.Scope;
import org.chainmap.task.Tasks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.Settings;
import org.chainmap.ui.ThemeSwitch;
import org.jspecify.annotations.Nullable;

/**
 * Opens windows that compare two maps or merge one into another. All reading, comparing and laying
 * out is done in the background.
 *
 * @param owner the window that they lie over
 * @param settings where it is kept how maps are compared
 * @param failed is told what could not be done
 * @param unforeseen shows an error that nobody expected
 */
public record MapDesk(
    Window owner,
    Language language,
    ThemeSwitch themeSwitch,
    Painters painters,
    Tasks tasks,
    Prompter prompter,
    Settings settings,
    Consumer<Message> failed,
    BiConsumer<Message, Throwable> unforeseen) {

  /**
   * Two maps compared, in sentences, and the map of both laid out.
   *
   * @param sides each of the two laid out, or null where that was not wanted yet
   */
  record Compared(
      MapComparison comparison,
      List<ChangeRow> rows,
      LaidOutMap union,
      SidesPane.@Nullable LaidOutSides sides) {}

  private record Read(@Nullable ChainMap map, @Nullable Message problem) {}

  /** The same, with windows that lie over another one. */
  public MapDesk over(Window other) {
    return new MapDesk(
        other, language, themeSwitch, painters, tasks, prompter, settings, failed, unforeseen);
  }

  /** Opens a window with what differs between two maps, beside the map of both or both maps. */
  public void compare(TitledMap before, TitledMap after) {
    Lang lang = language.get();
    boolean beside = settings.comparesSideBySide();
    tasks.start(
        Message.of("compare.ui.task", after.title()),
        progress -> {
          MapComparison comparison = MapComparison.of(before.map(), after.map());
          return new Compared(
              comparison,
              ChangeRow.of(comparison, lang),
              LaidOutMap.of(comparison.union(), lang, painters, progress.part(0, 0.4)),
              beside ? sides(comparison, lang, progress.part(0.4, 1)) : null);
        },
        compared -> new ComparisonWindow(this, before.title(), after.title(), compared).show(),
        problem -> unforeseen.accept(Message.of("compare.ui.failed", words(problem)), problem));
  }

  /** Lays out both maps of a comparison, in the background. */
  void sides(MapComparison comparison, Scope scope, Consumer<SidesPane.LaidOutSides> then) {
    Lang lang = language.get();
    tasks
        .within(scope)
        .start(
            Message.of("compare.ui.sidesTask"),
            progress -> sides(comparison, lang, progress),
            then,
            problem -> unforeseen.accept(Message.of("compare.ui.failed", words(problem)), problem));
  }

  private SidesPane.LaidOutSides sides(MapComparison comparison, Lang lang, Progress progress) {
    return new SidesPane.LaidOutSides(
        LaidOutMap.of(comparison.before(), lang, painters, progress.part(0, 0.5)),
        LaidOutMap.of(comparison.after(), lang, painters, progress.part(0.5, 1)));
  }

  /**
   * Opens a window that merges a map into ours.
   *
   * @param base what both started from, or null where that is not known; it can be chosen there
   * @param merged receives the merge once it is accepted
   */
  public void merge(
      @Nullable TitledMap base, TitledMap ours, TitledMap theirs, Consumer<Merge> merged) {
    new MergeWindow(this, ours, theirs, base, merged).show();
  }

  /**
   * Merges a map into ours, and opens a window only where something is to be decided.
   *
   * @param base what both started from
   * @param merged receives the merge, once it is accepted where something was to be decided
   */
  public void mergeAsking(
      TitledMap base, TitledMap ours, TitledMap theirs, Consumer<Merge> merged) {
    MergePlan plan = new MergePlan(base.map(), ours.map(), theirs.map());
    outcome(
        plan,
        Map.of(),
        outcome -> {
          if (outcome.merge().clean()) {
            merged.accept(outcome.merge());
          } else {
            new MergeWindow(this, ours, theirs, base, merged).show(plan, outcome);
          }
        });
  }

  /** Reads a map from a file, and says so where that is not possible. */
  public void read(Path file, Consumer<TitledMap> then) {
    String name = String.valueOf(file.getFileName());
    tasks.start(
        Message.of("ui.task.open", name),
        progress -> read(file),
        read -> {
          if (read.map() != null) {
            then.accept(new TitledMap(name, read.map()));
          } else if (read.problem() != null) {
            failed.accept(Message.of("ui.error.refused", read.problem()));
          }
        },
        problem -> unforeseen.accept(Message.of("ui.error.open", name, words(problem)), problem));
  }

  private static Read read(Path file) {
    try {
      return new Read(MapSource.load(file).map(), null);
    } catch (FormatException e) {
      return new Read(null, e.spoken());
    }
  }

  /** Returns the outcome of a plan with decisions on its conflicts, computed in the background. */
  void outcome(
      MergePlan plan, Map<ConflictKey, MergeSide> decisions, Consumer<MergePlan.Outcome> then) {
    tasks.start(
        Message.of("compare.ui.merging"),
        progress -> plan.merge(decisions),
        then,
        problem -> unforeseen.accept(Message.of("compare.ui.failed", words(problem)), problem));
  }

  static Message words(Throwable problem) {
    return problem instanceof OutOfMemoryError
        ? Message.of("ui.error.memory")
        : Message.verbatim(problem.getClass().getSimpleName());
  }
}
