package org.chainmap.ui.ledger;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainmap.exchange.SheetReader;
import org.chainmap.format.FormatException;
import org.chainmap.geom.Identified;
import org.chainmap.ledger.Column;
import org.chainmap.ledger.Ledger;
import org.chainmap.ledger.sheet.CellText;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.ledger.sheet.SheetCell;
import org.chainmap.model.NameKey;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/** Reads what was copied in a spreadsheet, a web page or a list as a block of texts. */
final class PastedCells {

  private PastedCells() {}

  /**
   * Reads a block: from an HTML table where there is one, which keeps merged cells, else from lines
   * with tabs between cells. Rows may differ in length; there are none where nothing can be pasted.
   */
  static List<List<String>> read(@Nullable String html, @Nullable String text) {
    if (html != null && html.toLowerCase(java.util.Locale.ROOT).contains("<table")) {
      List<List<String>> block = table(html);
      if (!block.isEmpty()) {
        return block;
      }
    }
    return text == null ? List.of() : lines(text);
  }

  private static List<List<String>> table(String html) {
    try {
      Sheet sheet =
          SheetReader.pasted(html, null, "", Progress.NONE).sheets().getFirst().unmerged();
      List<List<String>> block = new ArrayList<>();
      int last = sheet.rows().isEmpty() ? 0 : sheet.rows().getLast().number();
      for (int row = 1; row <= last; row++) {
        List<String> texts = new ArrayList<>();
        for (int column = 1; column <= sheet.width(); column++) {
          texts.add(
              sheet.cell(row, column) instanceof SheetCell.TextCell(String cell)
                  ? CellText.lines(cell)
                  : "");
        }
        block.add(texts);
      }
      return block;
    } catch (FormatException e) {
      return List.of(); // the text says it too
    }
  }

  private static List<List<String>> lines(String text) {
    List<List<String>> block = new ArrayList<>();
    try {
      CsvReader.builder()
          .fieldSeparator('\t')
          .skipEmptyLines(false)
          .ofCsvRecord(text)
          .forEach(record -> block.add(record.getFields().stream().map(CellText::lines).toList()));
    } catch (CsvParseException e) {
      block.clear();
      text.lines().forEach(line -> block.add(List.of(line.split("\t", -1))));
    }
    while (!block.isEmpty() && block.getLast().stream().allMatch(String::isBlank)) {
      block.removeLast();
    }
    return block;
  }

  /** Returns the columns that the first row of a block names, if it is a row of headings. */
  static <E extends Identified> Optional<List<Column<E>>> headed(
      List<List<String>> block, Ledger<E> ledger) {
    List<Column<E>> columns = new ArrayList<>();
    for (String heading : block.getFirst()) {
      Optional<Column<E>> named =
          ledger.columns().stream().filter(column -> names(heading, column)).findFirst();
      if (named.isEmpty() || columns.contains(named.get())) {
        return Optional.empty();
      }
      columns.add(named.get());
    }
    return block.size() < 2 ? Optional.empty() : Optional.of(columns);
  }

  private static boolean names(String heading, Column<?> column) {
    String wanted = NameKey.of(heading).text();
    for (Lang lang : Lang.values()) {
      if (!wanted.isEmpty() && wanted.equals(NameKey.of(column.heading().in(lang)).text())) {
        return true;
      }
    }
    return false;
  }
}
