package org.chainmap.ledger.plan;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a table said when it was last read: by row, then by column, the value as text. With it, a
 * value that a person changed in the map since is told from one that the table changed.
 */
public record LastSeen(SortedMap<String, SortedMap<String, String>> rows) {

  /** Nothing was read yet. */
  public static final LastSeen NOTHING = new LastSeen(new TreeMap<>());

  public LastSeen {
    SortedMap<String, SortedMap<String, String>> copy = new TreeMap<>();
    rows.forEach(
        (row, cells) ->
            copy.put(row, java.util.Collections.unmodifiableSortedMap(new TreeMap<>(cells))));
    rows = java.util.Collections.unmodifiableSortedMap(copy);
  }

  /** Returns what a row said in a column. */
  public Optional<String> value(String row, String column) {
    Map<String, String> cells = rows.get(row);
    return cells == null ? Optional.empty() : Optional.ofNullable(cells.get(column));
  }
}
