package org.chainmap.text;

import java.util.List;

/**
 * A table for export, e.g. as a sheet of a workbook or as comma-separated text.
 *
 * @param name its name; Excel shows the first 31 characters
 * @param headings the name of each column
 * @param rows the rows, each as long as the headings
 */
public record Table(String name, List<String> headings, List<List<Cell>> rows) {

  /**
   * Checks that every row has as many cells as there are headings.
   *
   * @throws IllegalArgumentException if one is longer or shorter than the headings
   */
  public Table {
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != headings.size()) {
        throw new IllegalArgumentException(row.size() + " cells, not " + headings.size());
      }
    }
  }
}
