package org.chainmap.ledger.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainmap.ledger.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet is to be read: what a row is, where the header stands, what each column says. It is
 * guessed from the sheet, and a person may correct every part of it.
 *
 * @param shape what a row is
 * @param firstHeader the first row of the header, from 1
 * @param lastHeader the last row of the header; data begin below it
 * @param columns the columns with a heading or with data, by their number
 */
public record TableLayout(
    TableShape shape, int firstHeader, int lastHeader, List<TableColumn> columns) {

  public TableLayout {
    columns = List.copyOf(columns);
  }

  /**
   * Guesses how a sheet is to be read.
   *
   * @return empty where no row looks like a header that is known
   */
  public static Optional<TableLayout> guess(Sheet sheet) {
    return guess(sheet, EnumSet.allOf(TableShape.class));
  }

  /** As {@link #guess(Sheet)}, where rows can only be of some shapes. */
  public static Optional<TableLayout> guess(Sheet sheet, Set<TableShape> shapes) {
    return new LayoutGuess(sheet, shapes).best();
  }

  /** Returns how a sheet is read whose header a person has shown, guessed from its headings. */
  public static TableLayout of(Sheet sheet, int firstHeader, int lastHeader) {
    return new LayoutGuess(sheet, EnumSet.allOf(TableShape.class)).at(firstHeader, lastHeader);
  }

  /** Returns this layout for rows of another shape, its columns assigned anew. */
  public TableLayout withShape(TableShape changed) {
    List<String> headings = columns.stream().map(TableColumn::heading).toList();
    Assignment assignment = Assignment.of(changed, headings);
    // A person who says that columns are stages means all of them, whatever they are called.
    boolean all = changed == TableShape.STAGE_COLUMNS && assignment.read() == 0;
    List<TableColumn> assigned = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      boolean stage = all && !headings.get(i).isEmpty();
      assigned.add(
          columns.get(i).withField(stage ? TableField.STAGE_CELLS : assignment.fields().get(i)));
    }
    return new TableLayout(changed, firstHeader, lastHeader, assigned);
  }

  /**
   * Returns this layout with a column read as something else; the column that was read so until now
   * is read no more.
   *
   * @param column from 1
   * @param field what it says, or null for nothing
   */
  public TableLayout withField(int column, @Nullable TableField field) {
    List<TableColumn> changed =
        columns.stream()
            .map(
                each ->
                    each.column() == column
                        ? each.withField(field)
                        : each.field() == field && field != TableField.STAGE_CELLS
                            ? each.withField(null)
                            : each)
            .toList();
    return new TableLayout(shape, firstHeader, lastHeader, changed);
  }

  /** Returns the column that says something, if there is one. */
  public Optional<TableColumn> column(TableField field) {
    return columns.stream().filter(column -> column.field() == field).findFirst();
  }

  /** Returns the columns with a heading that are not read. */
  public List<TableColumn> unused() {
    return columns.stream()
        .filter(column -> column.field() == null && !column.heading().isEmpty())
        .toList();
  }

  /** Returns the columns that are not read because another one says the same. */
  public List<TableColumn> repeated() {
    return unused().stream()
        .filter(column -> shape.fields().stream().anyMatch(column::says))
        .toList();
  }

  /** Returns the sets of fields, of each of which a row needs one, that no column says. */
  public List<Set<TableField>> missing() {
    return shape.required().stream()
        .filter(any -> any.stream().noneMatch(field -> column(field).isPresent()))
        .toList();
  }
}
