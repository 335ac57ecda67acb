package org.chainmap.analysis.knockout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.chainmap.analysis.Chains;
import org.chainmap.analysis.cascade.Band;
import org.chainmap.analysis.cascade.DirectLoss;
import org.chainmap.geom.Id;
import org.chainmap.graph.Nets;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Region;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KnockoutTest {

  private static final Scenario NOTHING = Scenario.of(Id.of("sc-1"), "情景");

  static LongStream seeds() {
    return RandomMaps.seeds(60);
  }

  private static Scenario losing(String... ids) {
    return NOTHING.withRemoved(Nets.ids(ids));
  }

  private static Map<String, Double> left(Impact impact) {
    return impact.segments().stream()
        .collect(Collectors.toMap(h -> h.id().value(), ElementImpact::left));
  }

  private static Map<String, Integer> levels(Impact impact) {
    return impact.segments().stream()
        .collect(Collectors.toMap(h -> h.id().value(), ElementImpact::level));
  }

  private static List<String> names(List<ElementImpact> hits) {
    return hits.stream().map(h -> h.id().value()).toList();
  }

  private static List<String> said(List<Message> messages) {
    return messages.stream().map(m -> m.in(Lang.ZH)).toList();
  }

  @Test
  void theOracleWithoutItsCutVertex() {
    Impact impact = Knockout.of(Nets.oracle(), losing("C"));
    assertThat(names(impact.of(Fate.LOST))).containsExactly("C");
    assertThat(names(impact.of(Fate.CUT_OFF))).containsExactly("D", "E", "F");
    assertThat(names(impact.of(Fate.STARVED))).as("H supplies G, F does not").containsExactly("G");
    assertThat(names(impact.of(Fate.UNSOLD)))
        .as("G, which stops, buys nothing of H, and H nothing of B")
        .containsExactly("A", "B", "H");
    assertThat(left(impact))
        .containsAllEntriesOf(Map.of("A", 1.0, "B", 1.0, "H", 1.0))
        .containsAllEntriesOf(Map.of("C", 0.0, "D", 0.0, "E", 0.0, "F", 0.0, "G", 0.0));
    assertThat(impact.of(Fate.UNSOLD))
        .extracting(ElementImpact::customers)
        .containsExactly(0.0, 0.0, 0.0);
    assertThat(levels(impact))
        .isEqualTo(Map.of("A", 1, "B", 1, "C", 0, "D", 1, "E", 1, "F", 2, "G", 3, "H", 4));
    assertThat(names(impact.endProducts())).containsExactly("G");
    assertThat(impact.totals().ends()).isEqualTo(new Band(0, 1, 1));
    assertThat(expected(impact.totals().segments()))
        .as("C, D, E and F sell 5 of 9")
        .isCloseTo(5 / 9.0, within(1e-12));
    assertThat(impact.totals().customers()).isCloseTo(4 / 9.0, within(1e-12));
    assertThat(impact.totals().enterprises()).isNull();
    assertThat(impact.levels()).isEqualTo(4);
  }

  private static double expected(@Nullable Band band) {
    return Objects.requireNonNull(band).expected();
  }

  @Test
  void aLinkLostIsLostToBothItsEnds() {
    Impact impact = Knockout.of(Nets.oracle(), losing("l-1"));
    assertThat(left(impact))
        .containsAllEntriesOf(Map.of("A", 1.0, "B", 1.0, "H", 1.0, "C", 0.0, "F", 0.0, "G", 0.0));
    assertThat(levels(impact)).containsEntry("A", 1).containsEntry("C", 1).containsEntry("D", 2);
    assertThat(impact.of(Fate.CUT_OFF)).isEmpty();
    assertThat(names(impact.of(Fate.UNSOLD))).containsExactly("A", "B", "H");
    assertThat(names(Knockout.of(Nets.oracle(), losing("l-8")).of(Fate.CUT_OFF)))
        .containsExactly("H");
  }

  @Test
  void sharesLostAreTheDirectLoss() {
    ChainMap map =
        Chains.of("A>B").supplies("甲", "A", 60).supplies("乙", "A", 40).supplies("丙", "B").map();
    Impact impact = Knockout.of(map, losing("甲"));
    assertThat(impact.direct()).singleElement().extracting(DirectLoss::part).isEqualTo(0.6);
    assertThat(left(impact)).isEqualTo(Map.of("A", 0.4, "B", 0.4));
    assertThat(levels(impact)).isEqualTo(Map.of("A", 0, "B", 1));
    assertThat(names(impact.of(Fate.STARVED))).containsExactly("A", "B");
    assertThat(impact.loss().enterprises()).isEqualTo(Nets.ids("甲"));
    assertThat(said(impact.unjudged())).noneMatch(said -> said.contains("份额没有登记齐"));
    assertThat(names(Knockout.of(map, losing("甲", "乙")).of(Fate.LOST))).containsExactly("A");
    assertThat(names(Knockout.of(map, losing("甲", "乙")).of(Fate.CUT_OFF))).containsExactly("B");
  }

  @Test
  void unknownSharesAreEqualPartsOfTheRestAndThatIsSaid() {
    ChainMap map =
        Chains.of("A>B")
            .supplies("甲", "A", 40)
            .supplies("乙", "A")
            .supplies("丙", "A")
            .supplies("丁", "A", 0)
            .map();
    Impact impact = Knockout.of(map, losing("甲", "乙"));
    DirectLoss loss = impact.direct().getFirst();
    assertThat(List.of(loss.part(), loss.least(), loss.most())).containsExactly(0.7, 0.4, 1.0);
    assertThat(loss.kept()).isEqualTo(Nets.ids("丙"));
    assertThat(said(impact.unjudged()))
        .contains("「A」的份额没有登记齐：失去的供应在 40% 至 100% 之间，按未知份额各占等份计为 70%。");
    DirectLoss known = Knockout.of(map, losing("甲")).direct().getFirst();
    assertThat(List.of(known.part(), known.least(), known.most())).containsExactly(0.4, 0.4, 0.4);
    assertThat(Knockout.of(map, losing("丁")).direct()).isEmpty();
    assertThat(Knockout.of(map, losing("甲", "乙", "丙")).direct().getFirst().entire()).isTrue();
  }

  @Test
  void sharesOver100CountInProportionAndUnder100LeaveTheRest() {
    ChainMap over = Chains.of("A>B").supplies("甲", "A", 90).supplies("乙", "A", 60).map();
    Impact impact = Knockout.of(over, losing("甲"));
    assertThat(left(impact).get("A")).isCloseTo(0.4, within(1e-12));
    assertThat(said(impact.unjudged())).contains("供应商份额之和超过 100%，按比例折算，请核对：「A」。");
    ChainMap under = Chains.of("A>B").supplies("甲", "A", 30).supplies("乙", "A", 50).map();
    Impact all = Knockout.of(under, losing("甲", "乙"));
    assertThat(left(all).get("A")).isCloseTo(0.2, within(1e-12));
    assertThat(said(all.unjudged())).anyMatch(said -> said.contains("不足 100%"));
  }

  @Test
  void oneInputsShareSaysNothingAboutOthers() {
    ChainMap map =
        Chains.of("电芯>电池包", "管理系统>电池包").link("l-1", link -> link.withShare(Figure.of(100))).map();
    assertThat(left(Knockout.of(map, losing("管理系统")))).containsEntry("电池包", 0.0);
    assertThat(left(Knockout.of(map, losing("电芯")))).containsEntry("电池包", 0.0);
  }

  @Test
  void sharesDivideOneInputAmongItsLinks() {
    Chains chains =
        Chains.of("A>C", "A>C", "A>C")
            .link("l-1", link -> link.withShare(Figure.of(50)))
            .link("l-2", link -> link.withShare(Figure.of(30)));
    assertThat(left(Knockout.of(chains.map(), losing("l-1"))).get("C"))
        .isCloseTo(0.5, within(1e-12));
    assertThat(left(Knockout.of(chains.map(), losing("l-3"))).get("C"))
        .as("the unknown one brings the rest")
        .isCloseTo(0.8, within(1e-12));
    ChainMap over = chains.link("l-3", link -> link.withShare(Figure.of(120))).map();
    Impact impact = Knockout.of(over, losing("l-3"));
    assertThat(left(impact).get("C")).isCloseTo(0.4, within(1e-12));
    assertThat(said(impact.unjudged())).contains("同一投入的份额之和超过 100%，按比例折算，请核对：「A → C」。");
    ChainMap some = Chains.of("A>C").link("l-1", link -> link.withShare(Figure.of(90))).map();
    assertThat(left(Knockout.of(some, losing("A"))))
        .as("whatever comes along no link comes from A too")
        .containsEntry("C", 0.0);
  }

  @Test
  void noProductLivesOnItsRecyclingUnlessThatIsStated() {
    String[] links = {"锂1>电池2", "电池2>汽车3", "汽车3>回收4", "回收4>电池2", "回收4>梯次5"};
    ChainMap map = Nets.staged(links);
    Impact impact = Knockout.of(map, losing("回收4"));
    assertThat(left(impact)).isEqualTo(Map.of("回收4", 0.0, "梯次5", 0.0));
    assertThat(impact.spared()).isEqualTo(Nets.ids("电池2"));
    assertThat(impact.possible()).as("not even at most").isEmpty();
    assertThat(said(impact.unjudged())).contains("流回前面阶段的链接没有登记依赖类型，按非关键投入计：「回收4 → 电池2」。");
    ChainMap stated =
        changed(map, "l-4", Link.class, link -> link.withDependence(Dependence.ESSENTIAL));
    assertThat(left(Knockout.of(stated, losing("回收4")))).containsEntry("电池2", 0.0);
    ChainMap used =
        changed(
            Nets.staged("汽车1>出行2", "出行2>梯次3"),
            "出行2",
            Segment.class,
            s -> s.withKind(SegmentKind.USE));
    assertThat(names(Knockout.of(used, losing("梯次3")).segments())).containsExactly("梯次3");
    Impact car = Knockout.of(map, losing("汽车3"));
    assertThat(left(car))
        .isEqualTo(Map.of("汽车3", 0.0, "电池2", 1.0, "锂1", 1.0, "回收4", 0.0, "梯次5", 0.0));
    assertThat(names(car.of(Fate.UNSOLD))).containsExactly("电池2", "锂1");
  }

  private static <T extends Element> ChainMap changed(
      ChainMap map, String id, Class<T> kind, UnaryOperator<T> change) {
    return ChainMap.of(
        map.elements().values().stream()
            .map(
                e ->
                    kind.isInstance(e) && e.id().value().equals(id)
                        ? change.apply(kind.cast(e))
                        : e)
            .toList());
  }

  @Test
  void whatIsNotStatedHasThreeReadings() {
    Chains chains =
        Chains.of("A>C", "B>C", "C>D").with("B", s -> s.withKind(SegmentKind.EQUIPMENT));
    assertThat(lost(chains.map(), "A", "D")).isEqualTo(new Band(0, 1, 1));
    Impact equipment = Knockout.of(chains.map(), losing("B"));
    assertThat(names(equipment.segments())).containsExactly("B");
    assertThat(equipment.possible()).isEqualTo(Nets.ids("C", "D"));
    assertThat(equipment.totals().ends()).isEqualTo(new Band(0, 0, 1));
    assertThat(said(equipment.unjudged()))
        .contains("依赖类型未登记，按投入的类别预计为关键：「C → D」。", "依赖类型未登记，按投入的类别预计为非关键：「B → C」。");
    chains.link("l-2", link -> link.withDependence(Dependence.ESSENTIAL));
    chains.link("l-3", link -> link.withDependence(Dependence.ESSENTIAL));
    assertThat(lost(chains.map(), "B", "D")).isEqualTo(new Band(1, 1, 1));
    chains.link("l-1", link -> link.withDependence(Dependence.NON_ESSENTIAL));
    Impact not = Knockout.of(chains.map(), losing("A"));
    assertThat(names(not.segments())).containsExactly("A");
    assertThat(not.spared()).isEqualTo(Nets.ids("C"));
    assertThat(not.totals().ends()).isEqualTo(Band.NONE);
    assertThat(not.summary().in(Lang.ZH)).contains("「C」缺少非关键投入，预计不减产。");
  }

  private static Band lost(ChainMap map, String lost, String segment) {
    return Knockout.of(map, losing(lost)).segments().stream()
        .filter(h -> h.id().value().equals(segment))
        .findFirst()
        .orElseThrow()
        .lost();
  }

  @Test
  void howMuchIsLackingNeedsNoVolumes() {
    ChainMap map = Chains.of("A>B", "A>C").link("l-1", link -> link.withVolume(Figure.of(5))).map();
    Impact impact = Knockout.of(map, losing("A"));
    assertThat(impact.segments()).extracting(ElementImpact::left).containsExactly(0.0, 0.0, 0.0);
    assertThat(said(impact.unjudged())).contains("未登记交易额的链接，不计入供应量合计和客户损失：「A → C」。");
  }

  @Test
  void circlesLinksToItselfAndIsolatedSegments() {
    ChainMap map = Nets.map("A>B", "B>C", "C>B", "C>C", "E");
    Impact impact = Knockout.of(map, losing("A"));
    assertThat(names(impact.of(Fate.CUT_OFF))).containsExactlyInAnyOrder("B", "C");
    assertThat(left(impact)).containsEntry("B", 0.0).containsEntry("C", 0.0);
    Impact alone = Knockout.of(map, losing("E"));
    assertThat(names(alone.segments())).containsExactly("E");
    assertThat(alone.totals().segments()).isEqualTo(Band.NONE);
    Impact unlinked = Knockout.of(Nets.map("A", "B"), losing("A"));
    assertThat(unlinked.totals().segments()).isNull();
    assertThat(said(unlinked.unjudged())).contains("图中没有可用的供应链接，无法判断影响如何传导。");
  }

  @Test
  void regionsAndOwnershipsAreFoundOut() {
    Chains chains =
        Chains.of("A>B")
            .enterprise("甲", Ownership.FOREIGN)
            .enterprise("乙", Ownership.PRIVATE)
            .enterprise("丙", null)
            .supplies("甲", "A")
            .supplies("乙", "A")
            .supplies("丙", "B");
    ChainMap map =
        chains
            .withEnterprise("甲", e -> e.withRegion(new Region("JP", "东京都", null)))
            .withEnterprise("丙", e -> e.withRegion(new Region("CN", "江苏", "苏州")))
            .map();
    assertThat(lost(map, NOTHING.withRegions(List.of("jp")))).containsExactly("甲");
    assertThat(lost(map, NOTHING.withRegions(List.of("东京都", "苏州")))).containsExactly("丙", "甲");
    assertThat(lost(map, NOTHING.withOwnerships(List.of(Ownership.PRIVATE)))).containsExactly("乙");
    Impact impact =
        Knockout.of(
            map,
            NOTHING
                .withRegions(List.of("US"))
                .withOwnerships(List.of(Ownership.INSTITUTE, Ownership.FOREIGN)));
    assertThat(said(impact.unjudged()))
        .contains("图中没有属于美国、院所的企业。", "地区未登记，按未失去计：乙。", "所有制未登记，按未失去计：丙。");
    assertThat(lost(map, ScenarioPresets.foreign(map, NOTHING))).containsExactly("甲");
    ChainMap abroad =
        chains.withEnterprise("丙", e -> e.withRegion(new Region("DE", null, null))).map();
    assertThat(lost(abroad, ScenarioPresets.foreign(abroad, NOTHING))).containsExactly("丙", "甲");
    ChainMap here =
        chains
            .withEnterprise("甲", e -> e.withRegion(new Region("CN", null, null)))
            .enterprise("戊", Ownership.FOREIGN)
            .supplies("戊", "B")
            .map();
    assertThat(lost(here, ScenarioPresets.foreign(here, NOTHING)))
        .as("a foreign owner puts nobody abroad")
        .containsExactly("丙", "戊");
    assertThat(said(Knockout.of(here, ScenarioPresets.foreign(here, NOTHING)).unjudged()))
        .contains("外资企业，地区未登记，按在境外计：戊。");
    assertThat(ScenarioPresets.regions(map)).containsExactly("CN", "JP", "东京都", "江苏", "苏州");
    assertThat(ScenarioPresets.ownerships(map))
        .containsExactly(Ownership.PRIVATE, Ownership.FOREIGN);
  }

  private static List<String> lost(ChainMap map, Scenario scenario) {
    return Knockout.of(map, scenario).loss().enterprises().stream().map(Id::value).toList();
  }

  @Test
  void lossesPassAlongEnterpriseLinks() {
    Chains chains = Chains.of("A>B", "B>C", "A>C");
    for (String name : List.of("甲", "乙", "丙", "丁")) {
      chains.enterprise(name, Ownership.PRIVATE);
    }
    ChainMap map =
        chains
            .link("l-1", l -> l.withSupplier(Id.of("甲")).withCustomer(Id.of("乙")))
            .link("l-2", l -> l.withSupplier(Id.of("乙")).withCustomer(Id.of("丙")))
            .map();
    Impact impact = Knockout.of(map, losing("甲"));
    assertThat(names(impact.enterprises())).containsExactly("甲", "乙", "丙");
    assertThat(impact.enterprises()).extracting(ElementImpact::left).containsExactly(0.0, 0.0, 0.0);
    assertThat(impact.totals().enterprises()).isEqualTo(new Band(0.5, 1, 1));
    assertThat(impact.totals().linked()).isEqualTo(3);
    Impact link = Knockout.of(map, losing("l-2"));
    assertThat(names(link.enterprises())).containsExactlyInAnyOrder("甲", "乙", "丙");
    assertThat(link.enterprises())
        .filteredOn(h -> h.id().value().equals("丙"))
        .extracting(ElementImpact::fate)
        .containsExactly(Fate.STARVED);
    assertThat(names(Knockout.of(map, losing("B")).enterprises()))
        .as("links at a lost segment are lost")
        .containsExactlyInAnyOrder("甲", "乙", "丙");
  }

  @Test
  void whatLosesSuppliersAndStopsForAnInputIsSaidToStop() {
    ChainMap map = Chains.of("A>B", "B>C").supplies("甲", "B").supplies("乙", "B").map();
    assertThat(said(Knockout.of(map, losing("A", "甲")).sentences()))
        .contains("环节「B」失去 50% 的供应。", "「B → C」预计全部停产。");
    assertThat(said(Knockout.of(map, losing("甲")).sentences()))
        .contains("环节「B」失去 50% 的供应。", "「C」减产，约减 50%（至少 0%，至多 50%）。")
        .noneMatch(sentence -> sentence.contains("停产"));
  }

  @Test
  void whatLosesNothingIsNotSaidToLoseNothing() {
    ChainMap map =
        Chains.of("A>B", "A>X")
            .link("l-2", l -> l.withKind(LinkKind.CAPITAL))
            .supplies("甲", "X")
            .map();
    assertThat(said(Knockout.of(map, losing("甲")).sentences()))
        .containsExactly("失去企业甲。", "图中 1 种终端产品都不受影响。", "环节「X」因此失去全部供应商。");
  }

  @Test
  void aDirectorCanReadItOut() {
    ChainMap map =
        Chains.of("A>C", "B>C", "C>D", "C>E")
            .supplies("甲", "A")
            .supplies("乙", "B")
            .supplies("丙", "B")
            .map();
    Impact impact = Knockout.of(map, losing("甲", "乙"));
    assertThat(impact.summary().in(Lang.ZH))
        .isEqualTo(
            "失去企业乙、甲。图中 2 种终端产品有 2 种受影响，合计约损失 100%（至少 0%，至多 100%）。"
                + "受影响的是「D」（停产）、「E」（停产）。环节「A」因此失去全部供应商。环节「B」失去 50% 的供应。"
                + "「C」、「D」、「E」预计全部停产。环节之间的供应合计约损失 88%（至少 38%，至多 88%）。");
    assertThat(impact.summary().in(Lang.EN))
        .isEqualTo(
            "Lost: enterprises 乙, 甲. 2 of 2 end products are hit; about 100% (at least 0%, at most"
                + " 100%) is lost in all. Hit: \"D\" (stopped), \"E\" (stopped). No supplier is"
                + " left in \"A\". \"B\" loses 50% of its supply. \"C\", \"D\", \"E\" are expected"
                + " to stop altogether. In all about 88% (at least 38%, at most 88%) of what"
                + " segments supply to one another is lost.");
    assertThat(Knockout.of(map, NOTHING).summary().in(Lang.ZH)).isEqualTo("这个情景里没有失去任何环节、企业或链接。");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyScenarioOfAnyMapIsToldInBothLanguages(long seed) {
    ChainMap map = RandomMaps.map(seed);
    Knockout knockout = new Knockout(map);
    List<Scenario> scenarios = new ArrayList<>(map.all(Scenario.class));
    scenarios.add(NOTHING);
    scenarios.add(ScenarioPresets.foreign(map, NOTHING));
    scenarios.add(NOTHING.withRemoved(map.enterprises().stream().map(Enterprise::id).toList()));
    scenarios.add(NOTHING.withRemoved(List.copyOf(map.elements().keySet())));
    for (Scenario scenario : scenarios) {
      Impact impact = knockout.impact(scenario);
      for (ElementImpact elementImpact : impact.segments()) {
        assertThat(elementImpact.left()).isBetween(0.0, 1.0);
        assertThat(elementImpact.level() == 0)
            .as(elementImpact.toString())
            .isEqualTo(
                elementImpact.fate() == Fate.LOST
                    || impact.direct().stream()
                        .anyMatch(d -> d.segment().equals(elementImpact.id())));
      }
      for (Lang lang : Lang.values()) {
        assertThat(impact.summary().in(lang)).isNotBlank();
        impact.unjudged().forEach(message -> assertThat(message.in(lang)).isNotBlank());
      }
      if (impact.totals().segments() != null) {
        assertThat(impact.totals().segments().most()).isBetween(0.0, 1.0);
      }
    }
  }
}
