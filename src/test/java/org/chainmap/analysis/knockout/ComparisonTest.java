package org.chainmap.analysis.knockout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.chainmap.analysis.knockout.Comparison.Measure;
import org.chainmap.geom.Id;
import org.chainmap.graph.Nets;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {

  private static final Scenario EMPTY = Scenario.of(Id.of("sc-1"), "情景");

  static LongStream seeds() {
    return RandomMaps.seeds(20);
  }

  private static Comparison of(ChainMap map, Scenario... scenarios) {
    Knockout knockout = new Knockout(map);
    return Comparison.of(List.of(scenarios).stream().map(knockout::impact).toList());
  }

  @Test
  void theOraclesScenariosSideBySide() {
    Comparison both =
        of(
            Nets.oracle(),
            EMPTY.withRemoved(Nets.ids("C")),
            EMPTY.withRemoved(Nets.ids("l-8")),
            EMPTY);
    assertThat(both.totals().get(Measure.CUT_OFF)).containsExactly(3.0, 1.0, 0.0);
    assertThat(both.totals().get(Measure.LOST)).containsExactly(1.0, 0.0, 0.0);
    assertThat(both.totals().get(Measure.PRODUCTS)).containsExactly(1.0, 1.0, 0.0);
    assertThat(both.totals().get(Measure.TRADE)).containsExactly(null, null, null);
    assertThat(both.totals().get(Measure.TOTAL))
        .first()
        .satisfies(t -> assertThat(t).isCloseTo(500 / 9.0, within(1e-9)));
    assertThat(both.totals().get(Measure.ENDS)).containsExactly(100.0, 100.0, 0.0);
    assertThat(both.totals().get(Measure.ENDS_LEAST)).containsExactly(0.0, 0.0, 0.0);
    assertThat(both.segments().getFirst().segment()).isEqualTo(Id.of("C"));
    assertThat(both.segments().getFirst().difference()).isEqualTo(1);
    Comparison.Row g =
        both.segments().stream().filter(r -> r.segment().equals(Id.of("G"))).findFirst().get();
    assertThat(g.hits())
        .extracting(elementImpact -> elementImpact == null ? null : elementImpact.left())
        .containsExactly(0.0, 0.0, null);
    assertThat(g.difference()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everySegmentHitIsListedOnceTheLargestDifferenceFirst(long seed) {
    ChainMap map = RandomMaps.map(seed);
    Scenario[] scenarios = map.all(Scenario.class).toArray(Scenario[]::new);
    Comparison compared = of(map, scenarios);
    assertThat(compared.segments()).extracting(Comparison.Row::segment).doesNotHaveDuplicates();
    double last = 1;
    for (Comparison.Row row : compared.segments()) {
      assertThat(row.difference()).isBetween(0.0, last);
      last = row.difference();
      assertThat(row.hits())
          .hasSize(scenarios.length)
          .anyMatch(elementImpact -> elementImpact != null);
    }
    compared.totals().values().forEach(values -> assertThat(values).hasSize(scenarios.length));
  }
}
