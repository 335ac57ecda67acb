package org.chainmap.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chainmap.geom.Id;
import org.chainmap.geom.Identified;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.FieldNames;
import org.chainmap.model.FreshIds;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * A list of all elements of one kind, or of what is found of them, as columns.
 *
 * @param key its stable name
 * @param rows what it lists
 * @param maker makes the element of a new row
 */
public record Ledger<E extends Identified>(
    String key, Class<E> kind, Rows<E> rows, List<Column<E>> columns, Maker<E> maker) {

  public Ledger {
    columns = List.copyOf(columns);
    if (columns.stream().map(Column::key).distinct().count() != columns.size()) {
      throw new IllegalArgumentException("two columns of one key in " + key);
    }
  }

  /** Creates the list of all elements of a kind. */
  static <E extends Element> Ledger<E> of(
      String key, Class<E> kind, List<Column<E>> columns, Maker<E> maker) {
    return new Ledger<>(key, kind, map -> map.all(kind), columns, maker);
  }

  /** Tells what is listed. */
  @FunctionalInterface
  public interface Rows<E extends Identified> {

    /** Returns what is listed of a map, in the order of the list. */
    List<E> of(ChainMap map);

    /** Returns the elements that a row stands for on the map. */
    default List<Id> subjects(E row) {
      return List.of(row.id());
    }
  }

  /** Makes the element of a new row, before its cells are written. */
  @FunctionalInterface
  public interface Maker<E extends Identified> {

    /**
     * Returns a new element, or why there can be none.
     *
     * @param given returns what the new row states in a column, by its key
     */
    Made<E> make(ChainMap map, FreshIds ids, Lang lang, Function<String, Value> given);
  }

  /** A new element, or why there is none. */
  public sealed interface Made<E extends Identified> {

    record Row<E extends Identified>(E element) implements Made<E> {}

    record Missing<E extends Identified>(Message problem) implements Made<E> {}
  }

  /** Returns that a row cannot be made, since it does not state a field. */
  static <E extends Identified> Made<E> missing(String field) {
    return new Made.Missing<>(Message.of("ledger.missing", FieldNames.of(field)));
  }

  /** Tells whether cells can be written and rows added; what is computed can only be read. */
  public boolean editable() {
    return columns.stream().anyMatch(Column::editable);
  }

  /** Returns what is listed under an id; empty where a map has none. O(1) for elements. */
  public Optional<E> find(ChainMap map, Id id) {
    return Element.class.isAssignableFrom(kind)
        ? map.find(id).filter(kind::isInstance).map(kind::cast)
        : rows.of(map).stream().filter(row -> row.id().equals(id)).findFirst();
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
