package org.chainmap.ui.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.input.Clipboard;
import org.chainmap.exchange.SheetPaths;
import org.chainmap.exchange.SheetReader;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.LinkedSheet;
import org.chainmap.model.MapInfo;
import org.chainmap.task.Progress;
import org.chainmap.task.RunningTask;
import org.chainmap.text.Message;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.Settings;
import org.chainmap.ui.document.DocumentView;
import org.chainmap.ui.document.Documents;
import org.chainmap.ui.document.OpenMap;
import org.chainmap.ui.imports.ImportDesk;
import org.chainmap.ui.imports.ImportTarget;
import org.chainmap.ui.imports.ListSource;

/** Imports lists of files and of the clipboard into the map in front, or into a new one. */
record ListImports(Documents documents, ImportDesk desk, Prompter prompter, Settings settings) {

  /** The map in front as it takes lists. */
  private record IntoOpen(OpenMap open) implements ImportTarget {
    @Override
    public Message title() {
      return Message.verbatim(open.name().get());
    }

    @Override
    public Message afterwards() {
      return Message.of("imports.afterOpen");
    }

    @Override
    public ChainMap map() {
      return open.map();
    }

    @Override
    public Optional<Path> file() {
      return open.file();
    }

    @Override
    public Optional<RunningTask> take(
        Message name,
        ChainMap after,
        BiFunction<ChainMap, Progress, Change> change,
        Runnable done) {
      return Optional.of(open.commitLater(name, change, Function.identity(), taken -> done.run()));
    }
  }

  /** A new map, titled after the lists. */
  private record IntoNew(Documents documents, ChainMap map) implements ImportTarget {
    @Override
    public Message title() {
      return Message.of("imports.newMap");
    }

    @Override
    public Message afterwards() {
      return Message.of("imports.afterNew");
    }

    @Override
    public Optional<Path> file() {
      return Optional.empty();
    }

    @Override
    public Optional<RunningTask> take(
        Message name,
        ChainMap after,
        BiFunction<ChainMap, Progress, Change> change,
        Runnable done) {
      documents.openNew(after, open -> open.editor().markUnsaved());
      done.run();
      return Optional.empty();
    }
  }

  /** Asks for a file and imports its lists. */
  void choose() {
    prompter.listsToImport().ifPresent(this::open);
  }

  /** Asks for a file and makes a new map of its lists. */
  void chooseForNew() {
    prompter.listsToImport().ifPresent(file -> open(new ListSource.ListFile(file), false));
  }

  /** Imports the lists of a file. */
  void open(Path file) {
    open(new ListSource.ListFile(file), true);
  }

  /** Shows what the linked sheets of the map in front say otherwise now. */
  void refresh() {
    documents
        .front()
        .map(DocumentView::open)
        .ifPresent(open -> desk.refresh(new IntoOpen(open), prompter::listsToImport));
  }

  /**
   * Looks in the background whether files of linked sheets were changed since they were last read.
   *
   * @param tell is told the number of such files, where there are any
   */
  void lookForNews(OpenMap open, Consumer<Message> tell) {
    ChainMap map = open.map();
    Path file = open.file().orElse(null);
    if (!map.all(LinkedSheet.class).isEmpty()) {
      desk.tasks()
          .onDisk()
          .start(
              Message.of("imports.looking"),
              progress -> SheetPaths.changed(map, file).size(),
              changed -> {
                if (changed > 0) {
                  tell.accept(Message.of("imports.newer", changed));
                }
              },
              problem -> {});
    }
  }

  /** Imports the table on the system's clipboard. */
  void paste() {
    Clipboard system = Clipboard.getSystemClipboard();
    String html = system.hasHtml() ? system.getHtml() : "";
    String text = system.hasString() ? system.getString() : "";
    String name = desk.language().now(Message.of("imports.clipboard"));
    open(new ListSource.CopiedTable(name, html, text), true);
  }

  private void open(ListSource source, boolean intoFront) {
    List<ImportTarget> targets = new ArrayList<>();
    documents.front().map(DocumentView::open).map(IntoOpen::new).ifPresent(targets::add);
    ChainMap fresh =
        settings.signed(ChainMap.of(List.of(MapInfo.titled(SheetReader.title(source.name())))));
    targets.add(intoFront ? targets.size() : 0, new IntoNew(documents, fresh));
    desk.open(source, targets);
  }
}
