package org.chainmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chainmap.ledger.Value;
import org.chainmap.ledger.pack.PackList;
import org.chainmap.ledger.pack.PackLists;
import org.chainmap.ledger.plan.ImportDecisions;
import org.chainmap.ledger.plan.ImportPlan;
import org.chainmap.ledger.sheet.CellText;
import org.chainmap.ledger.table.ImportedCell;
import org.chainmap.ledger.table.ImportedRow;
import org.chainmap.ledger.table.ImportedTable;
import org.chainmap.ledger.table.TableColumn;
import org.chainmap.ledger.table.TableField;
import org.chainmap.ledger.written.NameLists;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Initiative;
import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.NameKey;
import org.chainmap.model.Names;
import org.chainmap.model.Places;
import org.chainmap.model.RegionText;
import org.chainmap.model.Resource;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.Stage;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Cell;
import org.chainmap.text.Lang;
import org.chainmap.text.Lists;
import org.chainmap.text.Message;
import org.chainmap.text.Table;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What lists say comes back in as it went out, from workbooks and from texts. */
class PackRoundTripTest {

  private static final int MAPS = 18;

  @TempDir private Path folder;

  private final Map<String, Set<String>> unread = new TreeMap<>();
  private int compared;

  @ParameterizedTest
  @EnumSource(Lang.class)
  void everyValueComesBack(Lang lang) throws Exception {
    for (long seed = 0; seed < MAPS; seed++) {
      ChainMap map = RandomMaps.map(seed);
      for (PackList<?> list : PackLists.ALL) {
        Table table = list.table(map, lang, List.of(), true);
        if (!table.rows().isEmpty()) {
          Path excel = folder.resolve("a.xlsx");
          Path text = folder.resolve(table.name() + ".csv");
          ExcelFile.save(excel, List.of(table));
          CsvFile.save(text, table);
          compare(list, table, excel, lang, seed);
          compare(list, table, text, lang, seed);
        }
      }
    }
    assertThat(unread).isEmpty();
    assertThat(compared).isGreaterThan(10_000);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void outAndInAgainChangesNothing(Lang lang) throws Exception {
    Path excel = folder.resolve("a.xlsx");
    int maps = 0;
    int tables = 0;
    for (long seed = 0; maps < MAPS; seed++) {
      ChainMap map = RandomMaps.map(seed);
      if (!told(map)) {
        continue;
      }
      maps++;
      for (PackList<?> list : PackLists.ALL) {
        Table table = list.table(map, lang, List.of(), true);
        if (!table.rows().isEmpty()) {
          ExcelFile.save(excel, List.of(table));
          ImportPlan plan =
              ImportPlan.of(
                  map,
                  ImportedTable.all(SheetReader.read(excel, Progress.NONE)),
                  lang,
                  ImportDecisions.NONE);
          assertThat(plan.change().edits())
              .as("seed %d, %s in %s", seed, list.key(), lang)
              .isEmpty();
          tables++;
        }
      }
    }
    assertThat(tables).isGreaterThan(5 * MAPS);
  }

  /** Tells whether names tell elements apart, in whatever language, and can be shown. */
  private static boolean told(ChainMap map) {
    if (map.elements().toString().matches("(?s).*[\\u0000-\\u0008\\u000b-\\u001f].*")) {
      return false;
    }
    Map<String, Element> names = new TreeMap<>();
    for (Element element : map.elements().values()) {
      boolean named =
          switch (element) {
            case Stage _,
                Segment _,
                Enterprise _,
                Source _,
                Initiative _,
                InvestmentTarget _,
                Resource _ ->
                true;
            default -> false;
          };
      for (Lang lang : Lang.values()) {
        String name = NameKey.of(Names.of(map, element, lang)).core();
        String key = element.getClass().getSimpleName() + name;
        Element other = named ? names.putIfAbsent(key, element) : element;
        if (other != null && !other.equals(element)) {
          return false;
        }
      }
    }
    return true;
  }

  private void compare(PackList<?> list, Table table, Path file, Lang lang, long seed)
      throws Exception {
    ImportedTable read =
        ImportedTable.of(SheetReader.read(file, Progress.NONE).sheets().getFirst()).orElseThrow();
    Map<Integer, ImportedRow> rows =
        read.rows().stream().collect(Collectors.toMap(row -> row.place().row(), row -> row));
    for (TableColumn column : read.layout().columns()) {
      int at = column.column() - 1;
      TableField field = column.field();
      if (field == null) {
        String key = list.columns().get(at).key();
        unread.computeIfAbsent(list.key(), each -> new TreeSet<>()).add(key);
        continue;
      }
      for (int r = 0; r < table.rows().size(); r++) {
        Value value =
            Optional.ofNullable(rows.get(r + 2))
                .flatMap(row -> row.cell(field))
                .map(ImportedCell::value)
                .orElse(Value.Unknown.UNKNOWN);
        String where =
            "seed %d, %s row %d: %s".formatted(seed, file.getFileName(), r + 2, column.heading());
        same(table.rows().get(r).get(at), field, value, lang, where);
        compared++;
      }
    }
  }

  private static void same(Cell cell, TableField field, Value value, Lang lang, String where) {
    switch (cell) {
      case Cell.Empty _ -> assertThat(value).as(where).isEqualTo(Value.Unknown.UNKNOWN);
      case Cell.Numeric(double number) -> number(number, value, where);
      case Cell.Percent(double number) -> number(number, value, where);
      case Cell.Day day -> assertThat(said(value, lang)).as(where).isEqualTo(day.date().toString());
      case Cell.Text(String text) -> {
        // Random regions have names that are no places; those that are come back.
        boolean place = field != TableField.REGION || RegionText.parse(text).isPresent();
        assertThat(names(said(value, lang))).as(where).isEqualTo(place ? names(text) : List.of());
      }
    }
  }

  private static void number(double number, Value value, String where) {
    if (value instanceof Value.Text(String text)) { // values of every unit stand in one column
      assertThat(Double.parseDouble(text.replace("%", "")))
          .as(where)
          .isCloseTo(number, within(1e-12 * Math.abs(number)));
      return;
    }
    assertThat(value).as(where).isInstanceOf(Value.Number.class);
    assertThat(((Value.Number) value).number())
        .as(where)
        .isCloseTo(number, within(1e-12 * Math.abs(number)));
  }

  private static String said(Value value, Lang lang) {
    return switch (value) {
      case Value.Text(String text) -> text;
      case Value.Date(var date) -> date.toString();
      case Value.Choices(var chosen) ->
          Lists.joined(lang, chosen.stream().map(each -> each.label().in(lang)).toList());
      case Value.Place(var region) -> Places.of(region).in(lang);
      case Value.Flag(boolean yes) -> Message.of(yes ? "ledger.yes" : "ledger.no").in(lang);
      case Value.Unknown _ -> "";
      case Value.Number _, Value.References _ -> String.valueOf(value);
    };
  }

  /** White space does not count, nor the marks between names. */
  private static List<String> names(String text) {
    return NameLists.split(CellText.lines(text));
  }
}
