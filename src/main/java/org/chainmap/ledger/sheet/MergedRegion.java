package org.chainmap.ledger.sheet;

/** Cells merged into one, whose content stands in the first of them; rows and columns from 1. */
public record MergedRegion(int firstRow, int firstColumn, int lastRow, int lastColumn) {

  boolean contains(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }
}
