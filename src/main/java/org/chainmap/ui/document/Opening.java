package org.chainmap.ui.document;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chainmap.editor.CardMeasure;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.export.PicturePixels;
import org.chainmap.format.FormatException;
import org.chainmap.format.exchange.MapSource;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Tasks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.start.StartPage;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents and lays them out, all in the background: the window only receives maps that are
 * ready to be shown. A file that is being opened is not read a second time.
 */
public final class Opening {

  /** The result of opening: a laid-out map, or the reason of the failure. */
  private record Read(@Nullable Opened opened, @Nullable Message problem) {}

  /**
   * A file that was opened.
   *
   * @param imported says that it was an edge list, so that the map has no file of its own yet;
   *     empty for a document
   */
  record Opened(LaidOutMap laidOutMap, Optional<Message> imported) {}

  private final Tasks tasks;
  private final CardMeasure measure;
  private final Supplier<Lang> lang;
  private final BiConsumer<Message, Throwable> unforeseen;
  private final Map<Path, RunningTask> files = new HashMap<>();

  /**
   * @param measure how large cards are
   * @param lang supplies the language for which documents are laid out
   * @param unforeseen shows an error that nobody expected
   */
  public Opening(
      Tasks tasks,
      CardMeasure measure,
      Supplier<Lang> lang,
      BiConsumer<Message, Throwable> unforeseen) {
    this.unforeseen = unforeseen;
    this.tasks = tasks;
    this.measure = measure;
    this.lang = lang;
  }

  /**
   * Opens a file.
   *
   * @param done receives the map; neither callback is called after cancellation
   * @param failed receives the reason of a failure
   */
  void file(Path path, Consumer<Opened> done, Consumer<Message> failed) {
    RunningTask under = files.get(path);
    if (under != null && !under.cancelled() && tasks.running().contains(under)) {
      return;
    }
    String name = String.valueOf(path.getFileName());
    Lang now = lang.get();
    RunningTask reading =
        tasks.start(
            Message.of("ui.task.open", name),
            progress -> read(path, now, progress),
            read -> {
              if (read.opened() != null) {
                done.accept(read.opened());
              } else if (read.problem() != null) {
                failed.accept(Message.of("ui.error.refused", read.problem()));
              }
            },
            problem -> {
              Message said = Message.of("ui.error.open", name, Files.words(problem));
              failed.accept(said);
              unforeseen.accept(said, problem);
            });
    files.put(path, reading);
  }

  /** Tells whether no file is being opened. */
  boolean idle() {
    return files.values().stream()
        .allMatch(under -> under.cancelled() || !tasks.running().contains(under));
  }

  /** Opens a sample as a document without a file. */
  void sample(String name, Consumer<LaidOutMap> done) {
    opened(name, () -> StartPage.load(name), done);
  }

  /** Lays out a map as a document without a file. */
  void fresh(ChainMap map, Consumer<LaidOutMap> done) {
    opened(map.info().title().in(lang.get()), () -> map, done);
  }

  private void opened(String name, Supplier<ChainMap> map, Consumer<LaidOutMap> done) {
    Lang now = lang.get();
    tasks.start(
        Message.of("ui.task.open", name),
        progress -> LaidOutMap.of(map.get(), now, measure, progress),
        done,
        problem ->
            unforeseen.accept(Message.of("ui.error.open", name, Files.words(problem)), problem));
  }

  private Read read(Path path, Lang now, Progress progress) {
    try {
      MapSource.Loaded loaded = MapSource.load(path);
      PicturePixels.prepare(loaded.map());
      LaidOutMap laidOutMap = LaidOutMap.of(loaded.map(), now, measure, progress);
      return new Read(new Opened(laidOutMap, imported(loaded)), null);
    } catch (FormatException e) {
      return new Read(null, e.spoken());
    }
  }

  private static Optional<Message> imported(MapSource.Loaded loaded) {
    if (!loaded.imported()) {
      return Optional.empty();
    }
    int segments = loaded.map().segments().size();
    int links = loaded.map().links().size();
    return Optional.of(
        loaded.unused().isEmpty()
            ? Message.of("ui.import.done", segments, links)
            : Message.of("ui.import.unused", segments, links, loaded.unused()));
  }
}
