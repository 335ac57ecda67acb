package org.chainmap.ledger.pack;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Cell;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.Table;

/**
 * A list that is handed in (清单).
 *
 * @param key its stable name in preferences and on the command line
 * @param rows takes the rows from a map, in the order of the list
 */
public record PackList<R>(
    String key, Function<ChainMap, List<R>> rows, List<PackColumn<R>> columns) {

  public PackList {
    columns = List.copyOf(columns);
    if (columns.stream().map(PackColumn::key).distinct().count() != columns.size()) {
      throw new IllegalArgumentException("two columns of one key in " + key);
    }
  }

  /** Returns its name, which is that of its sheet. */
  public Message name() {
    return Message.of("pack.list." + key);
  }

  /** Returns the keys of its columns, in their usual order. */
  public List<String> columnKeys() {
    return columns.stream().map(PackColumn::key).toList();
  }

  /**
   * Returns the list of a map. O(rows · columns).
   *
   * @param shown the keys of the columns shown, in their order; unknown ones are left out, and none
   *     at all means all
   * @param contacts whether columns that say whom to ask are among them
   */
  public Table table(ChainMap map, Lang lang, List<String> shown, boolean contacts) {
    List<PackColumn<R>> chosen =
        shown.stream()
            .distinct()
            .flatMap(key -> columns.stream().filter(column -> column.key().equals(key)))
            .toList();
    Predicate<PackColumn<R>> allowed = column -> contacts || !column.personal();
    List<PackColumn<R>> listed =
        (chosen.isEmpty() ? columns : chosen).stream().filter(allowed).toList();
    List<List<Cell>> cells =
        rows.apply(map).stream()
            .map(
                row -> listed.stream().map(column -> column.reader().read(map, lang, row)).toList())
            .toList();
    return new Table(
        name().in(lang), listed.stream().map(column -> column.heading().in(lang)).toList(), cells);
  }
}
