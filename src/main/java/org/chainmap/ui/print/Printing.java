package org.chainmap.ui.print;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.chainmap.disk.AtomicFile;
import org.chainmap.disk.DiskException;
import org.chainmap.export.ExportException;
import org.chainmap.export.PdfExporter;
import org.chainmap.export.PrintPages;
import org.chainmap.export.print.Printers;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;

/**
 * Sends sheets to a printer or into a PDF, in the background with progress and cancel.
 *
 * @param told receives what is said once the printer has the sheets, or the PDF that is written
 * @param failed receives the reason of a failure
 * @param unforeseen receives an error that nobody expected, and what is said of it
 */
record Printing(
    Tasks tasks,
    Printers printers,
    BiConsumer<Message, Optional<Path>> told,
    Consumer<Message> failed,
    BiConsumer<Message, Throwable> unforeseen) {

  private interface Work {
    void run(Progress progress) throws ExportException;
  }

  void print(Printers.Order order) {
    start(
        Message.of("print.task", order.printer()),
        progress -> printers.print(order, progress),
        Message.of("print.done", order.printer(), order.pages().size(), order.copies()),
        Optional.empty());
  }

  void save(PrintPages pages, Path file) {
    start(
        Message.of("ui.export.task", String.valueOf(file.getFileName())),
        progress -> write(pages, file, progress),
        Message.of("ui.export.done", file.toString()),
        Optional.of(file));
  }

  private static void write(PrintPages pages, Path file, Progress progress) throws ExportException {
    try {
      AtomicFile.write(file, out -> pages.write(new PdfExporter(), out, progress));
    } catch (DiskException e) {
      throw new ExportException(Message.of("export.cannotWrite", file.toString(), e.reason()), e);
    }
  }

  private void start(Message name, Work work, Message done, Optional<Path> file) {
    tasks.<Optional<Message>>start(
        name,
        progress -> {
          try {
            work.run(progress);
            return Optional.empty();
          } catch (ExportException e) {
            return Optional.of(e.reason());
          }
        },
        problem -> problem.ifPresentOrElse(failed, () -> told.accept(done, file)),
        problem -> {
          if (!(problem instanceof CancellationException)) {
            unforeseen.accept(
                Message.of("print.failed", problem.getClass().getSimpleName()), problem);
          }
        });
  }
}
