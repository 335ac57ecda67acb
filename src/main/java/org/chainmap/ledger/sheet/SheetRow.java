package org.chainmap.ledger.sheet;

import java.util.List;

/**
 * A row of a sheet that has content.
 *
 * @param number from 1, as the spreadsheet numbers it
 * @param cells its cells from column A to the last one with content
 * @param hidden whether the spreadsheet hides it, for instance by a filter
 */
public record SheetRow(int number, List<SheetCell> cells, boolean hidden) {

  public SheetRow {
    cells = List.copyOf(cells);
  }

  /** Returns the cell in a column from 1; a blank one beyond the last. */
  public SheetCell cell(int column) {
    return column <= cells.size() ? cells.get(column - 1) : SheetCell.BlankCell.BLANK;
  }

  /** Returns the number of cells with content. */
  public int filled() {
    return (int) cells.stream().filter(cell -> !cell.blank()).count();
  }
}
