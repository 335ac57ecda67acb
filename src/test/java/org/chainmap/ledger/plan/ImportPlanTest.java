package org.chainmap.ledger.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.ledger.sheet.SheetCell;
import org.chainmap.ledger.sheet.SheetRow;
import org.chainmap.ledger.table.ImportedTable;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Integrity;
import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.Link;
import org.chainmap.model.Participation;
import org.chainmap.model.Resource;
import org.chainmap.model.SeenRows;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.ResourceKind;
import org.chainmap.model.value.Name;
import org.chainmap.task.Progress;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the rows of tables change in a map. */
class ImportPlanTest {

  private static final String ENTERPRISES =
      """
      企业名称|统一社会信用代码|所属环节|企业性质|主要产品
      锂源公司|91110108351303601C|锂|民企|碳酸锂
      石墨科技有限公司||正极、负极|央企|石墨
      """;

  static ImportedTable table(String text) {
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

  static ImportPlan plan(ChainMap map, String text) {
    return plan(map, text, ImportDecisions.NONE, null);
  }

  private static ImportPlan plan(
      ChainMap map, String text, ImportDecisions decisions, @Nullable SeenRows before) {
    return ImportPlan.ofSheets(
        map,
        List.of(new PlannedSheet(table(text), before, Lang.ZH, decisions.repeats())),
        decisions,
        Progress.NONE);
  }

  static Enterprise enterprise(ChainMap map, String name) {
    return map.enterprises().stream()
        .filter(e -> e.name().text().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static ChainMap edited(ChainMap map, Enterprise before, Enterprise after) {
    return map.with(Change.of(Message.verbatim("x"), Edit.update(before, after)));
  }

  @Test
  void newEnterprisesJoinTheSegmentsTheyName() {
    ChainMap map = SmallChain.map();
    ImportPlan plan = plan(map, ENTERPRISES);
    assertThat(plan.count(PlannedRow.Outcome.ADDED)).isEqualTo(2);
    ChainMap after = map.with(plan.change());
    assertThat(after.participationsOf(enterprise(after, "石墨科技有限公司").id()))
        .extracting(Participation::segment)
        .containsExactlyInAnyOrder(Id.of("s-3"), Id.of("s-4"));
    assertThat(enterprise(after, "锂源公司").ownership()).isEqualTo(Ownership.PRIVATE);
    assertThat(enterprise(after, "锂源公司").profile().mainProducts()).isEqualTo("碳酸锂");
    assertThat(Integrity.check(after)).isEqualTo(Integrity.check(map));
    assertThat(after.with(plan.change().inverted())).isEqualTo(map);
  }

  @Test
  void readingTheSameAgainChangesNothing() {
    ChainMap map = SmallChain.map();
    ImportPlan first = plan(map, ENTERPRISES);
    ChainMap after = map.with(first.change());
    for (SeenRows seen : new SeenRows[] {null, first.seen().getFirst()}) {
      ImportPlan again = plan(after, ENTERPRISES, ImportDecisions.NONE, seen);
      assertThat(again.change().isEmpty()).isTrue();
      assertThat(again.count(PlannedRow.Outcome.UNCHANGED)).isEqualTo(2);
    }
  }

  @Test
  void whatTheTableChangesIsChangedAndWhatWasChangedByHandStays() {
    ChainMap map = SmallChain.map();
    ImportPlan first = plan(map, ENTERPRISES);
    ChainMap after = map.with(first.change());
    Enterprise maker = enterprise(after, "锂源公司");
    ChainMap byHand =
        edited(after, maker, maker.withProfile(maker.profile().withMainProducts("电池级碳酸锂")));
    // The table is as it was: what a person wrote since stays without a word.
    ImportPlan same = plan(byHand, ENTERPRISES, ImportDecisions.NONE, first.seen().getFirst());
    assertThat(same.change().isEmpty()).isTrue();
    // The table changed too: a conflict, not applied unasked.
    String changed = ENTERPRISES.replace("碳酸锂", "氢氧化锂").replace("民企", "央企");
    ImportPlan conflict = plan(byHand, changed, ImportDecisions.NONE, first.seen().getFirst());
    assertThat(conflict.rows().getFirst().changes())
        .extracting(change -> change.column().key(), FieldChange::byHand, FieldChange::applied)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("mainProducts", true, false),
            org.assertj.core.groups.Tuple.tuple("ownership", false, true));
    ChainMap kept = byHand.with(conflict.change());
    assertThat(enterprise(kept, "锂源公司").profile().mainProducts()).isEqualTo("电池级碳酸锂");
    assertThat(enterprise(kept, "锂源公司").ownership()).isEqualTo(Ownership.CENTRAL_SOE);
    FieldChange products =
        conflict.rows().getFirst().changes().stream()
            .filter(FieldChange::byHand)
            .findFirst()
            .orElseThrow();
    ImportPlan asked =
        plan(
            byHand,
            changed,
            ImportDecisions.NONE.withField(products, true),
            first.seen().getFirst());
    assertThat(enterprise(byHand.with(asked.change()), "锂源公司").profile().mainProducts())
        .isEqualTo("氢氧化锂");
  }

  @Test
  void aFieldThatIsDeclinedStays() {
    ChainMap map = SmallChain.map();
    ChainMap after = map.with(plan(map, ENTERPRISES).change());
    String changed = ENTERPRISES.replace("民企", "央企");
    FieldChange ownership =
        plan(after, changed).rows().getFirst().changes().stream().findFirst().orElseThrow();
    ImportPlan declined =
        plan(after, changed, ImportDecisions.NONE.withField(ownership, false), null);
    assertThat(declined.change().isEmpty()).isTrue();
  }

  @Test
  void aCodeIsTheSameEnterpriseUnderANewNameAndTheOldOneIsKept() {
    ChainMap map = SmallChain.map();
    ChainMap after = map.with(plan(map, ENTERPRISES).change());
    ImportPlan renamed = plan(after, ENTERPRISES.replace("锂源公司", "甲锂业集团"));
    ChainMap then = after.with(renamed.change());
    assertThat(then.enterprises()).hasSameSizeAs(after.enterprises());
    assertThat(enterprise(then, "甲锂业集团").profile().aliases()).contains("锂源公司");
  }

  @Test
  void aDoubtfulNameWaitsForADecision() {
    ChainMap map = SmallChain.map();
    ChainMap after = map.with(plan(map, ENTERPRISES).change());
    String other =
        """
        企业名称|所属环节
        石墨科技股份有限公司|电芯
        """;
    ImportPlan open = plan(after, other);
    PlannedRow row = open.rows().getFirst();
    assertThat(row.outcome()).isEqualTo(PlannedRow.Outcome.DOUBTFUL);
    assertThat(open.change().isEmpty()).isTrue();
    PlannedRow.Question question = Objects.requireNonNull(row.question());
    ImportDecisions same =
        ImportDecisions.NONE.withIdentity(
            question.name(),
            new ImportDecisions.Identity.Existing(question.candidates().getFirst()));
    ChainMap joined = after.with(plan(after, other, same, null).change());
    assertThat(joined.enterprises()).hasSameSizeAs(after.enterprises());
    ImportDecisions fresh =
        ImportDecisions.NONE.withIdentity(question.name(), ImportDecisions.Identity.New.NEW);
    ChainMap parted = after.with(plan(after, other, fresh, null).change());
    assertThat(parted.enterprises()).hasSize(after.enterprises().size() + 1);
  }

  @Test
  void repeatedRowsAreToldAddedUpOrTheLastKept() {
    String links =
        """
        源|目标|金额
        锂|正极|30
        锂|正极|12
        """;
    ChainMap map = SmallChain.map();
    ImportPlan told = plan(map, links);
    assertThat(told.count(PlannedRow.Outcome.LEFT_OUT)).isEqualTo(1);
    assertThat(volume(map, told)).isEqualTo(30);
    assertThat(
            volume(
                map,
                plan(
                    map,
                    links,
                    ImportDecisions.NONE.withRepeats(ImportDecisions.Repeats.ADD_UP),
                    null)))
        .isEqualTo(42);
    assertThat(
            volume(
                map,
                plan(
                    map,
                    links,
                    ImportDecisions.NONE.withRepeats(ImportDecisions.Repeats.KEEP_LAST),
                    null)))
        .isEqualTo(12);
  }

  private static double volume(ChainMap map, ImportPlan plan) {
    return map.with(plan.change()).links().stream()
        .filter(l -> l.from().equals(Id.of("s-1")) && l.to().equals(Id.of("s-3")))
        .map(Link::volume)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void columnsThatAreStagesMakeSegments() {
    ChainMap map = SmallChain.map();
    ImportPlan plan =
        plan(
            map,
            """
            上游|中游|下游
            锂|电解液|整车
            钴||储能
            """);
    ChainMap after = map.with(plan.change());
    assertThat(after.segments()).hasSize(map.segments().size() + 4);
    Segment cobalt =
        after.segments().stream()
            .filter(s -> s.name().text().equals("钴"))
            .findFirst()
            .orElseThrow();
    assertThat(cobalt.stage()).isEqualTo(Id.of("st-1"));
    assertThat(Integrity.check(after)).isEqualTo(Integrity.check(map));
  }

  @Test
  void anEmptyMapGetsItsStagesFromTheTable() {
    ChainMap map = ChainMap.titled("新图");
    ImportPlan plan =
        plan(
            map,
            """
            环节|阶段|国产化率|主要企业
            电芯|中游|85%|甲、乙
            锂矿|上游||丙
            """);
    ChainMap after = map.with(plan.change());
    assertThat(after.stages()).hasSize(2);
    assertThat(after.enterprises()).hasSize(3);
    assertThat(Integrity.check(after)).isEmpty();
  }

  @Test
  void targetsAndResourcesAreListsOfTheirOwn() {
    ChainMap map = SmallChain.map();
    String targets =
        """
        目标企业|环节|优先级|联系状态|主营业务
        某国隔膜公司|正极|高|已接触|隔膜
        """;
    ChainMap after = map.with(plan(map, targets).change());
    InvestmentTarget target = after.all(InvestmentTarget.class).getFirst();
    assertThat(target.segment()).isEqualTo(Id.of("s-3"));
    assertThat(target.facts().mainBusiness()).isEqualTo("隔膜");
    assertThat(target.facts().priority()).isNotNull();
    assertThat(plan(after, targets).change().isEmpty()).isTrue();
    String resources =
        """
        园区名称|层级|所在地|相关环节|要点
        滨海新材料园区|国家级|广东省深圳市|锂、镍|专用码头
        """;
    ChainMap then = after.with(plan(after, resources).change());
    Resource park = then.all(Resource.class).getFirst();
    assertThat(park.kind()).isEqualTo(ResourceKind.PARK);
    assertThat(park.segments()).containsExactly(Id.of("s-1"), Id.of("s-2"));
    assertThat(park.summary()).isEqualTo("专用码头");
    assertThat(plan(then, resources).change().isEmpty()).isTrue();
  }

  @Test
  void aBareUpstreamIsTheOneStageThatIsUpstreamAndOthersAreNew() {
    ChainMap map = SmallChain.map();
    Stage first = map.stages().getFirst();
    ChainMap named =
        map.with(
            Change.of(Message.verbatim("x"), Edit.update(first, first.withName(Name.of("上游：矿产")))));
    ChainMap after = named.with(plan(named, "环节|阶段\n铜矿|上游\n回收|循环").change());
    assertThat(segment(after, "铜矿").stage()).isEqualTo(first.id());
    assertThat(after.stages()).hasSize(named.stages().size() + 1);
    assertThat(segment(after, "回收").stage()).isEqualTo(after.stages().getLast().id());
  }

  static Segment segment(ChainMap map, String name) {
    return map.segments().stream()
        .filter(s -> s.name().text().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anotherTableSaysMoreOfTheSameSegmentAndItsStage() {
    ChainMap map = ChainMap.titled("新图");
    ImportedTable shortfalls =
        table(
            """
            环节|国产化率|差距
            电芯|85%|寿命
            锂矿|30%|品位
            """);
    ImportedTable segments =
        table(
            """
            环节|阶段|状态
            锂矿|上游|薄弱
            电芯|中游|优势
            """);
    ImportPlan plan =
        ImportPlan.of(map, List.of(shortfalls, segments), Lang.ZH, ImportDecisions.NONE);
    assertThat(plan.count(PlannedRow.Outcome.LEFT_OUT)).isZero();
    ChainMap after = map.with(plan.change());
    assertThat(after.stages()).extracting(stage -> stage.name().text()).containsExactly("上游", "中游");
    assertThat(after.segments()).hasSize(2).allMatch(s -> s.state() != null);
    assertThat(Integrity.check(after)).isEmpty();
  }
}
