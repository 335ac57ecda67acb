package org.chainmap.analysis.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.chainmap.analysis.Chains;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.Metric;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.kind.Substitutability;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Weights;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoresTest {

  private static final Id B = Id.of("B");

  /** A → B → C; B has one supplier and every fact, the others nothing. */
  private static ChainMap oracle() {
    return Chains.of("A>B", "B>C")
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

  /** The same with an essential link from B to C. */
  private static ChainMap essential(ChainMap map) {
    Link link = map.find(Link.class, Id.of("l-2")).orElseThrow();
    return map.with(
        Change.of(
            Message.verbatim("关键"), Edit.update(link, link.withDependence(Dependence.ESSENTIAL))));
  }

  private static Scores scores(ChainMap map) {
    return Assessment.of(map, Progress.NONE).scores();
  }

  private static Score score(ChainMap map, String id) {
    return scores(map).of(Id.of(id)).orElseThrow();
  }

  private static ChainMap with(ChainMap map, MapInfo info) {
    return map.with(Change.of(Message.verbatim("改"), Edit.update(map.info(), info)));
  }

  @Test
  void aSegmentScoresAsReckonedByHand() {
    double exposed =
        15 * 0.7 // one domestic supplier
            + 20 * 0.8 // 80 % imported
            + 10 * 2 / 3.0 // hard to replace
            + 15 * 2 / 3.0 // weak
            + 10 * 0.75; // 8 weeks to recover, 2 to survive
    // C, the end product, is lost with it: if its one input is essential, which is unknown
    Score score = score(oracle(), "B");
    assertThat(score.low()).isCloseTo(exposed, within(1e-9)).isCloseTo(50.6667, within(1e-4));
    // 5 points hang on the shares, which are unknown too
    assertThat(score.high()).isCloseTo((exposed + 5) * (1 + 25 / 75.0), within(1e-9));
    Score known = score(essential(oracle()), "B");
    assertThat(known.low()).isCloseTo(exposed * (1 + 25 / 75.0), within(1e-9));
    assertThat(known.high()).isEqualTo(score.high());
    // undated and without a source: 0.8 · 0.9
    assertThat(score.confidence()).isCloseTo(70 - 0.28 * (20 + 10), within(1e-9));
  }

  @Test
  void anEnterpriseScoresAsReckonedByHand() {
    // the only supplier of B, domestic; C, the end product, is lost with it
    double exposed = 15.0;
    double all = 15 + 5 + 20 + 10 + 25 + 5;
    Score score = score(essential(oracle()), "E");
    assertThat(score.low()).isCloseTo(100 * (exposed + 25 * exposed / 50) / all, within(1e-9));
    assertThat(score.confidence()).isCloseTo(100 * (15 + 20 + 25) / all, within(1e-9));
    assertThat(score.missing())
        .extracting(share -> share.partScore().part())
        .containsExactlyInAnyOrder(Part.CONCENTRATION, Part.RECOVERY, Part.EXPOSURE);
  }

  @Test
  void aLinkScoresAsReckonedByHand() {
    double exposed = 15 * 0.7 + 20 * 0.8 + 10 * 2 / 3.0;
    Score unknown = score(oracle(), "l-2");
    assertThat(unknown.low()).isCloseTo(100 * exposed / 75, within(1e-9));
    Score known = score(essential(oracle()), "l-2");
    assertThat(known.low()).isCloseTo(100 * (exposed + 25 * exposed / 50) / 75, within(1e-9));
    assertThat(known.high()).isEqualTo(unknown.high());
  }

  @Test
  void segmentsThatSupplyOthersAreRankedAndCustomersAreNot() {
    ChainMap map =
        Chains.of("A>B", "B>C", "D")
            .supplies("E", "C")
            .with("A", s -> s.withKind(SegmentKind.USE))
            .map();
    Scores scores = scores(map);
    assertThat(scores.ranked()).extracting(score -> score.element().value()).containsOnly("B", "D");
    assertThat(scores.suppliers()).isEmpty();
    assertThat(scores.links()).extracting(score -> score.element().value()).containsOnly("l-2");
  }

  @Test
  void pointsAddUpToTheScoreAndTheMostComeFirst() {
    Score score = score(oracle(), "B");
    assertThat(score.parts().stream().mapToDouble(Score.Share::points).sum())
        .isCloseTo(score.low(), within(1e-9));
    assertThat(score.leading().getFirst().partScore().part()).isEqualTo(Part.IMPORTS);
    assertThat(score.part(Part.SOURCING).orElseThrow().says().in(Lang.ZH))
        .isEqualTo("所列供应商仅 1 家（E）");
  }

  @Test
  void whatIsUnknownLiftsOnlyTheUpperEnd() {
    ChainMap map = Chains.of("A>B", "B>C").map();
    Score score = score(map, "B");
    assertThat(score.missing())
        .allSatisfy(
            share -> {
              assertThat(share.points()).isZero();
              assertThat(share.partScore().trust()).isZero();
            })
        .hasSize(7);
    assertThat(score.low()).isZero();
    assertThat(score.high()).isCloseTo(100, within(1e-9));
    assertThat(score.confidence()).isZero();
  }

  @Test
  void confidenceFallsWithOldUncheckedAndMadeUpData() {
    ChainMap map = oracle();
    ChainMap dated = with(map, map.info().withAsOf(new AsOf(2026, 11, 28)));
    double undated = importTrust(dated, Figure.of(80));
    double fresh = importTrust(dated, Figure.of(80).withAsOf(new AsOf(2023, 11, 28)));
    double old = importTrust(dated, Figure.of(80).withAsOf(new AsOf(2023, 11, 27)));
    double unchecked = importTrust(dated, Figure.of(80).withStanding(Standing.UNVERIFIED));
    double madeUp = importTrust(dated, Figure.of(80).withStanding(Standing.ILLUSTRATIVE));
    assertThat(fresh).isEqualTo(0.9, within(1e-9));
    assertThat(undated).isEqualTo(0.9 * 0.8, within(1e-9));
    assertThat(old).isEqualTo(0.9 * 0.5, within(1e-9));
    assertThat(unchecked).isEqualTo(0.9 * 0.8 * 0.6, within(1e-9));
    assertThat(madeUp).isEqualTo(0.9 * 0.8 * 0.3, within(1e-9));
    // a year may mean its last day
    assertThat(importTrust(dated, Figure.of(80).withAsOf(new AsOf(2023, null, null))))
        .isEqualTo(fresh);
    assertThat(scores(map).unjudged().getFirst().in(Lang.ZH)).contains("没有截至日期");
  }

  private static double importTrust(ChainMap map, Figure figure) {
    Segment before = map.find(Segment.class, B).orElseThrow();
    Segment after = before.withFacts(before.facts().withImportDependence(figure));
    ChainMap changed = map.with(Change.of(Message.verbatim("改"), Edit.update(before, after)));
    return reading(score(changed, "B"), Part.IMPORTS).trust();
  }

  private static PartScore reading(Score score, Part part) {
    return score.parts().stream()
        .map(Score.Share::partScore)
        .filter(partScore -> partScore.part() == part)
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable Double sourcing(Chains chains) {
    PartScore read = reading(score(chains.map(), "A"), Part.SOURCING);
    return read.known() ? read.low() : null;
  }

  @Test
  void sourcingGoesByHowManySupplyFromWithinTheCountry() {
    assertThat(sourcing(Chains.of("A"))).isNull();
    assertThat(sourcing(chain("外", Ownership.FOREIGN))).isEqualTo(1);
    assertThat(sourcing(chain("内", Ownership.PRIVATE))).isEqualTo(0.7);
    assertThat(sourcing(chain("外", Ownership.FOREIGN, "外", Ownership.FOREIGN))).isEqualTo(1);
    assertThat(sourcing(chain("内", Ownership.PRIVATE, "外", Ownership.FOREIGN))).isEqualTo(0.6);
    assertThat(sourcing(chain("内", Ownership.PRIVATE, "内", Ownership.CENTRAL_SOE))).isEqualTo(0.3);
    assertThat(sourcing(chain("内", Ownership.PRIVATE, "不明", null))).isNull();
  }

  private static Chains chain(@Nullable Object... namesAndOwnerships) {
    Chains chains = Chains.of("A");
    for (int i = 0; i < namesAndOwnerships.length; i += 2) {
      String name = namesAndOwnerships[i] + "-" + i;
      chains.enterprise(name, (Ownership) namesAndOwnerships[i + 1]).supplies(name, "A");
    }
    return chains;
  }

  @Test
  void weightsOfTheMapCountAndAreExplained() {
    ChainMap map = oracle();
    Weights onlyState = Weights.USUAL;
    for (Part part : Part.values()) {
      onlyState = onlyState.with(part.key(), part == Part.STATE ? 2.0 : 0.0);
    }
    Scores scores = scores(with(map, map.info().withWeights(onlyState.with("structure", 2.0))));
    Score first = scores.ranked().getFirst();
    assertThat(first.element()).isEqualTo(B);
    assertThat(first.low()).isCloseTo(200 / 3.0, within(1e-9));
    assertThat(first.confidence()).isEqualTo(100);
    assertThat(scores.ranked()).hasSize(2);
    assertThat(scores.suppliers()).isEmpty();
    assertThat(scores.unjudged().stream().map(m -> m.in(Lang.ZH)))
        .anyMatch(m -> m.contains("structure"));
  }

  @Test
  void numbersHoldScoreConfidenceAndKnownParts() {
    Findings findings = Assessment.of(oracle(), Progress.NONE).findings();
    Map<Id, Double> scores = findings.of(Scores.SCORE);
    assertThat(scores.keySet().stream().map(Id::value))
        .containsExactly("A", "B", "E", "l-1", "l-2");
    assertThat(findings.of(Scores.CONFIDENCE).keySet()).isEqualTo(scores.keySet());
    assertThat(findings.of(Scores.MOST).keySet()).isEqualTo(scores.keySet());
    assertThat(findings.of(Part.IMPORTS.metric())).containsEntry(B, 0.8);
    assertThat(findings.of(Part.STATE.metric()).keySet()).containsExactly(B);
  }

  static LongStream seeds() {
    return RandomMaps.seeds(60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyElementIsScoredWithinBoundsAndInWords(long seed) {
    ChainMap map = RandomMaps.map(seed);
    Assessment whole = Assessment.of(map, Progress.NONE);
    assertThat(whole.scores().ranked())
        .isSortedAccordingTo((a, b) -> Double.compare(b.low(), a.low()));
    for (Score score : whole.scores().all()) {
      assertThat(map.find(score.element())).isPresent();
      assertThat(score.low()).isBetween(0.0, score.high());
      assertThat(score.high()).isLessThanOrEqualTo(100);
      assertThat(score.confidence()).isBetween(0.0, 100.0);
      assertThat(score.parts().stream().mapToDouble(Score.Share::points).sum())
          .isCloseTo(score.low(), within(1e-6));
      for (Score.Share share : score.parts()) {
        for (Lang lang : Lang.values()) {
          assertThat(share.partScore().says().in(lang)).isNotBlank();
          assertThat(share.partScore().part().rule().in(lang)).isNotBlank();
          assertThat(share.partScore().part().label().in(lang)).isNotBlank();
        }
      }
    }
    for (Metric metric : whole.scores().findings().numbers().keySet()) {
      for (Lang lang : Lang.values()) {
        assertThat(metric.label().in(lang)).isNotBlank();
      }
    }
    assertThat(Assessment.of(map, Progress.NONE)).isEqualTo(whole);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void quickFindingsCompletedAreTheWhole(long seed) {
    ChainMap map = RandomMaps.map(seed);
    ChainGraph graph = ChainGraph.of(map);
    Assessment whole = Assessment.of(map, Progress.NONE);
    Assessment staged = Assessment.quick(graph, Progress.NONE).completed(graph, Progress.NONE);
    assertThat(staged.complete()).isTrue();
    assertThat(staged.scores()).isEqualTo(whole.scores());
    assertThat(staged.findings().ranked()).isEqualTo(whole.findings().ranked());
    assertThat(staged.findings().numbers()).isEqualTo(whole.findings().numbers());
    assertThat(staged.findings().unjudged())
        .containsExactlyInAnyOrderElementsOf(whole.findings().unjudged());
  }

  @Test
  void theListOfUnknownPartsIsEmptyWhereAllIsKnown() {
    ChainMap map =
        Chains.of("A>B", "B>C")
            .link("l-2", link -> link.withDependence(Dependence.ESSENTIAL))
            .supplies("E", "B", 100)
            .with(
                "B",
                b ->
                    b.withState(SegmentState.WEAK)
                        .withFacts(
                            b.facts()
                                .withImportDependence(Figure.of(80))
                                .withSubstitutability(Substitutability.HARD)
                                .withTimeToRecover(Figure.of(8))
                                .withTimeToSurvive(Figure.of(2))))
            .map();
    assertThat(score(map, "B").missing()).isEmpty();
    assertThat(score(map, "B").high()).isEqualTo(score(map, "B").low());
    assertThat(List.copyOf(score(oracle(), "B").doubtful()))
        .extracting(share -> share.partScore().part())
        .containsExactlyInAnyOrder(Part.IMPORTS, Part.RECOVERY);
  }
}
