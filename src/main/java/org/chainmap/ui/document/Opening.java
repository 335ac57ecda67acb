package org.chainmap.ui.document;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chainmap.editor.CardMeasure;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.exchange.MapSource;
import org.chainmap.export.PicturePixels;
import org.chainmap.format.FormatException;
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

  /** Receives what became of a file; nothing after cancellation. */
  interface Outcome {

    /** Receives the map that was read. */
    void opened(Opened opened);

    /** Receives the path of a document that is open already and has the same file. */
    void already(Path open);

    /** Receives the path of a file that holds lists, from which a map takes its elements. */
    void lists(Path file);

    /** Receives the reason why the file cannot be opened. */
    void refused(Message reason);

    /** Runs after any of the others, and after an error that nobody expected. */
    void ended();
  }

  /**
   * The result of opening: a laid-out map, a path open already, lists, or the reason of the
   * failure.
   */
  private record Read(
      @Nullable Opened opened,
      @Nullable Path already,
      @Nullable Path lists,
      @Nullable Message problem) {}

  /**
   * A file that was opened.
   *
   * @param imported says what it was made of, where the map has no file of its own yet; empty for a
   *     document
   * @param kept its file; empty where it was made of another
   */
  record Opened(LaidOutMap laidOutMap, Optional<Message> imported, Optional<KeptFile> kept) {}

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
   * Opens a file, unless one of these paths leads to the same one.
   *
   * @param open the paths of documents that are open
   */
  void file(Path path, List<Path> open, Outcome outcome) {
    RunningTask under = files.get(path);
    if (under != null && !under.cancelled() && tasks.running().contains(under)) {
      return;
    }
    String name = String.valueOf(path.getFileName());
    Lang now = lang.get();
    RunningTask reading =
        tasks.start(
            Message.of("ui.task.open", name),
            progress -> read(path, open, now, progress),
            read -> {
              if (read.opened() != null) {
                outcome.opened(read.opened());
              } else if (read.already() != null) {
                outcome.already(read.already());
              } else if (read.lists() != null) {
                outcome.lists(read.lists());
              } else if (read.problem() != null) {
                outcome.refused(read.problem());
              }
              outcome.ended();
            },
            problem -> {
              unforeseen.accept(Message.of("ui.error.open", name, Files.words(problem)), problem);
              outcome.ended();
            });
    files.put(path, reading);
  }

  /** Finds out which of these paths leads to the same file, if any does. */
  void same(Path path, List<Path> others, Consumer<Optional<Path>> found) {
    tasks
        .onDisk()
        .start(
            Message.of("ui.task.open", String.valueOf(path.getFileName())),
            progress -> others.stream().filter(other -> KeptFile.same(path, other)).findFirst(),
            found,
            problem -> found.accept(Optional.empty()));
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

  private Read read(Path path, List<Path> open, Lang now, Progress progress) {
    for (Path other : open) {
      if (KeptFile.same(path, other)) {
        return new Read(null, other, null, null);
      }
    }
    try {
      if (MapSource.isLists(path, progress)) {
        return new Read(null, null, path, null);
      }
      MapSource.Loaded loaded = MapSource.load(path);
      PicturePixels.prepare(loaded.map());
      LaidOutMap laidOutMap = LaidOutMap.of(loaded.map(), now, measure, progress);
      Optional<KeptFile> kept =
          loaded.imported()
              ? Optional.empty()
              : Optional.of(new KeptFile(path, loaded.stamp(), loaded.map()));
      return new Read(new Opened(laidOutMap, imported(loaded), kept), null, null, null);
    } catch (FormatException e) {
      return new Read(null, null, null, e.spoken());
    }
  }

  private static Optional<Message> imported(MapSource.Loaded loaded) {
    if (!loaded.imported()) {
      return Optional.empty();
    }
    int segments = loaded.map().segments().size();
    int links = loaded.map().links().size();
    List<String> unused = loaded.unused();
    boolean text = loaded.origin() == MapSource.Origin.TEXT;
    return Optional.of(
        unused.isEmpty()
            ? Message.of(text ? "ui.import.text" : "ui.import.done", segments, links)
            : Message.of(text ? "ui.import.leftOut" : "ui.import.unused", segments, links, unused));
  }
}
