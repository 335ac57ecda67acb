package org.chainmap.analysis.knockout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainmap.analysis.Chains;
import org.chainmap.analysis.cascade.Band;
import org.chainmap.analysis.cascade.Reading;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Id;
import org.chainmap.graph.Nets;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.Figure;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WeeklyLossesTest {

  private static final Scenario NOTHING = Scenario.of(Id.of("sc-1"), "情景");

  static LongStream seeds() {
    return RandomMaps.seeds(60);
  }

  private static Scenario losing(String... ids) {
    return NOTHING.withRemoved(Nets.ids(ids));
  }

  private static UnaryOperator<Segment> recovers(double weeks) {
    return s -> s.withFacts(s.facts().withTimeToRecover(Figure.of(weeks)));
  }

  private static UnaryOperator<Segment> survives(double weeks) {
    return s -> s.withFacts(s.facts().withTimeToSurvive(Figure.of(weeks)));
  }

  /** A supplies B, B supplies C; customers have stocks of A for 2 and of B for 3 weeks. */
  private static Chains chain() {
    return Chains.of("A>B", "B>C")
        .with("A", recovers(6))
        .with("A", survives(2))
        .with("B", survives(3));
  }

  private static WeeklyImpact of(ChainMap map, Scenario scenario, int weeks) {
    return new WeeklyLosses(map).impact(scenario, weeks);
  }

  private static WeeklySegment of(WeeklyImpact impact, String id) {
    return impact.segments().stream()
        .filter(s -> s.id().equals(Id.of(id)))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> said(List<Message> messages) {
    return messages.stream().map(message -> message.in(Lang.ZH)).toList();
  }

  @Test
  void aChainStopsAsItsStocksEnd() {
    WeeklyImpact impact = of(chain().map(), losing("A"), 8);
    assertThat(impact.segments()).extracting(s -> s.id().value()).containsExactly("A", "B", "C");
    assertThat(of(impact, "B").lost()).containsExactly(0., 0., 1., 1., 1., 1., 0., 0.);
    assertThat(of(impact, "C").lost()).containsExactly(0., 0., 0., 0., 0., 1., 0., 0.);
    assertThat(impact.ends()).containsExactly(0., 0., 0., 0., 0., 1., 0., 0.);
    assertThat(of(impact, "C").total()).isEqualTo(new Band(0, 1, 1));
    assertThat(impact.total()).isEqualTo(new Band(0, 1, 1));
    assertThat(impact.hitIn(3)).extracting(s -> s.id().value()).containsExactly("A", "B");
    assertThat(said(impact.sentences()))
        .containsExactly(
            "失去的部分预计第 7 周恢复。",
            "第 6 周起「C」停产，第 7 周恢复；库存只够 5 周。",
            "8 周合计，终端产品平均少产 1 周的产量（至少 0，至多 1）。",
            "库存用完后最先受影响的环节是「B」：第 3 周。",
            "受影响最多的是第 6 周：3 个环节停产或减产。");
    assertThat(impact.assumed()).isEmpty();
  }

  @Test
  void enoughStockKeepsEndProductsGoing() {
    ChainMap map = chain().with("A", recovers(5)).map();
    WeeklyImpact impact = of(map, losing("A"), 8);
    assertThat(said(impact.sentences())).contains("8 周内终端产品都不减产。");
    assertThat(impact.endProducts()).isEmpty();
  }

  @Test
  void whatIsNotStatedIsAssumedOnce() {
    ChainMap map = Chains.of("A>B", "B>C").supplies("甲", "A", 40).supplies("乙", "A", 60).map();
    WeeklyImpact impact = of(map, losing("乙"), 10);
    assertThat(of(impact, "C").lost()).containsOnly(0.6);
    assertThat(said(impact.sentences()))
        .containsExactly(
            "第 1 周起「C」减产，最多减 60%，10 周内不恢复。",
            "10 周合计，终端产品平均少产 6 周的产量（至少 0，至多 6）。", "受影响最多的是第 1 周：3 个环节停产或减产。");
    assertThat(said(impact.assumed()))
        .containsExactly("恢复时间未登记，按 10 周内不恢复计：「乙」。", "库存未登记，按没有库存计：「A」、「B」。");
  }

  @Test
  void suppliersComeBackOneAfterTheOther() {
    ChainMap map =
        Chains.of("A>B")
            .supplies("甲", "A", 50)
            .supplies("乙", "A", 30)
            .supplies("丙", "A", 20)
            .with("A", recovers(4))
            .withEnterprise("甲", e -> e.withTimeToRecover(Figure.of(2)))
            .map();
    WeeklyImpact impact = of(map, losing("甲", "乙"), 6);
    assertThat(of(impact, "A").lost()).containsExactly(.8, .8, .3, .3, 0., 0.);
    assertThat(said(impact.sentences())).startsWith("失去的部分预计第 3 周至第 5 周陆续恢复。");
    assertThat(said(impact.assumed())).contains("企业的恢复时间未登记，按所在环节的恢复时间计：乙。");
    assertThat(said(of(map, losing("甲", "丙", "B"), 6).sentences()))
        .startsWith("登记了恢复时间的部分第 3 周至第 5 周陆续恢复，其余未登记。");
    assertThat(new WeeklyLosses(map).weeks(losing("甲", "乙"))).isEqualTo(8);
    assertThat(new WeeklyLosses(map).weeks(losing("丙", "B"))).isEqualTo(26);
  }

  @Test
  void aLostLinkLastsAsLongAsItsSupplierIsOut() {
    ChainMap map = chain().map();
    WeeklyImpact impact = of(map, losing("l-1"), 8);
    assertThat(impact.segments()).extracting(s -> s.id().value()).containsExactly("B", "C");
    assertThat(of(impact, "B").stopped()).isEqualTo(2);
    assertThat(of(impact, "B").recovered()).isEqualTo(6);
  }

  @Test
  void stockDividedByDemandIsACoverWhereNoneIsStated() {
    ChainMap map =
        chain()
            .with("A", s -> s.withFacts(s.facts().withTimeToSurvive(null)))
            .with(
                "A",
                s ->
                    s.withFlows(
                        s.flows()
                            .withStock(Figure.of(50).withStanding(Standing.ILLUSTRATIVE))
                            .withDemand(Figure.of(20))))
            .map();
    WeeklyImpact impact = of(map, losing("A"), 8);
    assertThat(of(impact, "A").cover()).isEqualTo(2.5);
    assertThat(of(impact, "B").lost()).containsExactly(0., 0., .5, 1., 1., 1., 0., 0.);
    assertThat(said(impact.assumed())).containsExactly("所用的 4 个时间和库存数中，示意 1 个，待核 0 个。");
  }

  /**
   * Demand of 125 a week, stock of 45, suppliers of 30, 45 and 60 (Simchi-Levi et al. 2015): the
   * part of the demand that the other two cannot make is the share of the one that is lost.
   */
  @ParameterizedTest
  @CsvSource({"S1, 16, 2.25", "S2, 28, 1.286", "S3, 40, 0.9"})
  void survivesAsLongAsThePublishedOracleSays(String lost, double share, double published) {
    ChainMap map =
        Chains.of("A>B")
            .supplies(lost, "A", share)
            .with(
                "A",
                s -> s.withFlows(s.flows().withDemand(Figure.of(125)).withStock(Figure.of(45))))
            .map();
    Double reduced = of(of(map, losing(lost), 12), "B").reduced();
    assertThat(Objects.requireNonNull(reduced)).isCloseTo(published, within(5e-4));
  }

  @Test
  void nothingLostLosesNothing() {
    WeeklyImpact impact = of(chain().map(), NOTHING, 4);
    assertThat(impact.segments()).isEmpty();
    assertThat(said(impact.sentences())).containsExactly("这个情景里没有失去任何环节、企业或链接。");
    assertThatThrownBy(() -> of(chain().map(), NOTHING, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sentencesOfSamplesAreShort() throws Exception {
    List<Path> samples;
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      samples = files.filter(f -> f.toString().endsWith(ChainMapFile.EXTENSION)).toList();
    }
    for (Path sample : samples) {
      ChainMap map = ChainMapFile.load(sample);
      WeeklyLosses losses = new WeeklyLosses(map);
      for (Segment segment : map.segments()) {
        Scenario lost = NOTHING.withRemoved(List.of(segment.id()));
        assertThat(said(losses.impact(lost, losses.weeks(lost)).sentences()))
            .allSatisfy(sentence -> assertThat(sentence).hasSizeLessThanOrEqualTo(60));
      }
    }
  }

  private static ChainMap changed(ChainMap map, UnaryOperator<Element> change) {
    List<Element> elements = new ArrayList<>();
    map.elements().values().forEach(element -> elements.add(change.apply(element)));
    return ChainMap.of(elements);
  }

  private static Element covered(Element element, @Nullable Figure recovers, Cover cover) {
    return switch (element) {
      case Segment s ->
          s.withFlows(s.flows().withStock(null))
              .withFacts(s.facts().withTimeToRecover(recovers).withTimeToSurvive(cover.of(s.id())));
      case Enterprise e -> e.withTimeToRecover(recovers);
      default -> element;
    };
  }

  private interface Cover {
    @Nullable Figure of(Id segment);
  }

  private static Scenario some(ChainMap map, Random random) {
    return NOTHING.withRemoved(
        map.elements().values().stream()
            .filter(e -> e instanceof org.chainmap.model.Removable)
            .map(Element::id)
            .filter(id -> random.nextInt(8) == 0)
            .toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void withoutStocksAndRecoveryEachWeekIsTheScenario(long seed) {
    ChainMap map = changed(RandomMaps.map(seed), e -> covered(e, null, id -> null));
    Scenario scenario = some(map, new Random(seed));
    Map<Id, ElementImpact> steady = Knockout.of(map, scenario).segmentsById();
    WeeklyImpact weekly = of(map, scenario, 5);
    for (WeeklySegment segment : weekly.segments()) {
      ElementImpact hit = steady.get(segment.id());
      double lost = hit == null ? 0 : hit.lost().expected();
      assertThat(segment.lost()).allSatisfy(week -> assertThat(week).isCloseTo(lost, within(1e-8)));
      if (hit != null) {
        assertThat(segment.total().least()).isCloseTo(5 * hit.lost().least(), within(1e-7));
        assertThat(segment.total().most()).isCloseTo(5 * hit.lost().most(), within(1e-7));
      }
    }
    assertThat(weekly.segments().stream().filter(s -> s.reduced() != null).map(WeeklySegment::id))
        .containsExactlyInAnyOrderElementsOf(
            steady.values().stream()
                .filter(hit -> hit.lost().expected() >= ElementImpact.NOTABLE)
                .map(ElementImpact::id)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void moreStockNeverLosesMore(long seed) {
    Random random = new Random(seed);
    Map<Id, Double> cover =
        RandomMaps.map(seed).segments().stream()
            .collect(Collectors.toMap(Segment::id, s -> (double) random.nextInt(4)));
    ChainMap some =
        changed(
            RandomMaps.map(seed),
            e -> covered(e, Figure.of(7), id -> Figure.of(cover.getOrDefault(id, 0.0))));
    ChainMap more =
        changed(
            RandomMaps.map(seed),
            e ->
                covered(
                    e,
                    Figure.of(7),
                    id -> Figure.of(cover.getOrDefault(id, 0.0) + id.hashCode() % 2 * 1.5 + 1.5)));
    Scenario scenario = some(some, random);
    Map<Id, WeeklySegment> before =
        of(some, scenario, 10).segments().stream()
            .collect(Collectors.toMap(WeeklySegment::id, s -> s));
    for (WeeklySegment after : of(more, scenario, 10).segments()) {
      WeeklySegment worse = before.get(after.id());
      assertThat(worse).isNotNull();
      for (Reading reading : Reading.values()) {
        assertThat(after.total().of(reading))
            .isLessThanOrEqualTo(Objects.requireNonNull(worse).total().of(reading) + 1e-6);
      }
    }
  }
}
