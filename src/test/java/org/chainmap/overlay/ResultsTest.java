package org.chainmap.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chainmap.analysis.Analyses;
import org.chainmap.analysis.Analysis;
import org.chainmap.analysis.AnalysisOptions;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.Result;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.analysis.score.Part;
import org.chainmap.analysis.score.Score;
import org.chainmap.analysis.score.Scores;
import org.chainmap.format.ChainMapFile;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.Test;

/** What analyses declare to make, and what scores and lenses declare to read. */
class ResultsTest {

  private static final List<ChainMap> SAMPLES = samples();
  private static final List<ChainMap> MAPS =
      Stream.concat(SAMPLES.stream(), RandomMaps.seeds(60).mapToObj(RandomMaps::map)).toList();

  private static List<ChainMap> samples() {
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      return files
          .filter(file -> file.toString().endsWith(ChainMapFile.EXTENSION))
          .map(ResultsTest::load)
          .toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static ChainMap load(Path file) {
    try {
      return ChainMapFile.load(file);
    } catch (Exception e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  private static Set<Result> declared() {
    Set<Result> all = new TreeSet<>();
    Analyses.ALL.forEach(analysis -> all.addAll(analysis.results()));
    return all;
  }

  /** What was computed, with the elements or sets there are of each. */
  private static Stream<Map.Entry<? extends Result, Integer>> made(Findings findings) {
    return Stream.of(
            findings.numbers().entrySet().stream()
                .map(e -> Map.entry(e.getKey(), e.getValue().size())),
            findings.relations().entrySet().stream()
                .map(e -> Map.entry(e.getKey(), e.getValue().size())),
            findings.sets().entrySet().stream()
                .map(e -> Map.entry(e.getKey(), e.getValue().size())))
        .flatMap(entries -> entries);
  }

  @Test
  void noKeyIsDeclaredTwice() {
    List<String> keys =
        Stream.of(
                Analyses.ALL.stream().map(Analysis::results).flatMap(Collection::stream),
                Arrays.stream(Part.values()).map(Part::metric),
                Stream.of(Scores.SCORE, Scores.MOST, Scores.CONFIDENCE))
            .flatMap(results -> results)
            .map(Result::key)
            .toList();
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void analysesMakeWhatTheyDeclareWhereTheMapStatesWhatItNeeds() {
    Set<Result> made = new TreeSet<>();
    for (ChainMap map : MAPS) {
      ChainGraph graph = ChainGraph.of(map);
      for (Analysis analysis : Analyses.ALL) {
        made(analysis.run(graph, AnalysisOptions.USUAL, Progress.NONE))
            .forEach(
                entry -> {
                  assertThat(analysis.results()).contains(entry.getKey());
                  if (entry.getValue() > 0) {
                    made.add(entry.getKey());
                    assertThat(entry.getKey().needs())
                        .as(entry.getKey().key())
                        .allMatch(datum -> datum.in(map));
                  }
                });
      }
    }
    assertThat(made).as("declared and made somewhere").isEqualTo(declared());
  }

  @Test
  void whatScoresAndLensesReadIsMadeBySomeAnalysis() {
    Set<Result> made = declared();
    for (Part part : Part.values()) {
      assertThat(made).as(part.key()).containsAll(part.reads());
    }
    made.addAll(List.of(Scores.SCORE, Scores.MOST, Scores.CONFIDENCE));
    for (Lens lens : Lenses.ALL) {
      assertThat(made).as(lens.key()).containsAll(lens.reads());
    }
  }

  @Test
  void scoresReadAllTheyDeclareAndNothingElse() {
    Set<Result> read = new HashSet<>();
    Arrays.stream(Part.values()).forEach(part -> read.addAll(part.reads()));
    Set<Result> unread = new HashSet<>(read);
    for (ChainMap map : MAPS) {
      ChainGraph graph = ChainGraph.of(map);
      Findings found = Assessment.of(map, Progress.NONE).found();
      Scores scores = Scores.of(graph, found, Progress.NONE);
      if (SAMPLES.contains(map)) {
        assertThat(scores.ranked().stream().flatMap(score -> score.parts().stream()))
            .as("all that scores read of a sample is computed")
            .extracting((Score.Share share) -> share.partScore().says().key())
            .doesNotContain("score.says.notComputed");
      }
      unread.removeIf(
          result -> !Scores.of(graph, without(found, result), Progress.NONE).equals(scores));
    }
    assertThat(unread).isEmpty();
  }

  @Test
  void lensesReadAllTheyDeclareAndNothingElse() {
    for (Lens lens : Lenses.ALL) {
      Set<Result> unread = new HashSet<>(lens.reads());
      for (ChainMap map : MAPS) {
        Findings found = Assessment.of(map, Progress.NONE).findings();
        Findings declared = found.only(lens.reads());
        Findings allowed =
            new Findings(
                found.ranked(),
                declared.numbers(),
                declared.relations(),
                declared.sets(),
                found.unjudged());
        assertThat(lens.over(map, allowed)).as(lens.key()).isEqualTo(lens.over(map, found));
        unread.removeIf(
            result -> !lens.over(map, without(found, result)).equals(lens.over(map, found)));
      }
      assertThat(unread).as(lens.key()).isEmpty();
    }
  }

  private static Findings without(Findings findings, Result result) {
    Set<Result> rest = new HashSet<>();
    made(findings).forEach(entry -> rest.add(entry.getKey()));
    rest.remove(result);
    Findings only = findings.only(rest);
    return new Findings(
        findings.ranked(), only.numbers(), only.relations(), only.sets(), findings.unjudged());
  }
}
