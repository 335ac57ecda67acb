package org.chainmap.model;

import java.util.List;

/**
 * How a linked sheet is read.
 *
 * @param shape the stable key of what its rows are
 * @param firstRow the first row of the header, from 1
 * @param lastRow the last row of the header
 * @param columns its columns with a heading, in order
 * @param language the key of the language in which its names are written into the map
 * @param repeats the stable key of what becomes of rows that repeat another; empty where they are
 *     left out
 */
public record SheetHeader(
    String shape,
    int firstRow,
    int lastRow,
    List<LinkedColumn> columns,
    String language,
    String repeats) {

  /** Nothing is known of how a sheet is read. */
  public static final SheetHeader UNKNOWN = new SheetHeader("", 1, 1, List.of(), "zh", "");

  public SheetHeader {
    columns = List.copyOf(columns);
  }

  /**
   * A column of a linked sheet.
   *
   * @param heading as written
   * @param field the stable key of the field it says; empty where it is not read
   */
  public record LinkedColumn(String heading, String field) {}

  public SheetHeader withShape(String to) {
    return new SheetHeader(to, firstRow, lastRow, columns, language, repeats);
  }

  public SheetHeader withFirstRow(int to) {
    return new SheetHeader(shape, to, lastRow, columns, language, repeats);
  }

  public SheetHeader withLastRow(int to) {
    return new SheetHeader(shape, firstRow, to, columns, language, repeats);
  }

  public SheetHeader withColumns(List<LinkedColumn> to) {
    return new SheetHeader(shape, firstRow, lastRow, to, language, repeats);
  }

  public SheetHeader withLanguage(String to) {
    return new SheetHeader(shape, firstRow, lastRow, columns, to, repeats);
  }

  public SheetHeader withRepeats(String to) {
    return new SheetHeader(shape, firstRow, lastRow, columns, language, to);
  }
}
