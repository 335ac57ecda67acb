package org.chainmap.ui.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.chainmap.exchange.SheetRefresh;
import org.chainmap.format.FormatException;
import org.chainmap.ledger.sheet.Workbook;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.ThemeSwitch;
import org.jspecify.annotations.Nullable;

/**
 * Opens the import assistant. Reading and planning are done in the background.
 *
 * @param owner the window that it lies over
 * @param memory what columns were before
 * @param failed is told why lists cannot be read
 * @param unforeseen shows an error that nobody expected
 */
public record ImportDesk(
    Window owner,
    Language language,
    ThemeSwitch themeSwitch,
    Tasks tasks,
    ColumnMemory memory,
    Consumer<Message> failed,
    BiConsumer<Message, Throwable> unforeseen) {

  /** A workbook that was read with the drafts of its sheets, or why it was not. */
  private record Read(
      @Nullable Workbook book, List<SheetDraft> sheets, @Nullable Message problem) {}

  /**
   * Reads lists and opens the assistant for them.
   *
   * @param targets the maps into which they can be imported, the first unless another is chosen
   */
  public void open(ListSource source, List<ImportTarget> targets) {
    tasks.start(
        Message.of("ui.task.open", source.name()),
        progress -> read(source, progress),
        read -> {
          if (read.problem() != null) {
            failed.accept(Message.of("imports.refused", read.problem()));
          } else if (read.book() != null) {
            new ImportWindow(this, source, read.book(), read.sheets(), targets).show();
          }
        },
        this::unforeseen);
  }

  /**
   * Reads the linked sheets of a map and shows what they say otherwise now.
   *
   * @param choose asks for the file of a sheet that is not where it was
   */
  public void refresh(ImportTarget target, Supplier<Optional<Path>> choose) {
    ChainMap map = target.map();
    Path file = target.file().orElse(null);
    tasks.start(
        Message.of("imports.refreshing"),
        progress -> SheetRefresh.read(map, file, progress),
        read -> new RefreshWindow(this, target, read, choose).show(),
        this::unforeseen);
  }

  private Read read(ListSource source, Progress progress) {
    try {
      Workbook book = source.read(progress);
      List<SheetDraft> sheets =
          book.sheets().stream()
              .filter(sheet -> !sheet.rows().isEmpty())
              .map(sheet -> SheetDraft.of(sheet, memory))
              .sorted((a, b) -> Boolean.compare(b.known(), a.known()))
              .toList();
      return new Read(book, sheets, null);
    } catch (FormatException e) {
      return new Read(null, List.of(), e.spoken());
    }
  }

  void unforeseen(Throwable problem) {
    Message words =
        problem instanceof OutOfMemoryError
            ? Message.of("ui.error.memory")
            : Message.verbatim(problem.getClass().getSimpleName());
    unforeseen.accept(Message.of("imports.failed", words), problem);
  }
}
