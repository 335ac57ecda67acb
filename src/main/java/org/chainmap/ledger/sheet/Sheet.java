package org.chainmap.ledger.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One sheet of a workbook; a text file or a table on the clipboard is a single sheet.
 *
 * @param name its name
 * @param rows its rows with content, by their number
 * @param merged its merged regions
 * @param hidden whether the workbook hides it
 * @param hiddenColumns the hidden columns, from 1, as far as the sheet has content
 */
public record Sheet(
    String name,
    List<SheetRow> rows,
    List<MergedRegion> merged,
    boolean hidden,
    Set<Integer> hiddenColumns) {

  public Sheet {
    rows = List.copyOf(rows);
    merged = List.copyOf(merged);
    hiddenColumns = Set.copyOf(hiddenColumns);
  }

  /** Returns a visible sheet without merged regions. */
  public static Sheet of(String name, List<SheetRow> rows) {
    return new Sheet(name, rows, List.of(), false, Set.of());
  }

  /** Returns the number of columns up to the last one with content. O(rows). */
  public int width() {
    return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  /** Returns the cell at a row and column from 1; a blank one where there is none. O(log rows). */
  public SheetCell cell(int row, int column) {
    int low = 0;
    int high = rows.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int number = rows.get(middle).number();
      if (number == row) {
        return rows.get(middle).cell(column);
      }
      if (number < row) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return SheetCell.BlankCell.BLANK;
  }

  public CellPlace place(int row, int column) {
    return new CellPlace(name, row, column);
  }

  /**
   * Returns this sheet with the content of each merged region in all of its cells: a stage written
   * once beside five segments is the stage of each. Rows without content of their own stay away,
   * and no more than a million cells are filled. O(cells + merged cells).
   */
  public Sheet unmerged() {
    if (merged.isEmpty()) {
      return this;
    }
    Map<Integer, Integer> index = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      index.put(rows.get(i).number(), i);
    }
    Unmerged filled = new Unmerged(rows, index, width());
    merged.forEach(filled::fill);
    return new Sheet(name, filled.rows(), List.of(), hidden, hiddenColumns);
  }
}
