package org.chainmap.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.chainmap.analysis.Analyses;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.SystemicRisk;
import org.chainmap.geom.Id;
import org.chainmap.graph.Nets;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Initiative;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.Role;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.InitiativeFacts;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Region;
import org.chainmap.model.value.Remarks;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Overlay.Emphasis;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each lens says of a map, example by example. */
class LookingTest {

  static LongStream seeds() {
    return RandomMaps.seeds(30);
  }

  private static final class Chain {
    private final List<Element> elements;

    Chain(String... links) {
      elements = new ArrayList<>(Nets.elements(links));
    }

    Chain supplier(String segment, String id, @Nullable Ownership owner, @Nullable Double share) {
      return supplier(segment, id, owner, null, share, Role.SUPPLIER);
    }

    Chain supplier(
        String segment,
        String id,
        @Nullable Ownership owner,
        @Nullable Region region,
        @Nullable Double share,
        Role role) {
      if (elements.stream().noneMatch(e -> e.id().equals(Id.of(id)))) {
        elements.add(Enterprise.of(Id.of(id), id).withOwnership(owner).withRegion(region));
      }
      elements.add(
          Participation.of(Id.of("p-" + elements.size()), Id.of(id), Id.of(segment))
              .withShare(share == null ? null : Figure.of(share))
              .withRole(role));
      return this;
    }

    Chain change(String segment, java.util.function.UnaryOperator<Segment> how) {
      elements.replaceAll(
          e -> e instanceof Segment s && s.id().equals(Id.of(segment)) ? how.apply(s) : e);
      return this;
    }

    Chain add(Element element) {
      elements.add(element);
      return this;
    }

    ChainMap map() {
      return ChainMap.of(elements);
    }

    Overlay through(String lens) {
      return Lenses.named(lens).orElseThrow().over(map(), Analyses.run(map(), Progress.NONE));
    }
  }

  private static Emphasis at(Overlay overlay, String id) {
    return Objects.requireNonNull(overlay.emphasis().get(Id.of(id)), id);
  }

  private static @Nullable String badge(Overlay overlay, String id) {
    var badge = at(overlay, id).badge();
    return badge == null ? null : badge.in(Lang.ZH);
  }

  private static List<String> legend(Overlay overlay) {
    return overlay.legend().stream().map(entry -> entry.meaning().in(Lang.ZH)).toList();
  }

  @Test
  void theOwnerOfAllOrOfMostColoursASegment() {
    Overlay overlay =
        new Chain("A>B", "B>C", "C>D", "D>E", "E>F", "F>G")
            .supplier("A", "a1", Ownership.CENTRAL_SOE, null)
            .supplier("A", "a2", Ownership.CENTRAL_SOE, null)
            .supplier("B", "b1", Ownership.FOREIGN, 58.0)
            .supplier("B", "b2", Ownership.PRIVATE, null)
            .supplier("B", "b3", Ownership.PRIVATE, null)
            .supplier("C", "c1", Ownership.PRIVATE, null)
            .supplier("C", "c2", Ownership.PRIVATE, null)
            .supplier("C", "c3", null, null)
            .supplier("D", "d1", Ownership.PRIVATE, 40.0)
            .supplier("D", "d2", Ownership.FOREIGN, 30.0)
            .supplier("D", "d3", Ownership.PRIVATE, 10.0)
            .supplier("D", "d4", Ownership.INSTITUTE, 20.0)
            .supplier("E", "e1", null, null)
            .supplier("F", "f1", Ownership.FOREIGN, null)
            .supplier("F", "f2", null, null)
            .supplier("G", "g1", Ownership.FOREIGN, null, null, Role.USER)
            .through("ownership");
    assertThat(badge(overlay, "A")).isEqualTo("央企");
    assertThat(at(overlay, "A").hue()).isEqualTo(Hue.RED);
    assertThat(badge(overlay, "B")).as("58 % are known, whoever has the rest").isEqualTo("外资 58%");
    assertThat(badge(overlay, "C")).isEqualTo("民企 2/3");
    assertThat(badge(overlay, "D")).as("exactly half is not more than half").isEqualTo("3 种");
    assertThat(badge(overlay, "E")).isNull();
    assertThat(badge(overlay, "F")).as("half of the suppliers is unknown").isNull();
    assertThat(overlay.emphasis()).as("a user supplies nothing").doesNotContainKey(Id.of("G"));
    assertThat(legend(overlay)).containsExactly("央企", "民企", "外资", "多种所有制，无一过半", "供应商情况不明");
  }

  @Test
  void sharesThatExceedTheWholeDecideOnlyWithMoreThanHalfOfThem() {
    Overlay overlay =
        new Chain("A>B")
            .supplier("A", "a1", Ownership.PRIVATE, 80.0)
            .supplier("A", "a2", Ownership.FOREIGN, 80.0)
            .supplier("B", "b1", Ownership.PRIVATE, 90.0)
            .supplier("B", "b2", Ownership.FOREIGN, 80.0)
            .supplier("B", "b3", Ownership.FOREIGN, 0.0)
            .through("ownership");
    assertThat(badge(overlay, "A")).isEqualTo("2 种");
    assertThat(badge(overlay, "B")).isEqualTo("民企 90%");
  }

  @Test
  void theMostFrequentRegionsHaveHuesOfTheirOwnAndAllOthersShareOne() {
    Chain chain = new Chain("A>B", "B>C", "C>D", "D>E", "E>F", "F>G", "G>H", "H>I");
    List<String> provinces = List.of("北京市", "广东", "江苏省", "上海", "浙江", "山东", "湖南", "内蒙古自治区");
    for (int i = 0; i < provinces.size(); i++) {
      String segment = String.valueOf((char) ('A' + i));
      Region region = new Region("CN", provinces.get(i), null);
      chain.supplier(segment, "e" + i, null, region, null, Role.SUPPLIER);
    }
    chain.supplier("I", "e1", null, new Region("CN", "广东", null), null, Role.SUPPLIER);
    Overlay overlay = chain.through("region");
    assertThat(badge(overlay, "A")).isEqualTo("北京");
    assertThat(badge(overlay, "H")).isEqualTo("内蒙古");
    assertThat(at(overlay, "B").hue()).as("two segments are the most").isEqualTo(Hue.BLUE);
    assertThat(at(overlay, "G")).isEqualTo(new Emphasis(Hue.MAGENTA, 1, at(overlay, "G").badge()));
    assertThat(at(overlay, "H").hue()).isEqualTo(Hue.MAGENTA);
    assertThat(overlay.legend()).hasSize(7);
    assertThat(legend(overlay).getLast()).isEqualTo("其他地区");
  }

  @ParameterizedTest
  @CsvSource({
    "CN,江苏省,江苏,Jiangsu",
    "CN,广西壮族自治区,广西,Guangxi",
    "CN,苏州工业园,苏州工业园,苏州工业园",
    "DE,Bayern,德国,Germany",
    "US,,美国,United States",
    "CN,,中国,China",
    "TW,,中国台湾,'Taiwan, China'"
  })
  void areasAreSaidInBothLanguages(
      String country, @Nullable String province, String zh, String en) {
    Enterprise enterprise =
        Enterprise.of(Id.of("e"), "甲").withRegion(new Region(country, province, null));
    Area area = Area.of(enterprise).orElseThrow();
    assertThat(area.name().in(Lang.ZH)).isEqualTo(zh);
    assertThat(area.name().in(Lang.EN)).isEqualTo(en);
    assertThat(Area.of(Enterprise.of(Id.of("e"), "甲"))).isEqualTo(Optional.empty());
  }

  private static Segment withRate(Segment segment, double rate) {
    return segment.withFacts(segment.facts().withDomesticRate(Figure.of(rate)));
  }

  @Test
  void domesticRatesFallIntoClassesThatIncludeTheirLowerBound() {
    Overlay overlay =
        new Chain("A>B", "B>C", "C>D", "D>E")
            .change("A", s -> withRate(s, 29.9))
            .change("B", s -> withRate(s, 30))
            .change("C", s -> withRate(s, 90))
            .change("D", s -> withRate(s, 0))
            .through("domesticRate");
    assertThat(at(overlay, "A").hue()).isEqualTo(Hue.RED);
    assertThat(at(overlay, "B").hue()).isEqualTo(Hue.VERMILION);
    assertThat(at(overlay, "C").hue()).isEqualTo(Hue.TEAL);
    assertThat(at(overlay, "D").hue()).isEqualTo(Hue.RED);
    assertThat(badge(overlay, "A")).isEqualTo("29.9%");
    assertThat(badge(overlay, "D")).as("0 is known").isEqualTo("0%");
    assertThat(badge(overlay, "E")).as("unknown is not 0").isNull();
    assertThat(at(overlay, "E").hue()).isEqualTo(Hue.UNKNOWN);
    assertThat(legend(overlay))
        .containsExactly("国产化率：低于 30%", "国产化率：30%–60%", "国产化率：90% 及以上", "国产化率：未知");
  }

  @Test
  void aNumberIsStrongerTheLargerItIs() {
    Findings findings =
        new Findings(
            List.of(),
            Map.of(SystemicRisk.ESRI, Map.of(Id.of("A"), 0.8, Id.of("B"), 0.2, Id.of("C"), 0.199)),
            List.of());
    ChainMap map = new Chain("A>B", "B>C", "C>D").map();
    Overlay overlay = Lenses.named("esri").orElseThrow().over(map, findings);
    assertThat(badge(overlay, "A")).isEqualTo("80%");
    assertThat(at(overlay, "A").strength()).isEqualTo(1);
    assertThat(at(overlay, "B").strength()).isEqualTo(0.4);
    assertThat(at(overlay, "C").strength()).isEqualTo(0.1);
    assertThat(at(overlay, "D").hue()).isEqualTo(Hue.UNKNOWN);
    Overlay none =
        Lenses.named("esri")
            .orElseThrow()
            .over(
                map,
                new Findings(
                    List.of(), Map.of(SystemicRisk.ESRI, Map.of(Id.of("A"), 0.0)), List.of()));
    assertThat(legend(none)).containsExactly("系统性风险指数（ESRI）：0%", "系统性风险指数（ESRI）：未知");
  }

  @Test
  void statesColourSegments() {
    Overlay overlay =
        new Chain("A>B").change("A", s -> s.withState(SegmentState.GAP)).through("state");
    assertThat(at(overlay, "A").hue()).isEqualTo(Hue.RED);
    assertThat(badge(overlay, "A")).isEqualTo("空白");
    assertThat(legend(overlay)).containsExactly("空白", "状态未知");
  }

  @Test
  void aMinimumCutShowsWhoStopsTogetherAndWhatIsCutOff() {
    Overlay overlay = new Chain("S>A", "S>B", "A>D", "B>D", "D>E").through("minimumCut");
    assertThat(overlay.dimOthers()).isTrue();
    assertThat(badge(overlay, "D")).isEqualTo("独自切断");
    assertThat(badge(overlay, "E")).isEqualTo("终端");
    assertThat(overlay.emphasis()).containsOnlyKeys(Nets.ids("D", "E", "l-5"));
    Overlay two = new Chain("S>A", "S>B", "A>E", "B>E").through("minimumCut");
    assertThat(badge(two, "A")).isEqualTo("2 个一起");
    assertThat(badge(two, "B")).isEqualTo("2 个一起");
  }

  @Test
  void aConsortiumIsOutlinedAndItsMembersAreCounted() {
    ChainMap map =
        new Chain("A>B", "B>C")
            .supplier("A", "e1", null, null)
            .supplier("A", "e2", null, null)
            .supplier("B", "e2", null, null)
            .supplier("C", "e3", null, null)
            .add(consortium("i1", List.of("e1", "e2"), List.of("B")))
            .add(consortium("i2", List.of("e3"), List.of()))
            .map();
    Overlay overlay = Lenses.named("consortia").orElseThrow().over(map, Findings.NONE);
    assertThat(badge(overlay, "A")).isEqualTo("成员 2");
    assertThat(badge(overlay, "B")).isEqualTo("成员 1");
    assertThat(overlay.hulls().stream().map(Overlay.Hull::cards))
        .containsExactly(Set.of(Id.of("B")), Set.of(Id.of("C")));
    assertThat(legend(overlay)).containsExactly("i1", "i2");
    assertThat(Lenses.named("alliances").orElseThrow().over(map, Findings.NONE))
        .isEqualTo(Overlay.NONE);
  }

  private static Initiative consortium(String id, List<String> members, List<String> segments) {
    return new Initiative(
        Id.of(id),
        Name.of(id),
        InitiativeKind.CONSORTIUM,
        InitiativeState.values()[0],
        members.stream().map(Id::of).toList(),
        segments.stream().map(Id::of).toList(),
        Caption.NONE,
        null,
        null,
        InitiativeFacts.UNKNOWN,
        Remarks.NONE);
  }

  @Test
  void whatDependsOnASegmentIsCutOffOrHasOtherWays() {
    ChainMap map = new Chain("A>B", "B>C", "X>C", "C>D").map();
    Overlay overlay = new DependentsLens(Id.of("A")).over(map, Findings.NONE);
    assertThat(badge(overlay, "A")).isEqualTo("所选");
    assertThat(badge(overlay, "B")).isEqualTo("断供");
    assertThat(badge(overlay, "C")).isEqualTo("受影响");
    assertThat(badge(overlay, "D")).isEqualTo("受影响");
    assertThat(overlay.emphasis()).doesNotContainKeys(Id.of("X"), Id.of("l-3"));
    assertThat(overlay.dimOthers()).isTrue();
    assertThat(new DependentsLens(Id.of("gone")).over(map, Findings.NONE)).isEqualTo(Overlay.NONE);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void dependentsAreAllThatLiesDownstreamAndNothingElse(long seed) {
    ChainMap map = RandomMaps.map(seed);
    SupplyView supply = SupplyView.of(map);
    for (Segment segment : map.segments()) {
      Overlay overlay = new DependentsLens(segment.id()).over(map, Findings.NONE);
      List<Id> expected = new ArrayList<>(supply.downstream(segment.id()));
      expected.add(segment.id());
      assertThat(
              overlay.emphasis().keySet().stream()
                  .filter(id -> map.find(Segment.class, id).isPresent()))
          .containsExactlyInAnyOrderElementsOf(Set.copyOf(expected));
      for (Id cut : supply.cutOff(segment.id())) {
        assertThat(overlay.emphasis())
            .extractingByKey(cut)
            .extracting(Emphasis::hue)
            .isNotEqualTo(Hue.VERMILION);
      }
    }
  }
}
