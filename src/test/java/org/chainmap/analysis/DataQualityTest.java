package org.chainmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainmap.analysis.Chains.sentences;
import static org.chainmap.analysis.Chains.unjudged;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.ChainMap;
import org.chainmap.model.MapInfo;
import org.chainmap.model.kind.Role;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Figure;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataQualityTest {

  private static final Figure SOURCED = Figure.of(10).withSource(Id.of("src-1"));

  private static Figure dated(String date) {
    return Figure.of(10).withAsOf(AsOf.parse(date).orElseThrow());
  }

  /** A of 2019 with a source, B dated by its source (2021-06), a share to be checked, a made-up. */
  private static Chains chain() {
    return Chains.of("A>B", "B>C")
        .source("src-1", "2021-06")
        .with(
            "A",
            s -> s.withFacts(s.facts().withDomesticRate(dated("2019").withSource(Id.of("src-1")))))
        .with("B", s -> s.withFacts(s.facts().withTimeToRecover(SOURCED)))
        .with(
            "C",
            s ->
                s.withFlows(s.flows().withOutput(Figure.of(5).withStanding(Standing.ILLUSTRATIVE))))
        .takesPart("甲", "B", Role.SUPPLIER, dated("2025-03").withStanding(Standing.UNVERIFIED));
  }

  private static Findings run(Chains chain, @Nullable String chosen, @Nullable String asOf) {
    ChainMap map = chain.map();
    AsOf limit = chosen == null ? null : AsOf.parse(chosen).orElseThrow();
    MapInfo info = map.info().withAsOf(asOf == null ? null : AsOf.parse(asOf).orElseThrow());
    ChainMap dated =
        ChainMap.of(
            map.elements().values().stream().map(e -> e instanceof MapInfo ? info : e).toList());
    return new DataQuality().run(ChainGraph.of(dated), new AnalysisOptions(limit), Progress.NONE);
  }

  @Test
  void eachKindOfLackIsOneSentence() {
    Findings found = run(chain(), "2022", null);
    assertThat(sentences(found))
        .containsExactlyInAnyOrder(
            "4 项数据中 2 项早于 2022，最早的属于「A」（2019）；涉及 2 处。",
            "4 项数据中 1 项没有来源；涉及 1 处。",
            "4 项数据中 1 项待核；涉及 1 处。",
            "4 项数据中 1 项为示意，不能作为依据；涉及 1 处。");
    assertThat(found.ranked()).allMatch(f -> f.subject().equals(MapInfo.ID));
    assertThat(found.ranked()).allMatch(f -> f.severity() == Severity.LOW);
    assertThat(found.of(DataQuality.STALE))
        .isEqualTo(Map.of(Id.of("A"), 1.0, Id.of("B"), 1.0, MapInfo.ID, 2.0));
    assertThat(found.of(DataQuality.FACTS)).containsEntry(MapInfo.ID, 4.0);
    assertThat(found.of(DataQuality.UNVERIFIED)).containsEntry(Id.of("p-1"), 1.0);
    assertThat(found.ranked().getFirst().sentence().in(Lang.EN))
        .matches(".*: [12] of 4 on record.*");
  }

  @Test
  void whatHasNoDateCannotBeJudged() {
    Chains chain = Chains.of("A").with("A", s -> s.withFlows(s.flows().withStock(Figure.of(1))));
    assertThat(sentences(run(chain, "2022", null)))
        .containsExactlyInAnyOrder("1 项数据中 1 项没有日期；涉及 1 处。", "1 项数据中 1 项没有来源；涉及 1 处。");
  }

  @ParameterizedTest
  @CsvSource({
    "2021, 2022, 1",
    "2021, 2021-12-31, 0",
    "2021-11, 2021-12, 1",
    "2021-12, 2021-12-31, 0",
    "2021-12-30, 2021-12-31, 1",
    "2022, 2022, 0"
  })
  void aFigureIsOldIfItsLastDayLiesBeforeTheDate(String date, String limit, double old) {
    Chains chain = Chains.of("A").with("A", s -> s.withFlows(s.flows().withStock(dated(date))));
    assertThat(run(chain, limit, null).of(DataQuality.STALE)).containsEntry(MapInfo.ID, old);
  }

  @Test
  void withoutAChosenDateTheMapsOwnCounts() {
    assertThat(sentences(run(chain(), null, "2024-06")))
        .anyMatch(s -> s.contains("1 项早于 2021-06，"));
    assertThat(sentences(run(chain(), "2020", "2024-06"))).anyMatch(s -> s.contains("1 项早于 2020，"));
    Findings undated = run(chain(), null, null);
    assertThat(unjudged(undated)).contains("文档没有截止日期，也没有指定日期，未判断数据是否过时");
    assertThat(undated.numbers()).doesNotContainKey(DataQuality.STALE);
  }

  @Test
  void coverageCountsSegmentsByStageAndInAll() {
    Findings found = run(chain(), null, null);
    for (Id id : List.of(MapInfo.ID, Id.of("st-1"))) {
      assertThat(found.of(Coverage.SEGMENTS)).containsEntry(id, 3.0);
      assertThat(found.of(stating(Datum.DOMESTIC_RATE))).containsEntry(id, 1.0);
      assertThat(found.of(stating(Datum.SUPPLIERS))).containsEntry(id, 1.0);
      assertThat(found.of(stating(Datum.TRADE))).containsEntry(id, 0.0);
    }
    assertThat(unjudged(found))
        .contains(
            "共 3 个环节，登记了各类数据的环节数：状态 0、供应商 1、供应份额 1、国产化率 1、进口依赖度 0、"
                + "三项贸易数据 0、可替代性 0、恢复时间 1、可支撑时间 0、需求库存与断供损失 0、年产出 1");
  }

  @Test
  void manyPlacesAreCutShort() {
    Chains chain = Chains.of("A", "B", "C", "D");
    for (String id : List.of("A", "B", "C", "D")) {
      chain.with(id, s -> s.withFlows(s.flows().withStock(SOURCED)));
    }
    chain.source("src-1", null);
    assertThat(sentences(run(chain, null, null))).containsExactly("4 项数据中 4 项没有日期；涉及 4 处。");
  }

  private static Metric stating(Datum datum) {
    return Objects.requireNonNull(Coverage.BY_DATUM.get(datum));
  }
}
