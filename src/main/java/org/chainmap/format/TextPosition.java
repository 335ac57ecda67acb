package org.chainmap.format;

import org.jspecify.annotations.Nullable;

/**
 * A position in a text: in JSON with its path from the top, in a table a row.
 *
 * @param line from 1
 * @param column from 1, counted in UTF-16 units; 0 for a whole row of a table
 * @param parent the value that contains it, or null at the top
 * @param name its name in the object that contains it, or null in an array and at the top
 * @param index its index in the array that contains it, from 0
 */
public record TextPosition(
    int line, int column, @Nullable TextPosition parent, @Nullable String name, int index) {

  /** Returns the position of a document's top value. */
  static TextPosition top(int line, int column) {
    return new TextPosition(line, column, null, null, 0);
  }

  /** Returns the position of the table row that begins in this line. */
  public static TextPosition row(int line) {
    return new TextPosition(line, 0, null, null, 0);
  }

  /**
   * Returns the JSON pointer (RFC 6901), such as {@code /segments/3/domesticRate}; empty at the
   * top.
   */
  public String pointer() {
    if (parent == null) {
      return "";
    }
    String token = name == null ? String.valueOf(index) : name;
    return parent.pointer() + "/" + token.replace("~", "~0").replace("/", "~1");
  }
}
