package org.chainmap.exchange;

/** The limits of the readers of sheets; beyond them a file is refused, with what to do. */
final class SheetLimits {

  /** The largest file, in bytes. */
  static final int FILE = 64 * 1024 * 1024;

  /** The most bytes that the parts of a workbook may have unpacked. */
  static final long UNPACKED = 1L << 30;

  /** The most bytes of any part that is no sheet. */
  static final long PART = 256L << 20;

  /** The most sheets of a workbook. */
  static final int SHEETS = 500;

  /** The most rows with content, over all sheets. */
  static final int ROWS = 200_000;

  /** The last column that may have content: a map's lists have some dozens. */
  static final int COLUMNS = 1000;

  /** The most cells, over all sheets, blank ones before the last of their row included. */
  static final int CELLS = 2_000_000;

  /** The longest text of a cell, in characters: that of Excel. */
  static final int TEXT = 32_767;

  /** The most characters of all texts. */
  static final long TEXTS = 50_000_000;

  /** The most merged regions of a sheet. */
  static final int MERGED = 100_000;

  private SheetLimits() {}
}
