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
import org.chainmap.ledger.sheet.CellText;
import org.chainmap.ledger.table.ImportedCell;
import org.chainmap.ledger.table.ImportedRow;
import org.chainmap.ledger.table.ImportedTable;
import org.chainmap.ledger.table.TableColumn;
import org.chainmap.ledger.table.TableField;
import org.chainmap.ledger.written.NameLists;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Places;
import org.chainmap.model.RegionText;
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

  /** A table of what is computed or of many kinds of elements at once, which no reader takes. */
  private static final Set<String> NOT_READ = Set.of("unchecked");

  /** Columns that tables of others do not have, so that no reader takes them. */
  private static final Map<String, Set<String>> ONE_WAY =
      Map.of(
          "research", Set.of("goal", "progress"),
          "projects", Set.of("progress"),
          "scenarios", Set.of("firstOfKind"),
          "listings", Set.of("matchState"),
          "targets", Set.of("talks"));

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
        if (!table.rows().isEmpty() && !NOT_READ.contains(list.key())) {
          Path excel = folder.resolve("a.xlsx");
          Path text = folder.resolve(table.name() + ".csv");
          ExcelFile.save(excel, List.of(table));
          CsvFile.save(text, table);
          compare(list, table, excel, lang, seed);
          compare(list, table, text, lang, seed);
        }
      }
    }
    assertThat(unread).isEqualTo(ONE_WAY);
    assertThat(compared).isGreaterThan(10_000);
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
