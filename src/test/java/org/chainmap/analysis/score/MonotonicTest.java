package org.chainmap.analysis.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Substitutability;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.SupplyFacts;
import org.chainmap.model.value.TradeFacts;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A worse datum never lowers either end of the score of what it is about, and a missing one never
 * raises the low end, on random maps.
 */
class MonotonicTest {

  static LongStream seeds() {
    return RandomMaps.seeds(40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aWorseDatumNeverLowersEitherEndOfTheScore(long seed) {
    ChainMap map = RandomMaps.map(seed);
    Random random = new Random(seed);
    Scores before = scores(map);
    List<Element> worse = new ArrayList<>();
    map.segments().forEach(segment -> worse.addAll(worse(segment, random)));
    map.enterprises().forEach(enterprise -> worse.addAll(worse(enterprise, random)));
    map.links().forEach(link -> worse.addAll(worse(link)));
    worse.removeIf(after -> before.of(after.id()).isEmpty());
    assumeThat(worse).as("what has a score and can become worse").isNotEmpty();
    for (int k = 0; k < Math.min(12, worse.size()); k++) {
      Element after = worse.get(random.nextInt(worse.size()));
      Element now = map.find(after.id()).orElseThrow();
      Scores then = scores(map.with(Change.of(Message.verbatim("变差"), Edit.update(now, after))));
      Score was = before.of(after.id()).orElseThrow();
      Score is = then.of(after.id()).orElseThrow();
      assertThat(is.low()).as("%s → %s", now, after).isGreaterThanOrEqualTo(was.low() - 1e-9);
      assertThat(is.high()).as("%s → %s", now, after).isGreaterThanOrEqualTo(was.high() - 1e-9);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aMissingDatumNeverRaisesTheLowEnd(long seed) {
    ChainMap map = RandomMaps.map(seed);
    Random random = new Random(seed);
    Scores before = scores(map);
    List<Element> fewer = new ArrayList<>();
    map.segments().forEach(segment -> fewer.addAll(fewer(segment)));
    map.enterprises().forEach(enterprise -> fewer.addAll(fewer(enterprise)));
    map.links().forEach(link -> fewer.add(link.withShare(null)));
    map.links().forEach(link -> fewer.add(link.withDependence(null)));
    map.participations().forEach(p -> fewer.add(p.withShare(null)));
    for (int k = 0; k < Math.min(16, fewer.size()); k++) {
      Element after = fewer.get(random.nextInt(fewer.size()));
      Element now = map.find(after.id()).orElseThrow();
      Scores then = scores(map.with(Change.of(Message.verbatim("缺失"), Edit.update(now, after))));
      Id scored = after instanceof Participation p ? p.segment() : after.id();
      if (before.of(scored).isEmpty()) {
        continue;
      }
      assertThat(then.of(scored).orElseThrow().low())
          .as("%s → %s", now, after)
          .isLessThanOrEqualTo(before.of(scored).orElseThrow().low() + 1e-9);
    }
  }

  private static List<Element> fewer(Segment segment) {
    SupplyFacts facts = segment.facts();
    return List.of(
        segment.withFacts(facts.withImportDependence(null)),
        segment.withFacts(facts.withDomesticRate(null)),
        segment.withFacts(facts.withSubstitutability(null)),
        segment.withFacts(facts.withTimeToRecover(null)),
        segment.withFacts(facts.withTimeToSurvive(null)),
        segment.withTrade(TradeFacts.UNKNOWN),
        segment.withState(null));
  }

  private static List<Element> fewer(Enterprise enterprise) {
    return List.of(
        enterprise.withTimeToRecover(null), enterprise.withOwnership(null).withRegion(null));
  }

  private static Scores scores(ChainMap map) {
    return Assessment.of(map, Progress.NONE).scores();
  }

  private static List<Element> worse(Segment segment, Random random) {
    List<Element> out = new ArrayList<>();
    SupplyFacts facts = segment.facts();
    Figure imported = facts.importDependence();
    if (imported != null) {
      double more = imported.value() + (100 - imported.value()) * random.nextDouble();
      out.add(segment.withFacts(facts.withImportDependence(imported.withValue(more))));
    }
    Figure domestic = facts.domesticRate();
    if (domestic != null) {
      double less = domestic.value() * random.nextDouble();
      out.add(segment.withFacts(facts.withDomesticRate(domestic.withValue(less))));
    }
    Substitutability easier = facts.substitutability();
    if (easier != null && easier != Substitutability.NONE) {
      out.add(segment.withFacts(facts.withSubstitutability(harder(easier))));
    }
    Figure recover = facts.timeToRecover();
    if (recover != null) {
      out.add(
          segment.withFacts(
              facts.withTimeToRecover(
                  recover.withValue(recover.value() * (1 + random.nextDouble()) + 1))));
    }
    Figure survive = facts.timeToSurvive();
    if (survive != null) {
      out.add(
          segment.withFacts(
              facts.withTimeToSurvive(survive.withValue(survive.value() * random.nextDouble()))));
    }
    SegmentState state = segment.state();
    if (state != null && state != SegmentState.GAP) {
      out.add(segment.withState(worse(state)));
    }
    return out;
  }

  private static Substitutability harder(Substitutability than) {
    return switch (than) {
      case EASY -> Substitutability.POSSIBLE;
      case POSSIBLE -> Substitutability.HARD;
      case HARD, NONE -> Substitutability.NONE;
    };
  }

  private static SegmentState worse(SegmentState than) {
    return switch (than) {
      case STRONG -> SegmentState.POTENTIAL;
      case POTENTIAL -> SegmentState.WEAK;
      case WEAK, GAP -> SegmentState.GAP;
    };
  }

  private static List<Element> worse(Enterprise enterprise, Random random) {
    List<Element> out = new ArrayList<>();
    Figure recover = enterprise.timeToRecover();
    if (recover != null) {
      out.add(enterprise.withTimeToRecover(recover.withValue(recover.value() + random.nextInt(9))));
    }
    @Nullable Boolean here = enterprise.domestic();
    if (here != null && here) {
      out.add(enterprise.withOwnership(Ownership.FOREIGN));
    }
    return out;
  }

  private static List<Element> worse(Link link) {
    List<Element> out = new ArrayList<>();
    Figure share = link.share();
    if (share != null) {
      out.add(link.withShare(share.withValue(100)));
    }
    if (link.dependence() == Dependence.NON_ESSENTIAL) {
      out.add(link.withDependence(Dependence.ESSENTIAL));
    }
    return out;
  }
}
