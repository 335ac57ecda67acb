package org.chainmap.analysis.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.chainmap.analysis.Chains;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Initiative;
import org.chainmap.model.Integrity;
import org.chainmap.model.Participation;
import org.chainmap.model.Problem;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Substitutability;
import org.chainmap.model.value.Figure;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeasuresTest {

  private static ChainMap map() {
    return Chains.of("A>B", "B>C", "B>D")
        .link("l-2", link -> link.withDependence(Dependence.ESSENTIAL))
        .link("l-3", link -> link.withDependence(Dependence.ESSENTIAL))
        .supplies("E", "B")
        .with(
            "B",
            s ->
                s.withState(SegmentState.WEAK)
                    .withFacts(
                        s.facts()
                            .withImportDependence(Figure.of(80))
                            .withSubstitutability(Substitutability.HARD)
                            .withTimeToRecover(Figure.of(8))
                            .withTimeToSurvive(Figure.of(2))))
        .map();
  }

  private static List<Measure> against(ChainMap map, String id) {
    return Measures.against(map, Assessment.of(map, Progress.NONE), Id.of(id), Progress.NONE);
  }

  private static Measure measure(ChainMap map, String id, MeasureKind kind) {
    return against(map, id).stream().filter(m -> m.kind() == kind).findFirst().orElseThrow();
  }

  @Test
  void aSegmentIsHelpedByEveryKindOfMeasureForIt() {
    List<Measure> measures = against(map(), "B");
    assertThat(measures)
        .extracting(Measure::kind)
        .containsExactlyInAnyOrder(
            MeasureKind.SECOND_SOURCE,
            MeasureKind.STOCK,
            MeasureKind.ALTERNATIVE_ROUTE,
            MeasureKind.BREAKTHROUGH);
    assertThat(measures).isSortedAccordingTo((a, b) -> Double.compare(b.gain(), a.gain()));
    assertThat(measures)
        .allSatisfy(
            m ->
                assertThat(m.before())
                    .isEqualTo(
                        Assessment.of(map(), Progress.NONE)
                            .scores()
                            .of(m.bottleneck())
                            .orElseThrow()
                            .low()));
  }

  @Test
  void gainsAreAsReckonedByHand() {
    // both end products are lost with B, which counts as far as B is exposed
    double with = 1 + 25 / 75.0;
    assertThat(measure(map(), "B", MeasureKind.STOCK).gain())
        .isCloseTo(10 * 0.75 * with, within(1e-9));
    assertThat(measure(map(), "B", MeasureKind.BREAKTHROUGH).gain())
        .isCloseTo((10 / 3.0 + 15 / 3.0) * with, within(1e-9));
    Measure second = measure(map(), "B", MeasureKind.SECOND_SOURCE);
    // sourcing 0.7 → 0.3, imports 80 % → 56 %; with 70 and 30 % the HHI is 5800, once unknown
    assertThat(second.gain()).isCloseTo((15 * 0.4 + 20 * 0.24 - 5) * with, within(1e-9));
  }

  @Test
  void anotherRouteKeepsWhatDependsOnItFromBeingCutOff() {
    Measure route = measure(map(), "B", MeasureKind.ALTERNATIVE_ROUTE);
    ChainMap after = map().with(route.change());
    Segment added =
        after.segments().stream()
            .filter(s -> map().find(s.id()).isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(added.name().text()).isEqualTo("（候选）B 备选路线");
    assertThat(after.links()).hasSize(map().links().size() + 2);
    assertThat(route.segments()).containsExactly(Id.of("B"));
  }

  @Test
  void theFirstDomesticSupplierIsASubstituteAndMarkedAsCandidate() {
    ChainMap map =
        Chains.of("A>B")
            .enterprise("外", Ownership.FOREIGN)
            .supplies("外", "A", 100)
            .with("A", s -> s.withFacts(s.facts().withSubstitutability(Substitutability.NONE)))
            .map();
    Measure substitute = measure(map, "A", MeasureKind.DOMESTIC_SUBSTITUTE);
    ChainMap after = map.with(substitute.change());
    Enterprise candidate =
        after.enterprises().stream()
            .filter(e -> map.find(e.id()).isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(candidate.name().text()).startsWith("（候选）");
    assertThat(candidate.domestic()).isTrue();
    assertThat(after.participations().stream().map(Participation::share))
        .extracting(share -> share == null ? Double.NaN : share.value())
        .containsExactlyInAnyOrder(70.0, 30.0);
    assertThat(after.find(Segment.class, Id.of("A")).orElseThrow().facts().substitutability())
        .isEqualTo(Substitutability.HARD);
    assertThat(substitute.says().in(Lang.ZH)).isEqualTo("为「A」培育首家本土供应商（按占供应的 30% 示意，其余按比例让出）");
  }

  @Test
  void anEnterpriseIsHelpedWhereItSuppliesAlone() {
    Measure second = measure(map(), "E", MeasureKind.SECOND_SOURCE);
    assertThat(second.segments()).containsExactly(Id.of("B"));
    assertThat(second.gain()).isGreaterThan(10);
  }

  @Test
  void aLinkIsHelpedByAnotherBesideIt() {
    Measure beside = measure(map(), "l-2", MeasureKind.ALTERNATIVE_LINK);
    ChainMap after = map().with(beside.change());
    assertThat(after.links().stream().filter(l -> l.from().equals(Id.of("B")))).hasSize(3);
  }

  @Test
  void oneStepMakesItAnInitiative() {
    Measure stock = measure(map(), "B", MeasureKind.STOCK);
    ChainMap after = map().with(stock.asInitiative(map(), Id.of("i-1"), Lang.ZH));
    Initiative initiative = after.find(Initiative.class, Id.of("i-1")).orElseThrow();
    assertThat(initiative.kind()).isEqualTo(InitiativeKind.PROJECT);
    assertThat(initiative.state()).isEqualTo(InitiativeState.PLANNED);
    assertThat(initiative.segments()).containsExactly(Id.of("B"));
    assertThat(initiative.name().in(Lang.ZH)).isEqualTo("增加储备：B");
    assertThat(initiative.remarks().notes()).contains("由 2 周延长到 8 周").contains("降低 10 分");
    assertThat(after.elements()).hasSize(map().elements().size() + 1);
  }

  static LongStream seeds() {
    return RandomMaps.seeds(30);
  }

  /**
   * Every measure is a change of the map that leaves it sound, and its gain is what scoring says.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void everyMeasureLowersTheScoreByItsGain(long seed) {
    ChainMap map = RandomMaps.map(seed);
    Assessment known = Assessment.of(map, Progress.NONE);
    for (Score score : known.scores().first(5)) {
      for (Measure measure : Measures.against(map, known, score.element(), Progress.NONE)) {
        assertThat(measure.before()).isCloseTo(score.low(), within(1e-9));
        ChainMap after = map.with(measure.change());
        assertThat(errors(after)).isEqualTo(errors(map));
        assertThat(measure.gain()).isPositive();
        assertThat(
                Assessment.of(after, Progress.NONE)
                    .scores()
                    .of(score.element())
                    .orElseThrow()
                    .low())
            .isCloseTo(measure.after(), within(1e-9));
        for (Lang lang : Lang.values()) {
          assertThat(measure.summary().in(lang)).isNotBlank();
        }
      }
    }
  }

  private static long errors(ChainMap map) {
    return Integrity.check(map).stream()
        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
        .count();
  }
}
