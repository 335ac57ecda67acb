package org.chainmap.ledger.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills merged regions with the content of their first cell. */
final class Unmerged {

  /** The most cells that are filled: a region can span a whole sheet. */
  private static final int MOST = 1_000_000;

  private final List<SheetRow> before;
  private final Map<Integer, Integer> index;
  private final int width;
  private final Map<Integer, List<SheetCell>> changed = new HashMap<>();
  private int filled;

  /**
   * @param index the index of each row by its number
   * @param width the number of columns with content
   */
  Unmerged(List<SheetRow> before, Map<Integer, Integer> index, int width) {
    this.before = before;
    this.index = index;
    this.width = width;
  }

  void fill(MergedRegion region) {
    Integer first = index.get(region.firstRow());
    if (first == null) {
      return;
    }
    SheetCell content = before.get(first).cell(region.firstColumn());
    if (content.blank()) {
      return;
    }
    int lastColumn = Math.min(region.lastColumn(), width);
    for (int at = first; at < before.size() && filled < MOST; at++) {
      SheetRow row = before.get(at);
      if (row.number() > region.lastRow()) {
        return;
      }
      List<SheetCell> cells = changed.computeIfAbsent(at, i -> new ArrayList<>(row.cells()));
      while (cells.size() < lastColumn) {
        cells.add(SheetCell.BlankCell.BLANK);
      }
      for (int column = region.firstColumn(); column <= lastColumn; column++) {
        if (cells.get(column - 1).blank()) {
          cells.set(column - 1, content);
          filled++;
        }
      }
    }
  }

  List<SheetRow> rows() {
    List<SheetRow> rows = new ArrayList<>(before);
    changed.forEach(
        (at, cells) ->
            rows.set(at, new SheetRow(before.get(at).number(), cells, before.get(at).hidden())));
    return rows;
  }
}
