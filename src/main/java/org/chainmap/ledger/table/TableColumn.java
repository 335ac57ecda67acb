package org.chainmap.ledger.table;

import org.jspecify.annotations.Nullable;

/**
 * A column of a foreign table and what it is read as.
 *
 * @param column from 1: column A is 1
 * @param heading as written, the lines of a header of two lines put together
 * @param field what it says, or null where nobody knows or nobody wants it
 * @param unit the unit its heading states, folded, or null
 * @param year the year for which it holds, or null
 */
public record TableColumn(
    int column,
    String heading,
    @Nullable TableField field,
    @Nullable String unit,
    @Nullable Integer year) {

  /** Returns the column of a heading. */
  static TableColumn of(int column, String heading, @Nullable TableField field) {
    Heading parts = Heading.of(heading);
    return new TableColumn(column, heading, field, parts.unit(), parts.year());
  }

  /** Returns this column read as something else; null for not at all. */
  public TableColumn withField(@Nullable TableField changed) {
    return new TableColumn(column, heading, changed, unit, year);
  }

  /** Tells whether its heading can mean a field, read so or not. */
  public boolean says(TableField other) {
    return other.named(Heading.of(heading).name());
  }

  TableColumn withUnit(@Nullable String changed) {
    return new TableColumn(column, heading, field, changed, year);
  }
}
