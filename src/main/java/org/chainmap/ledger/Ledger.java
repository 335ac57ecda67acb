package org.chainmap.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.FieldNames;
import org.chainmap.model.FreshIds;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * A list of all elements of one kind, as columns.
 *
 * @param key its stable name
 * @param maker makes the element of a new row
 */
public record Ledger<E extends Element>(
    String key, Class<E> kind, List<Column<E>> columns, Maker<E> maker) {

  public Ledger {
    columns = List.copyOf(columns);
    if (columns.stream().map(Column::key).distinct().count() != columns.size()) {
      throw new IllegalArgumentException("two columns of one key in " + key);
    }
  }

  /** Makes the element of a new row, before its cells are written. */
  @FunctionalInterface
  public interface Maker<E extends Element> {

    /**
     * Returns a new element, or why there can be none.
     *
     * @param given returns what the new row states in a column, by its key
     */
    Made<E> make(ChainMap map, FreshIds ids, Lang lang, Function<String, Value> given);
  }

  /** A new element, or why there is none. */
  public sealed interface Made<E extends Element> {

    record Row<E extends Element>(E element) implements Made<E> {}

    record Missing<E extends Element>(Message problem) implements Made<E> {}
  }

  /** Returns that a row cannot be made, since it does not state a field. */
  static <E extends Element> Made<E> missing(String field) {
    return new Made.Missing<>(Message.of("ledger.missing", FieldNames.of(field)));
  }

  /** Returns its name. */
  public Message name() {
    return Message.of("ledger." + key);
  }

  /** Returns the column of a key. O(columns). */
  public Optional<Column<E>> column(String key) {
    return columns.stream().filter(column -> column.key().equals(key)).findFirst();
  }
}
