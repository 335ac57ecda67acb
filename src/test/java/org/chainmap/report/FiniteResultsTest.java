package org.chainmap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.knockout.ChainSide;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.analysis.knockout.Knockout;
import org.chainmap.analysis.knockout.WeeklyImpact;
import org.chainmap.analysis.knockout.WeeklyLosses;
import org.chainmap.analysis.knockout.WorstSet;
import org.chainmap.analysis.matching.Market;
import org.chainmap.analysis.matching.Matcher;
import org.chainmap.analysis.matching.Matching;
import org.chainmap.analysis.matching.Mode;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.analysis.score.Part;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Figures;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Flows;
import org.chainmap.model.value.Weights;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever figures a map may state, everything computed and said is a number a person can read. */
class FiniteResultsTest {

  private static final double[] EXTREMES = {
    0, -0.0, Figures.SMALLEST, 1, 100, Figures.LARGEST, Figures.LARGEST
  };

  /** What no number in a report looks like. */
  private static final Pattern UNREADABLE =
      Pattern.compile("infinity|\\bnan\\b|∞|\ufffd|[0-9]{40}|-0(?:[.]0+)?(?![0-9.])%");

  static LongStream seeds() {
    return RandomMaps.seeds(40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void extremeFiguresGiveFiniteResults(long seed) {
    ChainMap map = extreme(RandomMaps.map(seed), new Random(seed));
    Assessment assessment = Assessment.of(map, Progress.NONE);
    finite(assessment.findings());
    for (Lang lang : Lang.values()) {
      readable(FindingsText.of(map, assessment, lang));
      readable(FindingsJson.of(map, assessment, lang));
      readable(FindingsTables.of(map, assessment, lang).toString());
      for (Scenario scenario : scenarios(map)) {
        Impact impact = Knockout.of(map, scenario);
        WeeklyImpact weekly = new WeeklyLosses(map).impact(scenario, 60);
        readable(KnockoutText.of(map, impact, List.of(), Optional.of(weekly), lang));
        KnockoutJson.Answers answers = KnockoutJson.Answers.NONE.withWeekly(weekly);
        readable(KnockoutJson.of(map, impact, answers, lang));
      }
      Optional<WorstSet> worst =
          WorstSet.of(map, WorstSet.Among.ENTERPRISES, ChainSide.SUPPLY, 1, Progress.NONE);
      worst.ifPresent(set -> readable(set.sentence(map).in(lang)));
      Matching matching = Matcher.run(Market.of(map), Mode.values()[0], 0, Progress.NONE);
      readable(MatchText.of(map, matching, lang));
      readable(MatchJson.of(List.of(map), matching, lang));
      readable(MatchTables.sheets(matching, lang).toString());
    }
  }

  private static Stream<Scenario> first(List<Scenario> scenarios) {
    return scenarios.stream().limit(3);
  }

  private static List<Scenario> scenarios(ChainMap map) {
    return first(map.all(Scenario.class)).toList();
  }

  private static void finite(Findings findings) {
    findings
        .numbers()
        .forEach(
            (metric, values) ->
                values.forEach(
                    (id, value) -> assertThat(value).as("%s of %s", metric.key(), id).isFinite()));
    findings
        .ranked()
        .forEach(
            finding -> assertThat(finding.weight()).as(finding.findingKind().key()).isFinite());
  }

  private static void readable(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    var found = UNREADABLE.matcher(lower);
    if (found.find()) {
      int at = found.start();
      throw new AssertionError(
          text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 100)));
    }
  }

  private static ChainMap extreme(ChainMap map, Random random) {
    return ChainMap.of(
        map.elements().values().stream().map(element -> extreme(element, random)).toList());
  }

  private static Element extreme(Element element, Random random) {
    Element changed = Figures.changed(full(element, random), f -> f);
    for (Figures.Stated stated : Figures.of(changed)) {
      double value = EXTREMES[random.nextInt(EXTREMES.length)];
      while (!stated.unit().allows(value)) {
        value = EXTREMES[random.nextInt(EXTREMES.length)];
      }
      double to = value;
      changed =
          Figures.changed(changed, f -> f == stated.figure() ? stated.figure().withValue(to) : f);
    }
    return switch (changed) {
      case MapInfo info -> info.withWeights(weights(random));
      case Listing listing ->
          listing.withQuantity(
              (random.nextBoolean() ? 1 : -1) * EXTREMES[random.nextInt(EXTREMES.length)]);
      default -> changed;
    };
  }

  /** States what analyses multiply and divide, so that every one of them has work. */
  private static Element full(Element element, Random random) {
    return switch (element) {
      case Segment s ->
          s.withFlows(new Flows(any(random), any(random), any(random), any(random), null));
      case Link l -> l.withVolume(any(random)).withCoefficient(any(random));
      default -> element;
    };
  }

  private static Figure any(Random random) {
    return Figure.of(random.nextInt(1000));
  }

  private static Weights weights(Random random) {
    TreeMap<String, Double> weights = new TreeMap<>();
    for (Part part : Part.values()) {
      weights.put(part.key(), Math.abs(EXTREMES[random.nextInt(EXTREMES.length)]));
    }
    return new Weights(weights);
  }
}
