package org.chainmap.ui.imports;

import java.nio.file.Path;
import org.chainmap.exchange.SheetReader;
import org.chainmap.format.FormatException;
import org.chainmap.ledger.sheet.Workbook;
import org.chainmap.task.Progress;

/** Where lists come from. */
public sealed interface ListSource {

  /** What it is called in messages. */
  String name();

  /** A file of any kind that {@link SheetReader} reads. */
  record ListFile(Path file) implements ListSource {
    @Override
    public String name() {
      return String.valueOf(file.getFileName());
    }
  }

  /**
   * A table that was copied in another program.
   *
   * @param html its web page, or an empty text
   * @param text its text, or an empty text
   */
  record CopiedTable(String name, String html, String text) implements ListSource {}

  /**
   * Reads the lists. Slow: run it in the background.
   *
   * @throws FormatException if there are none, or they cannot be read
   */
  default Workbook read(Progress progress) throws FormatException {
    return switch (this) {
      case ListFile(Path file) -> SheetReader.read(file, progress);
      case CopiedTable(String name, String html, String text) ->
          SheetReader.pasted(html.isBlank() ? null : html, text, name, progress);
    };
  }
}
