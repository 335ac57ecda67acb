package org.chainmap.ledger.sheet;

import org.jspecify.annotations.Nullable;

/**
 * The place of a cell.
 *
 * @param sheet the name of its sheet
 * @param row from 1, as the spreadsheet numbers it
 * @param column from 1: column A is 1
 */
public record CellPlace(String sheet, int row, int column) {

  private static final int LETTERS = 26;

  /** Returns the place as a spreadsheet writes it: {@code B4}. */
  public String a1() {
    return letters(column) + row;
  }

  /** Returns the letters of a column: A, Z, AA, XFD. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.toString();
  }

  /**
   * Returns the row and column of a reference such as {@code B4} or {@code $B$4}, in a sheet.
   *
   * @return null where it is none, or lies beyond row 2^20 or column 2^14, the most a sheet has
   */
  public static @Nullable CellPlace parse(String sheet, String a1) {
    int column = 0;
    int row = 0;
    for (int i = 0; i < a1.length(); i++) {
      char c = a1.charAt(i);
      if (c >= 'A' && c <= 'Z' && row == 0 && column < 1 << 14) {
        column = column * LETTERS + c - 'A' + 1;
      } else if (c >= '0' && c <= '9' && column > 0 && row <= 1 << 20) {
        row = row * 10 + c - '0';
      } else if (c != '$') {
        return null;
      }
    }
    boolean inside = column > 0 && column <= 1 << 14 && row > 0 && row <= 1 << 20;
    return inside ? new CellPlace(sheet, row, column) : null;
  }
}
