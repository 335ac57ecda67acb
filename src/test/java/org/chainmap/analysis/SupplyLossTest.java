package org.chainmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.chainmap.analysis.knockout.Knockout;
import org.chainmap.geom.Id;
import org.chainmap.graph.Nets;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Scenario;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SupplyLossTest {

  static LongStream seeds() {
    return RandomMaps.seeds(20);
  }

  private static double of(Findings findings, Metric metric, Id id) {
    return Objects.requireNonNull(findings.of(metric).get(id));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void oneLossHasOneNumberHereAndInScenarios(long seed) {
    ChainMap map = RandomMaps.map(seed);
    Findings findings = Chains.of(map, new SupplyLoss());
    Knockout knockout = new Knockout(map);
    for (List<? extends Element> all : List.of(map.segments(), map.enterprises())) {
      for (Element element : all) {
        var lost =
            knockout
                .impact(Scenario.of(Id.of("s"), "?").withRemoved(List.of(element.id())))
                .totals()
                .ends();
        if (lost != null) {
          assertThat(of(findings, SupplyLoss.EXPECTED, element.id()))
              .isCloseTo(lost.expected(), within(1e-9));
          assertThat(of(findings, SupplyLoss.LEAST, element.id()))
              .isCloseTo(lost.least(), within(1e-9));
          assertThat(of(findings, SupplyLoss.MOST, element.id()))
              .isCloseTo(lost.most(), within(1e-9));
        }
      }
    }
  }

  @Test
  void recyclingIsNoConditionForMakingAnything() {
    ChainMap map = Nets.staged("锂1>电池2", "电池2>汽车3", "汽车3>回收4", "回收4>电池2");
    Findings findings = Chains.of(map, new SupplyLoss());
    assertThat(of(findings, SupplyLoss.MOST, Id.of("回收4"))).isZero();
    assertThat(of(findings, SupplyLoss.EXPECTED, Id.of("锂1"))).isEqualTo(1);
    assertThat(of(findings, SupplyLoss.LEAST, Id.of("锂1"))).isZero();
    assertThat(Chains.of(Nets.map("A", "B"), new SupplyLoss()).of(SupplyLoss.EXPECTED)).isEmpty();
  }
}
