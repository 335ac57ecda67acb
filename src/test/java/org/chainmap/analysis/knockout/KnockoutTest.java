package org.chainmap.analysis.knockout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.chainmap.analysis.Chains;
import org.chainmap.analysis.cascade.ChainSales;
import org.chainmap.analysis.cascade.SystemicRiskIndex;
import org.chainmap.geom.Id;
import org.chainmap.graph.Nets;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Region;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
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
    assertThat(names(impact.of(Fate.STARVED))).containsExactly("G");
    assertThat(names(impact.of(Fate.UNSOLD))).containsExactly("A", "B");
    assertThat(left(impact))
        .isEqualTo(Map.of("A", 0.0, "B", 0.5, "C", 0.0, "D", 0.0, "E", 0.0, "F", 0.0, "G", 0.5));
    assertThat(levels(impact))
        .isEqualTo(Map.of("A", 1, "B", 1, "C", 0, "D", 1, "E", 1, "F", 2, "G", 3));
    assertThat(names(impact.endProducts())).containsExactly("G");
    assertThat(impact.totals().segments()).isCloseTo(7 / 9.0, within(1e-12));
    assertThat(impact.totals().enterprises()).isNull();
    assertThat(impact.levels()).isEqualTo(3);
  }

  @Test
  void aLinkLostIsLostToBothItsEnds() {
    Impact impact = Knockout.of(Nets.oracle(), losing("l-1"));
    assertThat(left(impact))
        .isEqualTo(Map.of("A", 0.0, "C", 0.5, "D", 0.5, "E", 0.5, "F", 0.5, "G", 0.75));
    assertThat(levels(impact)).containsEntry("A", 1).containsEntry("C", 1).containsEntry("D", 2);
    assertThat(impact.of(Fate.CUT_OFF)).isEmpty();
    assertThat(impact.totals().segments()).isCloseTo(3.5 / 9, within(1e-12));
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
    assertThat(said(impact.unjudged())).contains("登记的份额之和超过 100%，按比例折算：「A」。");
    ChainMap under = Chains.of("A>B").supplies("甲", "A", 30).supplies("乙", "A", 50).map();
    Impact all = Knockout.of(under, losing("甲", "乙"));
    assertThat(left(all).get("A")).isCloseTo(0.2, within(1e-12));
    assertThat(said(all.unjudged())).anyMatch(said -> said.contains("不足 100%"));
  }

  @Test
  void statedLinkSharesWeighWhereNoVolumeIsStated() {
    ChainMap map = Chains.of("A>C", "B>C").link("l-1", link -> link.withShare(Figure.of(70))).map();
    assertThat(left(Knockout.of(map, losing("A"))).get("C")).isCloseTo(0.3, within(1e-12));
    assertThat(left(Knockout.of(map, losing("l-2"))).get("C")).isCloseTo(0.7, within(1e-12));
    ChainMap over =
        Chains.of("A>C", "B>C", "D>C")
            .link("l-1", link -> link.withShare(Figure.of(90)))
            .link("l-2", link -> link.withShare(Figure.of(60)))
            .map();
    assertThat(left(Knockout.of(over, losing("A"))).get("C")).isCloseTo(0.4, within(1e-12));
    assertThat(left(Knockout.of(over, losing("D")))).doesNotContainKey("C");
    ChainMap zero = Chains.of("A>C", "B>C").link("l-1", link -> link.withShare(Figure.of(0))).map();
    assertThat(left(Knockout.of(zero, losing("B"))).get("C")).isZero();
    assertThat(left(Knockout.of(zero, losing("A")))).doesNotContainKey("C");
  }

  @Test
  void noProductLivesOnItsRecyclingAndReturnLinksCountByWhatTheyState() {
    String[] links = {"锂1>电池2", "电池2>汽车3", "汽车3>回收4", "回收4>电池2", "回收4>梯次5"};
    ChainMap map = Nets.staged(links);
    Impact impact = Knockout.of(map, losing("回收4"));
    assertThat(left(impact)).isEqualTo(Map.of("回收4", 0.0, "梯次5", 0.0));
    assertThat(said(impact.unjudged())).contains("流回前面阶段的链接没有登记份额或交易额，不计它们的传导：「回收4 → 电池2」。");
    ChainMap stated =
        ChainMap.of(
            map.elements().values().stream()
                .map(
                    e ->
                        e instanceof Link link && link.id().value().equals("l-4")
                            ? link.withShare(Figure.of(30))
                            : e)
                .toList());
    assertThat(left(Knockout.of(stated, losing("回收4"))).get("电池2")).isCloseTo(0.7, within(1e-12));
    ChainMap used = Nets.staged("汽车1>出行2", "出行2>梯次3");
    Impact use =
        Knockout.of(
            ChainMap.of(
                used.elements().values().stream()
                    .map(
                        e ->
                            e instanceof Segment s && s.id().value().equals("出行2")
                                ? s.withKind(SegmentKind.USE)
                                : e)
                    .toList()),
            losing("梯次3"));
    assertThat(names(use.segments())).containsExactly("梯次3");
    assertThat(left(Knockout.of(map, losing("汽车3"))))
        .isEqualTo(Map.of("汽车3", 0.0, "电池2", 0.0, "锂1", 0.0, "回收4", 0.0, "梯次5", 0.0));
  }

  @Test
  void withoutAnEssentialInputASegmentStops() {
    ChainMap map =
        Chains.of("A>C", "B>C", "C>D")
            .link("l-1", link -> link.withDependence(Dependence.ESSENTIAL))
            .map();
    assertThat(left(Knockout.of(map, losing("A")))).containsEntry("C", 0.0).containsEntry("D", 0.0);
    assertThat(left(Knockout.of(map, losing("B")))).containsEntry("C", 0.5);
    ChainMap ignored =
        Chains.of("A>C").link("l-1", link -> link.withDependence(Dependence.IGNORED)).map();
    ElementImpact cutOff = Knockout.of(ignored, losing("A")).of(Fate.CUT_OFF).getFirst();
    assertThat(cutOff.left()).isEqualTo(1);
    assertThat(cutOff.level()).isEqualTo(1);
  }

  @Test
  void howMuchIsLackingIsUnknownWhereALinkStatesNoVolumeButOthersDo() {
    ChainMap map = Chains.of("A>B", "A>C").link("l-1", link -> link.withVolume(Figure.of(5))).map();
    Impact impact = Knockout.of(map, losing("A"));
    assertThat(impact.segments()).extracting(ElementImpact::left).containsExactly(0.0, 0.0, null);
    assertThat(said(impact.unjudged()))
        .contains("供应链接未登记交易额，缺多少投入无法判断：「C」。", "未登记交易额而未计入的链接：「A → C」。");
  }

  @Test
  void circlesLinksToItselfAndIsolatedSegments() {
    ChainMap map = Nets.map("A>B", "B>C", "C>B", "C>C", "E");
    Impact impact = Knockout.of(map, losing("A"));
    assertThat(names(impact.of(Fate.CUT_OFF))).containsExactlyInAnyOrder("B", "C");
    assertThat(left(impact).get("B")).isBetween(0.0, 0.6);
    Impact alone = Knockout.of(map, losing("E"));
    assertThat(names(alone.segments())).containsExactly("E");
    assertThat(alone.totals().segments()).isZero();
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
    assertThat(impact.totals().enterprises()).isEqualTo(1);
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
            "失去企业乙、甲。环节「A」因此失去全部供应商。环节「B」失去 50% 的供应。没有其他环节断供。"
                + "「C」、「D」、「E」缺少投入，最重的是「C」，只剩 25%。"
                + "图中 2 种终端产品有 2 种受影响：「D」（剩 25%）、「E」（剩 25%）。"
                + "按各条供应链接等量估算，环节之间的供应量合计损失约 75%。");
    assertThat(impact.summary().in(Lang.EN))
        .isEqualTo(
            "Lost: enterprises 乙, 甲. No supplier is left in \"A\". \"B\" loses 50% of its supply."
                + " No other segment is cut off. \"C\", \"D\", \"E\" lack inputs, most of all"
                + " \"C\", of which 25% is left. End products hit: 2 of 2, \"D\" (25% left),"
                + " \"E\" (25% left). Taking all supply links as equal, about 75% of what segments"
                + " supply to one another is lost.");
    assertThat(Knockout.of(map, NOTHING).summary().in(Lang.ZH)).isEqualTo("这个情景里没有失去任何环节、企业或链接。");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void oneSegmentLostCostsWhatTheIndexSaysWhereNothingReturns(long seed) {
    ChainMap map = plain(RandomMaps.map(seed));
    ChainSales sales = ChainSales.ofSegments(map);
    double[] index = SystemicRiskIndex.of(sales.network(), Progress.NONE);
    Knockout knockout = new Knockout(map);
    for (int i = 0; i < index.length; i++) {
      Double total = knockout.impact(losing(sales.ids().get(i).value())).totals().segments();
      assertThat(total == null ? Double.NaN : total).isEqualTo(index[i], within(1e-12));
    }
  }

  private static ChainMap plain(ChainMap map) {
    List<Element> elements =
        map.elements().values().stream()
            .map(e -> e instanceof Link link ? link.withShare(null) : e)
            .map(
                e ->
                    e instanceof Segment s
                        ? s.withStage(map.stages().getFirst().id()).withKind(SegmentKind.PART)
                        : e)
            .toList();
    return ChainMap.of(elements);
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
        assertThat(elementImpact.leftOrAll()).isBetween(0.0, 1.0);
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
        assertThat(impact.totals().segments()).isBetween(0.0, 1.0);
      }
    }
  }
}
