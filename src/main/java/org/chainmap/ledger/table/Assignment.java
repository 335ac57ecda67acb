package org.chainmap.ledger.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column says which field, for rows of one shape.
 *
 * @param fields for each heading its field, or null
 */
record Assignment(TableShape shape, List<@Nullable TableField> fields) {

  /**
   * Assigns headings: first those that can mean one field only, then the others, each to the first
   * of its fields that no other column says, and that is still needed if another is.
   */
  static Assignment of(TableShape shape, List<String> headings) {
    @Nullable TableField[] fields = new TableField[headings.size()];
    if (shape == TableShape.STAGE_COLUMNS) {
      for (int i = 0; i < fields.length; i++) {
        fields[i] = StageHeadings.stage(headings.get(i)) ? TableField.STAGE_CELLS : null;
      }
      return new Assignment(shape, Arrays.asList(fields));
    }
    List<Heading> read = headings.stream().map(Heading::of).toList();
    List<List<TableField>> meanings =
        read.stream()
            .map(
                heading ->
                    outdated(heading, read)
                        ? List.<TableField>of()
                        : shape.fields().stream()
                            .filter(field -> field.named(heading.name()))
                            .toList())
            .toList();
    Set<TableField> taken = EnumSet.noneOf(TableField.class);
    for (int i = 0; i < fields.length; i++) {
      List<TableField> means = meanings.get(i);
      if (means.size() == 1 && taken.add(means.getFirst())) {
        fields[i] = means.getFirst();
      }
    }
    for (int i = 0; i < fields.length; i++) {
      List<TableField> free =
          meanings.get(i).stream().filter(field -> !taken.contains(field)).toList();
      // A second origin of links is a contradiction, and not where the facts are from.
      boolean twice =
          meanings.get(i).contains(TableField.FROM)
              && !free.contains(TableField.FROM)
              && !behindEnds(fields, i);
      if (fields[i] == null && meanings.get(i).size() > 1 && !free.isEmpty() && !twice) {
        TableField chosen =
            free.stream()
                .filter(field -> !satisfied(shape, field, taken))
                .findFirst()
                .orElse(free.getFirst());
        taken.add(chosen);
        fields[i] = chosen;
      }
    }
    return new Assignment(shape, Arrays.asList(fields));
  }

  /** Tells whether another column says the same for a later year. */
  private static boolean outdated(Heading heading, List<Heading> all) {
    Integer year = heading.year();
    return year != null
        && all.stream()
            .filter(other -> other.name().equals(heading.name()))
            .map(Heading::year)
            .anyMatch(other -> other != null && other > year);
  }

  /** Tells whether both ends of links stand before a column. */
  private static boolean behindEnds(@Nullable TableField[] fields, int column) {
    boolean from = false;
    boolean to = false;
    for (int i = 0; i < column; i++) {
      from |= fields[i] == TableField.FROM;
      to |= fields[i] == TableField.TO;
    }
    return from && to;
  }

  /** Whether another field already says what this one is needed for. */
  private static boolean satisfied(TableShape shape, TableField field, Set<TableField> taken) {
    return shape.required().stream()
        .anyMatch(any -> any.contains(field) && any.stream().anyMatch(taken::contains));
  }

  /** Returns the number of columns that are read. */
  int read() {
    return (int) fields.stream().filter(Objects::nonNull).count();
  }

  /** Tells whether all that a row needs is there. */
  boolean complete() {
    Set<TableField> taken = EnumSet.noneOf(TableField.class);
    for (TableField field : new ArrayList<>(fields)) {
      if (field != null) {
        taken.add(field);
      }
    }
    boolean all = shape.required().stream().allMatch(any -> any.stream().anyMatch(taken::contains));
    return all && (shape != TableShape.STAGE_COLUMNS || StageHeadings.matrix(fields));
  }
}
