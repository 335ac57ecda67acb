package org.chainmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Substitutability;
import org.chainmap.model.value.Figure;
import org.junit.jupiter.api.Test;

class RankingTest {

  private static double points(
      FindingKind findingKind, int downstream, int cutOff, UnaryOperator<Segment> known) {
    ChainMap map =
        Chains.of("A>B", "1", "2", "3", "4", "5", "6", "7", "8", "9").with("A", known).map();
    return new Ranking(map, SupplyView.of(map)).points(findingKind, Id.of("A"), downstream, cutOff);
  }

  private static UnaryOperator<Segment> times(double recover, double survive) {
    return s ->
        s.withFacts(
            s.facts().withTimeToRecover(Figure.of(recover)).withTimeToSurvive(Figure.of(survive)));
  }

  private static UnaryOperator<Segment> substitutability(Substitutability value) {
    return s -> s.withFacts(s.facts().withSubstitutability(value));
  }

  @Test
  void reachCountsByItsPartOfTheOthers() {
    assertThat(points(FindingKind.SOLE_SOURCE, 10, 0, s -> s)).isCloseTo(45, within(1e-9));
    assertThat(points(FindingKind.SOLE_SOURCE, 5, 2, s -> s)).isCloseTo(30 + 7.5 + 8, within(1e-9));
    assertThat(points(FindingKind.SOLE_SOURCE, 0, 0, s -> s)).isCloseTo(20, within(1e-9));
  }

  @Test
  void whatIsKnownOfASegmentCounts() {
    double unknown = points(FindingKind.SOLE_SOURCE, 10, 0, s -> s);
    assertThat(
            points(FindingKind.SOLE_SOURCE, 10, 0, substitutability(Substitutability.NONE))
                - unknown)
        .isEqualTo(10);
    assertThat(
            points(FindingKind.SOLE_SOURCE, 10, 0, substitutability(Substitutability.HARD))
                - unknown)
        .isCloseTo(20 / 3.0, within(1e-9));
    assertThat(points(FindingKind.SOLE_SOURCE, 10, 0, substitutability(Substitutability.EASY)))
        .isEqualTo(unknown);
    assertThat(points(FindingKind.SOLE_SOURCE, 10, 0, times(24, 6)) - unknown).isEqualTo(7.5);
    assertThat(points(FindingKind.SOLE_SOURCE, 10, 0, times(6, 6))).isEqualTo(unknown);
    assertThat(points(FindingKind.SOLE_SOURCE, 10, 0, s -> s.withState(SegmentState.STRONG)))
        .isEqualTo(unknown);
    assertThat(points(FindingKind.SOLE_SOURCE, 10, 0, s -> s.withState(SegmentState.GAP)) - unknown)
        .isEqualTo(10);
  }

  @Test
  void aGapsStateIsNotCountedTwice() {
    assertThat(points(FindingKind.GAP, 4, 0, s -> s.withState(SegmentState.GAP)))
        .isEqualTo(points(FindingKind.GAP, 4, 0, s -> s));
  }

  @Test
  void severitiesBeginAtTheirPoints() {
    assertThat(Ranking.severity(65)).isEqualTo(Severity.CRITICAL);
    assertThat(Ranking.severity(64.9)).isEqualTo(Severity.HIGH);
    assertThat(Ranking.severity(45)).isEqualTo(Severity.HIGH);
    assertThat(Ranking.severity(44.9)).isEqualTo(Severity.MEDIUM);
    assertThat(Ranking.severity(25)).isEqualTo(Severity.MEDIUM);
    assertThat(Ranking.severity(24.9)).isEqualTo(Severity.LOW);
  }
}
