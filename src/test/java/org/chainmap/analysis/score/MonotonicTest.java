package org.chainmap.analysis.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Substitutability;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.SupplyFacts;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A worse datum never lowers the score of what it is about, on random maps. */
class MonotonicTest {

  static LongStream seeds() {
    return RandomMaps.seeds(40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aWorseDatumNeverLowersTheScore(long seed) {
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
      assertThat(then.of(after.id()).orElseThrow().value())
          .as("%s → %s", now, after)
          .isGreaterThanOrEqualTo(before.of(after.id()).orElseThrow().value() - 1e-9);
    }
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
