package org.chainmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.chainmap.analysis.knockout.WeeklyLosses;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.model.value.Figure;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LossOverWeeksTest {

  static LongStream seeds() {
    return RandomMaps.seeds(20);
  }

  /** A supplies B, B supplies C; customers have stocks of A for 2 and of B for 3 weeks. */
  private static Chains chain(double recovers) {
    return Chains.of("A>B", "B>C")
        .with(
            "A",
            s ->
                s.withFacts(
                    s.facts()
                        .withTimeToRecover(Figure.of(recovers))
                        .withTimeToSurvive(Figure.of(2))))
        .with("B", s -> s.withFacts(s.facts().withTimeToSurvive(Figure.of(3))));
  }

  @Test
  void stocksOfTwoAndThreeWeeksOutlastFiveOfSix() {
    Findings findings = chain(6).run(new LossOverWeeks());
    assertThat(findings.of(LossOverWeeks.WEEKS_LOST)).isEqualTo(Map.of(Id.of("A"), 1.0));
    assertThat(findings.of(LossOverWeeks.WEEKS_UNTIL_LOSS)).isEqualTo(Map.of(Id.of("A"), 5.0));
    assertThat(findings.ranked()).isEmpty();
    assertThat(findings.unjudged()).isEmpty();
  }

  @Test
  void enoughStockLosesNothing() {
    Findings findings = chain(4.5).run(new LossOverWeeks());
    assertThat(findings.of(LossOverWeeks.WEEKS_LOST)).isEqualTo(Map.of(Id.of("A"), 0.0));
    assertThat(findings.of(LossOverWeeks.WEEKS_UNTIL_LOSS)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void oneLossHasOneNumberHereAndInScenarios(long seed) {
    ChainMap map = RandomMaps.map(seed);
    WeeklyLosses weekly = new WeeklyLosses(map);
    Chains.of(map, new LossOverWeeks())
        .of(LossOverWeeks.WEEKS_LOST)
        .forEach(
            (id, weeks) ->
                assertThat(
                        Objects.requireNonNull(
                                weekly
                                    .impact(
                                        Scenario.of(Id.of("s"), "?").withRemoved(List.of(id)),
                                        LossOverWeeks.LONGEST)
                                    .total())
                            .expected())
                    .isCloseTo(weeks, within(1e-6)));
  }
}
