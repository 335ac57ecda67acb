package org.chainmap.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Integrity;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.WeaknessType;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Contact;
import org.chainmap.model.value.Extras;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.model.value.Shortfall;
import org.chainmap.model.value.Verification;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MapComparisonTest {

  private static final Id UP = Id.of("st-1");
  private static final Id DOWN = Id.of("st-2");
  private static final Id CELL = Id.of("s-1");
  private static final Id PACK = Id.of("s-2");
  private static final Id FIRM = Id.of("e-1");

  private static final ChainMap MAP =
      ChainMap.of(
          List.of(
              MapInfo.titled("电池"),
              new Stage(UP, Name.of("上游"), 0, null, Remarks.NONE),
              new Stage(DOWN, Name.of("下游"), 1, null, Remarks.NONE),
              Segment.of(CELL, "电芯", UP)
                  .withFacts(Segment.of(CELL, "电芯", UP).facts().withDomesticRate(Figure.of(63)))
                  .at(new Point(0, 0)),
              new Segment(
                      PACK,
                      new Name("电池包", "Pack"),
                      DOWN,
                      org.chainmap.model.kind.SegmentKind.PART,
                      null,
                      null,
                      org.chainmap.model.value.Classification.NONE,
                      org.chainmap.model.value.SupplyFacts.UNKNOWN,
                      org.chainmap.model.value.TradeFacts.UNKNOWN,
                      org.chainmap.model.value.Flows.UNKNOWN,
                      org.chainmap.model.value.Placement.NONE,
                      Remarks.NONE)
                  .at(new Point(320, 0)),
              Enterprise.of(FIRM, "甲公司"),
              Link.of(Id.of("l-1"), CELL, PACK)));

  private static ChainMap with(Element... elements) {
    return MAP.with(
        new Change(
            Message.verbatim("改"),
            List.of(elements).stream()
                .map(e -> new Edit(e.id(), MAP.find(e.id()).orElse(null), e))
                .toList()));
  }

  private static Segment cell() {
    return MAP.find(Segment.class, CELL).orElseThrow();
  }

  private static List<String> said(ChainMap after, Lang lang) {
    MapComparison comparison = MapComparison.of(MAP, after);
    return comparison.changes().stream()
        .flatMap(change -> ChangeSentences.of(comparison, change).stream())
        .map(message -> message.in(lang))
        .toList();
  }

  @Test
  void whatIsNewIsSaidOfTheSegmentItJoins() {
    ChainMap after = with(Participation.of(Id.of("p-1"), FIRM, CELL));

    assertThat(said(after, Lang.ZH)).containsExactly("环节“电芯”新增企业“甲公司”");
    assertThat(said(after, Lang.EN)).containsExactly("Segment \"电芯\" gained enterprise \"甲公司\"");
  }

  @Test
  void aFigureIsSaidOldAndNewWithWhatElseDiffers() {
    ChainMap after =
        with(
            cell()
                .withFacts(
                    cell()
                        .facts()
                        .withDomesticRate(
                            Figure.of(71).withAsOf(AsOf.parse("2024").orElseThrow()))));

    assertThat(said(after, Lang.ZH)).containsExactly("环节“电芯”的国产化率：63%（无日期） → 71%（截至 2024）");
    assertThat(
            said(with(cell().withFacts(cell().facts().withDomesticRate(Figure.of(71)))), Lang.EN))
        .containsExactly("Domestic rate of segment \"电芯\": 63% → 71%");
  }

  @Test
  void whatListsStateIsSaidInWords() {
    Shortfall shortfall =
        Shortfall.UNKNOWN
            .withWeaknessType(WeaknessType.CHOKEPOINT)
            .withSoleSourceCountry("JP")
            .withLocalSupplyRate(Figure.of(30));

    assertThat(said(with(cell().withShortfall(shortfall)), Lang.ZH))
        .containsExactly(
            "环节“电芯”的薄弱类型：（空） → 卡点", "环节“电芯”的单一来源国家：（空） → 日本", "环节“电芯”的本地配套率：（空） → 30%");
  }

  @Test
  void whyAFigureIsToBeCheckedIsSaid() {
    Figure doubted =
        Objects.requireNonNull(cell().facts().domesticRate())
            .withVerification(new Verification("口径不一", "秘书处", Extras.NONE));

    assertThat(said(with(cell().withFacts(cell().facts().withDomesticRate(doubted))), Lang.ZH))
        .containsExactly("环节“电芯”的国产化率：63%（未写待核原因） → 63%（待核（原因：口径不一、负责人：秘书处））");
  }

  @Test
  void thatThereIsAContactIsSaidAndNotWho() {
    Enterprise firm = MAP.find(Enterprise.class, FIRM).orElseThrow();
    ChainMap after =
        with(firm.withProfile(firm.profile().withContact(new Contact("王先生 0790-000000"))));

    assertThat(said(after, Lang.ZH)).containsExactly("企业“甲公司”的联系人：（空） → 已填写（内容不在此显示）");
  }

  @Test
  void whatLiesElsewhereHasMovedWhatIsElseHasChanged() {
    assertThat(kinds(with(cell().at(new Point(8, 8))))).containsExactly(ChangeKind.MOVED);
    assertThat(kinds(with(cell().withStage(DOWN)))).containsExactly(ChangeKind.MOVED);
    assertThat(kinds(with(cell().at(new Point(8, 8)).withName(Name.of("电池芯")))))
        .containsExactly(ChangeKind.CHANGED);
    assertThat(said(with(cell().withStage(DOWN)), Lang.ZH)).containsExactly("环节“电芯”的所属阶段：上游 → 下游");
  }

  private static List<ChangeKind> kinds(ChainMap after) {
    return MapComparison.of(MAP, after).changes().stream().map(ElementChange::changeKind).toList();
  }

  @Test
  void otherNumbersForTheSameOrderOfStagesAreNoDifference() {
    Stage up = MAP.find(Stage.class, UP).orElseThrow();
    Stage down = MAP.find(Stage.class, DOWN).orElseThrow();

    assertThat(MapComparison.of(MAP, with(down.withOrder(7))).same()).isTrue();
    assertThat(said(with(up.withOrder(7)), Lang.ZH)).containsExactly("阶段顺序：上游、下游 → 下游、上游");
    assertThat(kinds(with(up.withOrder(7)))).containsExactly(ChangeKind.MOVED);
  }

  @Test
  void whatIsRemovedIsSaidAndStillOnTheUnion() {
    ChainMap after = MAP.with(Integrity.removal(Message.verbatim("删"), MAP, List.of(PACK)));

    assertThat(said(after, Lang.ZH)).containsExactly("删除环节“电池包”", "删除链接“电芯 → 电池包”");
    assertThat(MapComparison.of(MAP, after).union()).isEqualTo(MAP);
  }

  @Test
  void aRemovedCardGivesWayToOneThatTookItsPlace() {
    ChainMap after =
        MAP.with(Integrity.removal(Message.verbatim("删"), MAP, List.of(PACK)))
            .with(
                Change.of(
                    Message.verbatim("移"), Edit.update(cell(), cell().at(new Point(330, 10)))));

    ChainMap union = MapComparison.of(MAP, after).union();

    assertThat(union.find(Segment.class, PACK).orElseThrow().placement().position()).isNull();
    assertThat(union.find(CELL)).isEqualTo(after.find(CELL));
  }

  @Test
  void everyFieldHasAName() {
    for (long seed = 0; seed < 20; seed++) {
      for (Element element : RandomMaps.map(seed).elements().values()) {
        for (FieldTree.Leaf leaf : FieldTree.of(element).leaves()) {
          for (Lang lang : Lang.values()) {
            assertThatCode(() -> leaf.field().label().in(lang))
                .as(leaf.field().toString())
                .doesNotThrowAnyException();
          }
        }
      }
    }
  }

  @Test
  void aRecordIsReadAndMadeWhole() {
    for (long seed = 0; seed < 50; seed++) {
      for (Element element : RandomMaps.map(seed).elements().values()) {
        Map<String, @Nullable Object> values = new HashMap<>();
        FieldTree.of(element).read(element, values);
        assertThat(FieldTree.of(element).make(values)).isEqualTo(element);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void everyDifferenceOfRandomMapsIsSaid(Lang lang) {
    for (long seed = 0; seed < 200; seed++) {
      ChainMap before = RandomMaps.map(seed);
      ChainMap after = RandomEdits.script(before, 12, new Random(seed));
      MapComparison comparison = MapComparison.of(before, after);
      for (ElementChange change : comparison.changes()) {
        assertThat(ChangeSentences.of(comparison, change))
            .isNotEmpty()
            .allSatisfy(message -> assertThat(message.in(lang)).isNotBlank());
      }
      ChangeSentences.summary(comparison).in(lang);
      MergeLaws.valid(comparison.union());
    }
  }
}
