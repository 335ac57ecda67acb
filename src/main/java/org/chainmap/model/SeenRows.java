package org.chainmap.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chainmap.geom.Id;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a linked sheet said when they were last read, column by column. With it, a value
 * that a person changed in the map since is told from one that the sheet changed, and a row still
 * meets its element where that was renamed or removed.
 *
 * @param keys what identifies each row
 * @param elements for each row the id of the element it is about, which may have been removed
 *     since; empty where it was not taken into the map
 * @param values by the stable key of a field, for each row what it said, empty where it said
 *     nothing
 * @param names by kind of element, whom the names in the sheet mean: ids by folded names
 */
public record SeenRows(
    List<String> keys,
    List<String> elements,
    SortedMap<String, List<String>> values,
    SortedMap<String, SortedMap<String, String>> names) {

  /** Nothing was read yet. */
  public static final SeenRows NONE =
      new SeenRows(
          List.of(), List.of(), Collections.emptySortedMap(), Collections.emptySortedMap());

  public SeenRows {
    keys = List.copyOf(keys);
    elements = List.copyOf(elements);
    SortedMap<String, List<String>> columns = new TreeMap<>();
    values.forEach((field, column) -> columns.put(field, List.copyOf(column)));
    values = Collections.unmodifiableSortedMap(columns);
    SortedMap<String, SortedMap<String, String>> known = new TreeMap<>();
    names.forEach(
        (kind, ids) -> known.put(kind, Collections.unmodifiableSortedMap(new TreeMap<>(ids))));
    names = Collections.unmodifiableSortedMap(known);
  }

  /** Returns the id of the element of a row; null where there is none. */
  public @Nullable Id element(int row) {
    String id = row < elements.size() ? elements.get(row) : "";
    return id.isEmpty() ? null : Id.of(id);
  }

  /** Returns what a row said in each field that it said anything in. O(fields). */
  public SortedMap<String, String> row(int row) {
    SortedMap<String, String> said = new TreeMap<>();
    values.forEach(
        (field, column) -> {
          if (row < column.size() && !column.get(row).isEmpty()) {
            said.put(field, column.get(row));
          }
        });
    return said;
  }

  public SeenRows withKeys(List<String> to) {
    return new SeenRows(to, elements, values, names);
  }

  public SeenRows withElements(List<String> to) {
    return new SeenRows(keys, to, values, names);
  }

  public SeenRows withValues(SortedMap<String, List<String>> to) {
    return new SeenRows(keys, elements, to, names);
  }

  public SeenRows withNames(SortedMap<String, SortedMap<String, String>> to) {
    return new SeenRows(keys, elements, values, to);
  }

  /** Returns the same under other ids; those that are not named stay. O(rows + names). */
  SeenRows under(Map<Id, Id> ids) {
    List<String> mapped = new ArrayList<>();
    elements.forEach(id -> mapped.add(under(id, ids)));
    SortedMap<String, SortedMap<String, String>> meant = new TreeMap<>();
    names.forEach(
        (kind, known) -> {
          SortedMap<String, String> changed = new TreeMap<>(known);
          changed.replaceAll((name, id) -> under(id, ids));
          meant.put(kind, changed);
        });
    return new SeenRows(keys, mapped, values, meant);
  }

  private static String under(String id, Map<Id, Id> ids) {
    Id known = id.isBlank() ? null : Id.of(id);
    return known == null ? "" : ids.getOrDefault(known, known).value();
  }
}
