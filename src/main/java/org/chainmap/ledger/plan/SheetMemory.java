package org.chainmap.ledger.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chainmap.geom.Id;
import org.chainmap.ledger.CellTexts;
import org.chainmap.ledger.table.ImportedRow;
import org.chainmap.ledger.table.ImportedTable;
import org.chainmap.ledger.table.TableField;
import org.chainmap.ledger.table.TableProblem;
import org.chainmap.model.NameKey;
import org.chainmap.model.Problem;
import org.chainmap.model.SeenRows;
import org.jspecify.annotations.Nullable;

/** What the rows of one sheet said when it was last read, and what they say now. */
final class SheetMemory {

  private static final Map<String, TableField> FIELDS = new HashMap<>();

  static {
    Arrays.stream(TableField.values()).forEach(field -> FIELDS.put(field.key(), field));
  }

  private record Kept(String element, SortedMap<String, String> said) {}

  private final @Nullable SeenRows last;
  private final Map<String, Integer> rows = new HashMap<>();
  private final Map<String, Kept> now = new LinkedHashMap<>();
  private final Map<Integer, Set<Integer>> unreadable = new HashMap<>();
  private final Map<TableField, Integer> columns = new EnumMap<>(TableField.class);

  SheetMemory(PlannedSheet sheet) {
    last = sheet.last();
    if (last != null) {
      for (int i = 0; i < last.keys().size(); i++) {
        rows.put(last.keys().get(i), i);
      }
    }
    ImportedTable table = sheet.table();
    for (TableProblem problem : table.problems()) {
      if (problem.severity() == Problem.Severity.ERROR) {
        unreadable
            .computeIfAbsent(problem.place().row(), each -> new HashSet<>())
            .add(problem.place().column());
      }
    }
    table
        .layout()
        .columns()
        .forEach(
            column -> {
              if (column.field() != null) {
                columns.putIfAbsent(column.field(), column.column());
              }
            });
  }

  /** Returns the key under which a row was read last, else the first of the keys it can have. */
  String key(List<String> possible) {
    return possible.stream().filter(rows::containsKey).findFirst().orElse(possible.getFirst());
  }

  RowMemory of(String key, ImportedRow row) {
    if (last == null) {
      return RowMemory.FIRST;
    }
    Integer known = rows.get(key);
    if (known == null) {
      return RowMemory.NEW;
    }
    Map<TableField, String> said = new EnumMap<>(TableField.class);
    last.row(known)
        .forEach(
            (field, text) -> {
              if (FIELDS.containsKey(field)) {
                said.put(Objects.requireNonNull(FIELDS.get(field)), text);
              }
            });
    SortedMap<String, String> says = says(key, key, row);
    boolean unchanged = says.equals(last.row(known));
    Map<TableField, Integer> cleared = new EnumMap<>(TableField.class);
    for (TableField field : said.keySet()) {
      Integer column = columns.get(field);
      if (!says.containsKey(field.key()) && column != null) {
        cleared.put(field, column);
      }
    }
    return new RowMemory(true, true, unchanged, last.element(known), said, cleared);
  }

  /** Returns what a row says, without what its key says; what cannot be read is as it was. */
  private SortedMap<String, String> says(String key, String before, ImportedRow row) {
    SortedMap<String, String> says = new TreeMap<>();
    Set<String> parts = Set.copyOf(List.of(key.split("\\|")));
    row.cells()
        .forEach(
            (field, cell) -> {
              String text = CellTexts.kept(cell.value());
              if (!text.isEmpty()
                  && !(RowKeys.NAMES.contains(field) && parts.contains(NameKey.of(text).text()))) {
                says.put(field.key(), text);
              }
            });
    Integer known = rows.get(before);
    if (last != null && known != null) {
      last.row(known)
          .forEach(
              (field, text) -> {
                TableField column = FIELDS.get(field);
                Integer at = column == null ? null : columns.get(column);
                boolean gone = at == null; // a column that is not read any more says nothing new
                if (gone || unreadable.getOrDefault(row.place().row(), Set.of()).contains(at)) {
                  says.putIfAbsent(field, text);
                }
              });
    }
    return says;
  }

  /**
   * Keeps what a row says now.
   *
   * @param key under which it is kept
   * @param known under which it was kept before, if it was
   */
  void keep(String key, String known, @Nullable Id element, ImportedRow row) {
    now.put(key, new Kept(element == null ? "" : element.value(), says(key, known, row)));
  }

  /** Keeps what a row said before, where it says the same or was not read to the end. */
  void keepOld(String key, String before) {
    Integer known = rows.get(before);
    if (last != null && known != null) {
      Id element = last.element(known);
      now.put(key, new Kept(element == null ? "" : element.value(), last.row(known)));
    }
  }

  /** Returns the rows that the sheet had and has no more, by their numbers in what was seen. */
  List<Integer> gone() {
    List<Integer> gone = new ArrayList<>();
    if (last != null) {
      for (int i = 0; i < last.keys().size(); i++) {
        if (!now.containsKey(last.keys().get(i))) {
          gone.add(i);
        }
      }
    }
    return gone;
  }

  @Nullable SeenRows last() {
    return last;
  }

  /** Returns what the sheet says now, to be remembered. O(rows · fields). */
  SeenRows seen(SortedMap<String, SortedMap<String, String>> names) {
    List<String> keys = new ArrayList<>(now.keySet());
    List<String> elements = new ArrayList<>();
    Map<String, String[]> columnsNow = new HashMap<>();
    int number = 0;
    for (Kept kept : now.values()) {
      elements.add(kept.element());
      int at = number++;
      kept.said()
          .forEach(
              (field, text) ->
                  columnsNow.computeIfAbsent(field, each -> blank(keys.size()))[at] = text);
    }
    SortedMap<String, List<String>> values = new TreeMap<>();
    columnsNow.forEach((field, texts) -> values.put(field, Arrays.asList(texts)));
    return new SeenRows(keys, elements, values, names);
  }

  private static String[] blank(int rows) {
    String[] texts = new String[rows];
    Arrays.fill(texts, "");
    return texts;
  }

  /** Returns the rows that are remembered now, with the id of the element of each. */
  Map<String, String> elements() {
    Map<String, String> elements = new LinkedHashMap<>();
    now.forEach((key, kept) -> elements.put(key, kept.element()));
    return elements;
  }

  /** Returns what a remembered row says now in a field; empty for nothing. */
  String says(String key, TableField field) {
    Kept kept = now.get(key);
    return kept == null ? "" : kept.said().getOrDefault(field.key(), "");
  }
}
