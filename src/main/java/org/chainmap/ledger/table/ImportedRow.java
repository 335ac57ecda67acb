package org.chainmap.ledger.table;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.chainmap.ledger.Value;
import org.chainmap.ledger.sheet.CellPlace;
import org.chainmap.ledger.sheet.CellText;
import org.chainmap.ledger.written.NameLists;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Region;
import org.chainmap.text.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * One row of a foreign table as typed values; cells that are blank or could not be read are absent.
 *
 * @param place the first of its cells
 */
public record ImportedRow(CellPlace place, Map<TableField, ImportedCell> cells) {

  public ImportedRow {
    EnumMap<TableField, ImportedCell> copy = new EnumMap<>(TableField.class);
    copy.putAll(cells);
    cells = Collections.unmodifiableMap(copy);
  }

  public Optional<ImportedCell> cell(TableField field) {
    return Optional.ofNullable(cells.get(field));
  }

  private @Nullable Value value(TableField field) {
    ImportedCell cell = cells.get(field);
    return cell == null ? null : cell.value();
  }

  /** Returns a name, text or code; null where there is none. */
  public @Nullable String text(TableField field) {
    return value(field) instanceof Value.Text text ? text.text() : null;
  }

  /** Returns the names in a cell, each once; a known name that has a mark in it stays one. */
  public List<String> names(TableField field, Predicate<String> known) {
    ImportedCell cell = cells.get(field);
    return cell == null || !(cell.value() instanceof Value.Text)
        ? List.of()
        : NameLists.split(CellText.lines(cell.written()), known);
  }

  /** Returns a number in the unit of its field; null where there is none. */
  public @Nullable Double number(TableField field) {
    return value(field) instanceof Value.Number number ? (Double) number.number() : null;
  }

  public @Nullable AsOf date(TableField field) {
    return value(field) instanceof Value.Date date ? date.date() : null;
  }

  public @Nullable Region region(TableField field) {
    return value(field) instanceof Value.Place place ? place.region() : null;
  }

  public @Nullable Boolean flag(TableField field) {
    return value(field) instanceof Value.Flag flag ? (Boolean) flag.yes() : null;
  }

  /** Returns the words chosen in a cell that are constants of a type. */
  public <T extends Keyed> List<T> choices(TableField field, Class<T> type) {
    return value(field) instanceof Value.Choices choices
        ? choices.chosen().stream().filter(type::isInstance).map(type::cast).toList()
        : List.of();
  }

  /** Returns the word chosen in a cell; null where there is none. */
  public <T extends Keyed> @Nullable T choice(TableField field, Class<T> type) {
    return choices(field, type).stream().findFirst().orElse(null);
  }
}
