package org.chainmap.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a ledger are shown, and in what order. Columns are given by their keys.
 *
 * @param text the text that some cell of a row contains, ignoring case; blank for any
 * @param filters what cells of columns must be
 * @param order the columns that rows are sorted by, the first one first; none for the map's order
 * @param group the column whose equal values are put together under a heading, or null
 */
public record LedgerQuery(
    String text, Map<String, ColumnFilter> filters, List<SortKey> order, @Nullable String group) {

  /** All rows in the map's order. */
  public static final LedgerQuery ALL = new LedgerQuery("", Map.of(), List.of(), null);

  public LedgerQuery {
    filters = Map.copyOf(filters);
    order = List.copyOf(order);
  }

  /** A column that rows are sorted by. */
  public record SortKey(String column, boolean descending) {}

  public LedgerQuery withText(String changed) {
    return new LedgerQuery(changed, filters, order, group);
  }

  /** Returns the query with another filter of a column, or with none where it is empty. */
  public LedgerQuery withFilter(String column, Optional<ColumnFilter> filter) {
    Map<String, ColumnFilter> changed = new HashMap<>(filters);
    changed.remove(column);
    filter.ifPresent(given -> changed.put(column, given));
    return new LedgerQuery(text, changed, order, group);
  }

  public LedgerQuery withOrder(List<SortKey> changed) {
    return new LedgerQuery(text, filters, changed, group);
  }

  public LedgerQuery withGroup(@Nullable String changed) {
    return new LedgerQuery(text, filters, order, changed);
  }

  /** Tells whether rows may be left out. */
  public boolean filtering() {
    return !text.isBlank() || !filters.isEmpty();
  }
}
