package org.chainmap.ledger.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Id;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.ledger.sheet.SheetCell;
import org.chainmap.ledger.sheet.SheetRow;
import org.chainmap.ledger.table.ImportedTable;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Integrity;
import org.chainmap.model.LinkedSheet;
import org.chainmap.model.Participation;
import org.chainmap.model.SeenRows;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Name;
import org.chainmap.task.Progress;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lists change in a map that were read before. */
class RefreshTest {

  /** A map and the list it was made of. */
  private record State(ChainMap map, String list) {

    LinkedSheet link() {
      return map.all(LinkedSheet.class).getFirst();
    }
  }

  private static ImportedTable table(String text) {
    List<SheetRow> rows = new ArrayList<>();
    int number = 1;
    for (String line : text.strip().split("\n")) {
      List<SheetCell> cells = new ArrayList<>();
      for (String cell : line.split("\\|", -1)) {
        cells.add(SheetCell.of(cell));
      }
      rows.add(new SheetRow(number++, cells, false));
    }
    return ImportedTable.of(new Sheet("表", rows, List.of(), false, Set.of())).orElseThrow();
  }

  private static State imported(ChainMap map, String list) {
    ImportPlan plan = ImportPlan.of(map, List.of(table(list)), Lang.ZH, ImportDecisions.NONE);
    return new State(map.with(remembered(map, plan, list)), list);
  }

  private static Change remembered(ChainMap map, ImportPlan plan, String list) {
    return LinkedSheets.remembered(
        map,
        plan,
        List.of(
            new LinkedSheets.ReadSheet(
                null,
                "名单.xlsx",
                "表",
                SheetLayouts.header(table(list).layout(), Lang.ZH, ImportDecisions.Repeats.TELL))),
        Instant.EPOCH);
  }

  private static ImportPlan refreshed(State state, String list) {
    return refreshed(state, list, ImportDecisions.NONE);
  }

  private static ImportPlan refreshed(State state, String list, ImportDecisions decisions) {
    return ImportPlan.ofSheets(
        state.map(),
        List.of(
            new PlannedSheet(
                table(list), state.link().seen(), Lang.ZH, ImportDecisions.Repeats.TELL)),
        decisions,
        Progress.NONE);
  }

  private static State applied(State state, ImportPlan plan, String list) {
    return new State(state.map().with(remembered(state.map(), plan, list)), list);
  }

  private static State edited(State state, Element before, Element after) {
    return new State(
        state.map().with(Change.of(Message.verbatim("x"), Edit.update(before, after))),
        state.list());
  }

  private static Enterprise enterprise(ChainMap map, String name) {
    return map.enterprises().stream()
        .filter(e -> e.name().text().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Segment segment(ChainMap map, String name) {
    return map.segments().stream()
        .filter(s -> s.name().text().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static final String LIST =
      """
      企业名称|所属环节|主要产品|营业收入（万元）
      甲公司|锂|碳酸锂|100
      乙公司|镍|硫酸镍|200
      丙公司|钴|四氧化三钴|
      """;

  private static State start() {
    return imported(SmallChain.map(), LIST);
  }

  @Test
  void anUnchangedListProposesNothingWhateverAPersonChanged() {
    State state = start();
    Enterprise a = enterprise(state.map(), "甲公司");
    State renamed = edited(state, a, a.withName(Name.of("甲锂业")));
    Segment cobalt = segment(renamed.map(), "钴");
    renamed = edited(renamed, cobalt, cobalt.withName(Name.of("钴盐")));
    Id gone = enterprise(renamed.map(), "乙公司").id();
    State fewer =
        new State(
            renamed
                .map()
                .with(Integrity.removal(Message.verbatim("x"), renamed.map(), List.of(gone))),
            LIST);
    ImportPlan plan = refreshed(fewer, LIST);
    assertThat(plan.change().isEmpty()).isTrue();
    assertThat(plan.rows()).allMatch(row -> row.outcome() == PlannedRow.Outcome.UNCHANGED);
  }

  @Test
  void aChangedRowMeetsItsElementsThoughTheyWereRenamed() {
    State state = start();
    Segment cobalt = segment(state.map(), "钴");
    State renamed = edited(state, cobalt, cobalt.withName(Name.of("钴盐")));
    Enterprise c = enterprise(renamed.map(), "丙公司");
    renamed = edited(renamed, c, c.withName(Name.of("丙钴业")));
    ImportPlan plan = refreshed(renamed, LIST.replace("四氧化三钴|", "四氧化三钴|300"));
    ChainMap after = renamed.map().with(plan.change());
    assertThat(after.segments()).hasSameSizeAs(renamed.map().segments());
    assertThat(after.enterprises()).hasSameSizeAs(renamed.map().enterprises());
    assertThat(revenue(after, "丙钴业")).isEqualTo(300);
  }

  private static double revenue(ChainMap map, String name) {
    Figure revenue = enterprise(map, name).profile().revenue();
    return Objects.requireNonNull(revenue).value();
  }

  @Test
  void aRowThatIsGoneIsOfferedAndRemovedOnlyOnRequest() {
    State state = start();
    String less = LIST.replace("乙公司|镍|硫酸镍|200\n", "");
    Id gone = enterprise(state.map(), "乙公司").id();
    ImportPlan plan = refreshed(state, less);
    assertThat(plan.change().isEmpty()).isTrue();
    assertThat(plan.rows())
        .filteredOn(row -> row.outcome() == PlannedRow.Outcome.GONE)
        .extracting(PlannedRow::element, PlannedRow::applied)
        .containsExactly(tuple(gone, false));
    ImportPlan asked = refreshed(state, less, ImportDecisions.NONE.withRemoved(gone, true));
    ChainMap after = state.map().with(asked.change());
    assertThat(after.find(gone)).isEmpty();
    assertThat(after.participationsOf(gone)).isEmpty();
    // Kept once, it is not offered again.
    State kept = applied(state, plan, less);
    assertThat(PlanText.proposes(refreshed(kept, less))).isFalse();
  }

  @Test
  void anEnterpriseListedForAnotherSegmentLeavesTheOldOneOnlyOnRequest() {
    State state = start();
    String moved = LIST.replace("甲公司|锂|", "甲公司|镍|");
    ImportPlan plan = refreshed(state, moved);
    Id enterprise = enterprise(state.map(), "甲公司").id();
    ChainMap after = state.map().with(plan.change());
    assertThat(after.participationsOf(enterprise)).hasSize(2);
    PlannedRow gone =
        plan.rows().stream()
            .filter(row -> row.outcome() == PlannedRow.Outcome.GONE)
            .findFirst()
            .orElseThrow();
    assertThat(state.map().find(Objects.requireNonNull(gone.element())))
        .get()
        .isInstanceOf(Participation.class);
  }

  @Test
  void whatAPersonDeletedComesBackOnlyIfItsRowChangesAndIsAskedFor() {
    State state = start();
    Id gone = enterprise(state.map(), "乙公司").id();
    State fewer =
        new State(
            state.map().with(Integrity.removal(Message.verbatim("x"), state.map(), List.of(gone))),
            LIST);
    String changed = LIST.replace("硫酸镍|200", "硫酸镍|250");
    ImportPlan plan = refreshed(fewer, changed);
    PlannedRow row = plan.rows().get(1);
    assertThat(row.outcome()).isEqualTo(PlannedRow.Outcome.ADDED);
    assertThat(row.applied()).isFalse();
    assertThat(plan.change().isEmpty()).isTrue();
    ImportPlan asked =
        refreshed(
            fewer, changed, ImportDecisions.NONE.withRow(Objects.requireNonNull(row.row()), true));
    assertThat(revenue(fewer.map().with(asked.change()), "乙公司")).isEqualTo(250);
    assertThat(PlanText.proposes(refreshed(applied(fewer, plan, changed), changed))).isFalse();
  }

  @Test
  void aClearedCellIsOfferedAndAnUnreadableOneIsNot() {
    State state = start();
    ImportPlan cleared = refreshed(state, LIST.replace("硫酸镍|200", "硫酸镍|"));
    FieldChange change = cleared.rows().get(1).changes().getFirst();
    assertThat(change.applied()).isFalse();
    assertThat(cleared.change().isEmpty()).isTrue();
    ImportPlan asked =
        refreshed(
            state, LIST.replace("硫酸镍|200", "硫酸镍|"), ImportDecisions.NONE.withField(change, true));
    assertThat(enterprise(state.map().with(asked.change()), "乙公司").profile().revenue()).isNull();
    ImportPlan odd = refreshed(state, LIST.replace("硫酸镍|200", "硫酸镍|大概两百"));
    assertThat(odd.rows().get(1).outcome()).isEqualTo(PlannedRow.Outcome.UNCHANGED);
  }

  @Test
  void aSegmentMovesToTheStageThatTheListStates() {
    String list = "环节|阶段|国产化率\n锂|上游|50%\n镍|上游|40%\n";
    ChainMap map = SmallChain.map();
    ChainMap moved = map.with(plan(map, "环节|阶段\n锂|下游\n").change());
    assertThat(segment(moved, "锂").stage()).isEqualTo(map.stages().getLast().id());
    assertThat(segment(moved, "锂").placement().position()).isNull();
    State state = imported(map, list);
    State hand =
        edited(
            state,
            segment(state.map(), "镍"),
            segment(state.map(), "镍").withStage(map.stages().get(1).id()).at(null));
    ImportPlan plan = refreshed(hand, list.replace("上游", "下游"));
    assertThat(plan.rows())
        .flatExtracting(PlannedRow::changes)
        .extracting(FieldChange::byHand, FieldChange::applied)
        .containsExactly(tuple(false, true), tuple(true, false));
  }

  private static ImportPlan plan(ChainMap map, String list) {
    return ImportPlan.of(map, List.of(table(list)), Lang.ZH, ImportDecisions.NONE);
  }

  @Test
  void theMemoryOfABigListIsAFractionOfItsElements() {
    StringBuilder list = new StringBuilder("企业名称|统一社会信用代码|所属环节|主要产品|企业性质|营业收入（万元）\n");
    for (int i = 0; i < 500; i++) {
      list.append("第" + i + "新能源科技有限公司||锂|产品" + i + "及其他|民企|" + i * 7 + "\n");
    }
    ChainMap map = SmallChain.map();
    State state = imported(map, list.toString());
    int whole = ChainMapFile.toJson(state.map()).length();
    ChainMap bare = state.map().with(Change.of(Message.verbatim("x"), Edit.remove(state.link())));
    int without = ChainMapFile.toJson(bare).length();
    assertThat(whole - without).isLessThan(without / 3);
  }

  private static final List<String> FIELDS = List.of("products", "customers", "revenue");

  /** The rows of a random list by name; a value of "" is a blank cell. */
  private static String text(Map<String, Map<String, String>> rows) {
    StringBuilder text = new StringBuilder("企业名称|所属环节|主要产品|主要客户|营业收入（万元）\n");
    rows.forEach(
        (name, row) ->
            text.append(
                "%s|%s|%s|%s|%s\n"
                    .formatted(
                        name,
                        row.get("segment"),
                        row.get("products"),
                        row.get("customers"),
                        row.get("revenue"))));
    return text.toString();
  }

  private static String random(String field, Random random) {
    if (random.nextInt(5) == 0) {
      return "";
    }
    int number = random.nextInt(1000);
    return field.equals("revenue") ? String.valueOf(number) : "词" + number;
  }

  private static String value(Enterprise e, String field) {
    return switch (field) {
      case "products" -> Objects.requireNonNullElse(e.profile().mainProducts(), "");
      case "customers" -> Objects.requireNonNullElse(e.profile().mainCustomers(), "");
      default -> {
        Figure revenue = e.profile().revenue();
        yield revenue == null ? "" : String.valueOf((long) revenue.value());
      }
    };
  }

  private static Enterprise with(Enterprise e, String field, String value) {
    String text = value.isEmpty() ? null : value;
    return switch (field) {
      case "products" -> e.withProfile(e.profile().withMainProducts(text));
      case "customers" -> e.withProfile(e.profile().withMainCustomers(text));
      default ->
          e.withProfile(
              e.profile().withRevenue(text == null ? null : Figure.of(Double.parseDouble(text))));
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void theListAndThePersonEachKeepWhatOnlyTheyChanged(long seed) {
    Random random = new Random(seed);
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    List<String> segments = List.of("锂", "镍", "钴", "新环节");
    for (int i = 0; i < 12; i++) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("segment", segments.get(random.nextInt(segments.size())));
      FIELDS.forEach(field -> row.put(field, random(field, random)));
      rows.put("企业" + (char) ('甲' + i), row);
    }
    State state = imported(SmallChain.map(), text(rows));
    for (int round = 0; round < 3; round++) {
      Map<String, Map<String, String>> old = new LinkedHashMap<>();
      rows.forEach((name, row) -> old.put(name, new LinkedHashMap<>(row)));
      ChainMap before = state.map();
      for (String name : rows.keySet()) {
        for (String field : FIELDS) {
          if (random.nextInt(4) == 0) {
            Objects.requireNonNull(rows.get(name)).put(field, random(field, random));
          }
          if (random.nextInt(4) == 0) {
            Enterprise e = enterprise(state.map(), name);
            Enterprise changed = with(e, field, random(field, random));
            if (!changed.equals(e)) {
              state = edited(state, e, changed);
            }
          }
        }
      }
      String list = text(rows);
      ImportPlan plan = refreshed(state, list);
      State after = applied(state, plan, list);
      for (String name : rows.keySet()) {
        for (String field : FIELDS) {
          String sheetWas = Objects.requireNonNull(old.get(name)).get(field);
          String sheetIs = Objects.requireNonNull(rows.get(name)).get(field);
          String has = value(enterprise(state.map(), name), field);
          String then = value(enterprise(after.map(), name), field);
          boolean byPerson = !has.equals(sheetWas);
          boolean bySheet = !Objects.equals(sheetIs, sheetWas);
          String what = "seed " + seed + ", " + name + ", " + field;
          List<FieldChange> proposed =
              plan.rows().stream()
                  .flatMap(row -> row.changes().stream())
                  .filter(change -> change.element().equals(enterprise(state(after), name).id()))
                  .filter(change -> column(field).equals(change.column().key()))
                  .toList();
          if (!bySheet || Objects.equals(sheetIs, has)) {
            assertThat(then).as(what).isEqualTo(has);
            assertThat(proposed).as(what).isEmpty();
          } else if (byPerson || Objects.requireNonNull(sheetIs).isEmpty()) {
            assertThat(then).as(what).isEqualTo(has);
            assertThat(proposed).as(what).singleElement().matches(each -> !each.applied());
            assertThat(proposed.getFirst().byHand()).as(what).isEqualTo(byPerson);
          } else {
            assertThat(then).as(what).isEqualTo(sheetIs);
            assertThat(proposed).as(what).singleElement().matches(FieldChange::applied);
          }
        }
      }
      assertThat(after.map().segments()).hasSameSizeAs(before.segments());
      assertThat(PlanText.proposes(refreshed(after, list))).as("seed " + seed).isFalse();
      assertThat(refreshed(after, list).change().isEmpty()).isTrue();
      assertThat(Integrity.check(after.map())).isEqualTo(Integrity.check(state.map()));
      state = after;
    }
  }

  private static ChainMap state(State state) {
    return state.map();
  }

  private static String column(String field) {
    return switch (field) {
      case "products" -> "mainProducts";
      case "customers" -> "mainCustomers";
      default -> "revenue";
    };
  }

  @Test
  void anEmptyMemoryMakesEveryDifferenceAConflict() {
    ChainMap map = start().map();
    ImportPlan plan =
        ImportPlan.ofSheets(
            map,
            List.of(
                new PlannedSheet(
                    table(LIST.replace("碳酸锂", "氢氧化锂")),
                    SeenRows.NONE,
                    Lang.ZH,
                    ImportDecisions.Repeats.TELL)),
            ImportDecisions.NONE,
            Progress.NONE);
    assertThat(plan.rows())
        .flatExtracting(PlannedRow::changes)
        .extracting(FieldChange::byHand, FieldChange::applied)
        .containsExactly(tuple(true, false));
  }
}
