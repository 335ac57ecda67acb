package org.chainmap.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chainmap.format.FormatException;
import org.chainmap.ledger.sheet.CellPlace;
import org.chainmap.ledger.sheet.MergedRegion;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.ledger.sheet.SheetCell;
import org.chainmap.ledger.sheet.SheetCell.BlankCell;
import org.chainmap.ledger.sheet.SheetRow;
import org.chainmap.text.Cell;
import org.chainmap.text.Message;

/** Collects the cells of one sheet in any order, within the limits. */
final class SheetBuilder {

  /** What the sheets of one file have in common: its name and how much was read of it. */
  static final class Budget {
    private final String file;
    private int rows;
    private int cells;
    private long characters;

    Budget(String file) {
      this.file = file;
    }

    String file() {
      return file;
    }
  }

  /** Rows, columns and formulas that are said to the person who imports them. */
  private final Set<Integer> hiddenRows = new TreeSet<>();

  private final Set<Integer> hiddenColumns = new TreeSet<>();
  private int formulas;
  private int notComputed;

  private final String name;
  private final boolean hidden;
  private final Budget budget;
  private final Map<Integer, List<SheetCell>> rows = new TreeMap<>();
  private final List<MergedRegion> merged = new ArrayList<>();
  private int width;

  SheetBuilder(String name, boolean hidden, Budget budget) {
    this.name = name;
    this.hidden = hidden;
    this.budget = budget;
  }

  /**
   * Adds a cell at a row and column from 1; blank ones take no space. The apostrophe before a text
   * that would be a formula is not part of it.
   */
  void cell(int row, int column, SheetCell written) throws FormatException {
    SheetCell cell =
        written instanceof SheetCell.TextCell(String text)
            ? SheetCell.of(Cell.Text.unguarded(text))
            : written;
    if (cell.blank()) {
      return;
    }
    CellPlace place = new CellPlace(name, row, column);
    if (column > SheetLimits.COLUMNS) {
      throw refused("sheet.tooWide", place.a1(), SheetLimits.COLUMNS);
    }
    if (cell instanceof SheetCell.TextCell text) {
      count(text.text().length(), place);
    }
    List<SheetCell> cells = rows.get(row);
    if (cells == null) {
      if (++budget.rows > SheetLimits.ROWS) {
        throw refused("sheet.tooManyRows", row, SheetLimits.ROWS);
      }
      cells = new ArrayList<>();
      rows.put(row, cells);
    }
    while (cells.size() < column) {
      cells.add(BlankCell.BLANK);
      if (++budget.cells > SheetLimits.CELLS) {
        throw refused("sheet.tooManyCells", row, SheetLimits.CELLS);
      }
    }
    cells.set(column - 1, cell);
    width = Math.max(width, column);
  }

  private void count(int length, CellPlace place) throws FormatException {
    if (length > SheetLimits.TEXT) {
      throw refused("sheet.longCell", place.a1(), SheetLimits.TEXT);
    }
    budget.characters += length;
    if (budget.characters > SheetLimits.TEXTS) {
      throw refused("sheet.tooMuchText", place.row(), SheetLimits.TEXTS);
    }
  }

  void merged(MergedRegion region) {
    if (merged.size() < SheetLimits.MERGED) {
      merged.add(region);
    }
  }

  void hiddenRow(int row) {
    if (hiddenRows.size() < SheetLimits.ROWS) {
      hiddenRows.add(row);
    }
  }

  void hiddenColumns(int first, int last) {
    for (int column = Math.max(1, first); column <= Math.min(last, SheetLimits.COLUMNS); column++) {
      hiddenColumns.add(column);
    }
  }

  /** Counts a formula, which is read by its last value. */
  void formula(boolean computed) {
    formulas++;
    notComputed += computed ? 0 : 1;
  }

  private FormatException refused(String key, Object at, Object limit) {
    return Faults.of(budget.file(), Message.of(key, name, at, limit));
  }

  Sheet build() {
    List<SheetRow> built = new ArrayList<>(rows.size());
    rows.forEach(
        (number, cells) -> built.add(new SheetRow(number, cells, hiddenRows.contains(number))));
    hiddenColumns.removeIf(column -> column > width);
    return new Sheet(name, built, merged, hidden, hiddenColumns);
  }

  /** Returns what a person should know of the reading of this sheet. */
  List<Message> remarks() {
    List<Message> remarks = new ArrayList<>();
    if (hidden && !rows.isEmpty()) {
      remarks.add(Message.of("sheet.hiddenSheet", name));
    }
    long hiddenWithContent = hiddenRows.stream().filter(rows::containsKey).count();
    if (hiddenWithContent > 0) {
      remarks.add(Message.of("sheet.hiddenRows", name, hiddenWithContent));
    }
    List<String> columns =
        hiddenColumns.stream().filter(c -> c <= width).map(CellPlace::letters).toList();
    if (!columns.isEmpty()) {
      remarks.add(Message.of("sheet.hiddenColumns", name, columns));
    }
    if (formulas > 0) {
      remarks.add(Message.of("sheet.formulas", name, formulas));
    }
    if (notComputed > 0) {
      remarks.add(Message.of("sheet.notComputed", name, notComputed));
    }
    return remarks;
  }
}
