package org.chainmap.analysis.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainmap.analysis.Chains;
import org.chainmap.analysis.Customers;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.MissingData;
import org.chainmap.analysis.Severity;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Substitutability;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BottlenecksTest {

  /** The longest sentence, in Chinese characters; two of other scripts count as one. */
  private static final double CHARACTERS = 60;

  /** The longest English sentence, in words without the names, which may have several. */
  private static final int WORDS = 30;

  private static List<Bottleneck> of(ChainMap map) {
    return Bottlenecks.of(map, Assessment.of(map, Progress.NONE).findings());
  }

  static List<Path> samples() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      return files.filter(f -> f.toString().endsWith(ChainMapFile.EXTENSION)).sorted().toList();
    }
  }

  static LongStream seeds() {
    return RandomMaps.seeds(40);
  }

  /** A segment with a foreign sole supplier, a gap, hard to replace: one problem, one sentence. */
  @Test
  void whatConcernsASegmentItsLinksAndItsSupplierIsOneProblem() {
    ChainMap map =
        Chains.of("A>C", "B>C", "C>D", "D>E", "D>F")
            .enterprise("外企", Ownership.FOREIGN)
            .supplies("外企", "C")
            .supplies("外企", "D")
            .with(
                "C",
                s ->
                    s.withState(SegmentState.GAP)
                        .withFacts(s.facts().withSubstitutability(Substitutability.NONE)))
            .map();
    List<Bottleneck> all = of(map);
    assertThat(all).extracting(each -> each.subject().value()).containsExactly("C", "D");
    Bottleneck first = all.getFirst();
    assertThat(first.sentence().in(Lang.ZH))
        .isEqualTo("「C」本图唯一的供应商在境外（外企）、无可替代、国内尚属空白；断供则终端产品全部停产。");
    assertThat(first.sentence().in(Lang.EN))
        .isEqualTo(
            "\"C\": the only listed supplier is abroad (外企), no substitute, a domestic gap; a stop"
                + " halts all end products.");
    assertThat(first.findings().stream().map(Finding::subject).distinct())
        .as("the segment, its links, its supplier")
        .containsExactly(Id.of("C"), Id.of("l-3"), Id.of("外企"));
    assertThat(first.findings())
        .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(first.severity()));
  }

  /** Two loops and one illustrative fact are two kinds of things to check, not three. */
  @Test
  void whatIsToBeCheckedInAMapIsCountedByItsKinds() throws Exception {
    for (Path sample : samples()) {
      Message said = of(ChainMapFile.load(sample)).getLast().sentence();
      String[] parts = said.in(Lang.ZH).split("[：。]");
      String[] kinds = parts[1].split("、");
      assertThat(parts[0]).as(sample.toString()).contains(" " + kinds.length + " 类");
    }
  }

  @Test
  void threeCardsOfADraftDoNotShout() {
    assertThat(of(Chains.of("A>B", "B>C").map())).isEmpty();
    List<Bottleneck> supplied =
        of(Chains.of("A>B", "B>C").supplies("甲", "A").supplies("乙", "B").map());
    assertThat(supplied).allSatisfy(each -> assertThat(each.severity()).isEqualTo(Severity.LOW));
  }

  @Test
  void whereOnlySomeAnalysesRanTheWorstFindingSpeaks() {
    ChainMap map = Chains.of("A>B").with("A", s -> s.withState(SegmentState.GAP)).map();
    Findings found = Assessment.of(map, Progress.NONE).found();
    Bottleneck only = Bottlenecks.of(map, found).getFirst();
    assertThat(only.low()).isNull();
    assertThat(only.severity()).isEqualTo(found.ranked().getFirst().severity());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleHasTenToTwentyProblemsToTellFirst(Path sample) throws Exception {
    ChainMap map = ChainMapFile.load(sample);
    List<Bottleneck> all = of(map);
    assertThat(all.size()).isGreaterThanOrEqualTo(10);
    assertThat(all.stream().limit(Bottlenecks.FIRST)).hasSizeLessThanOrEqualTo(20);
    assertThat(MissingData.of(map)).hasSizeBetween(1, 5);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void sentencesOfSamplesCanBeSaidAloud(Path sample) throws Exception {
    ChainMap map = ChainMapFile.load(sample);
    List<Message> said = new ArrayList<>();
    for (Bottleneck bottleneck : of(map)) {
      said.add(bottleneck.sentence());
      bottleneck.findings().forEach(finding -> said.add(finding.sentence()));
    }
    for (Message sentence : said) {
      String chinese = sentence.in(Lang.ZH);
      double length = chinese.chars().mapToDouble(c -> c < 0x2000 ? 0.5 : 1).sum();
      assertThat(length).as(chinese).isLessThanOrEqualTo(CHARACTERS);
      String english = sentence.in(Lang.EN);
      assertThat(english.split("\\s+").length).as(english).isLessThanOrEqualTo(WORDS);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void noProblemOfASampleIsACustomer(Path sample) throws Exception {
    ChainMap map = ChainMapFile.load(sample);
    Set<Id> customers = Customers.in(map);
    assertThat(of(map)).noneMatch(each -> customers.contains(each.subject()));
    assertThat(of(map).stream().limit(5))
        .allMatch(each -> map.find(Segment.class, each.subject()).isPresent());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyFindingIsInOneProblemAndNoTwoHaveTheSameSubject(long seed) {
    ChainMap map = RandomMaps.map(seed);
    Findings findings = Assessment.of(map, Progress.NONE).findings();
    List<Bottleneck> all = Bottlenecks.of(map, findings);
    assertThat(all).extracting(Bottleneck::subject).doesNotHaveDuplicates();
    assertThat(all.stream().map(Bottleneck::findings).flatMap(Collection::stream))
        .containsExactlyInAnyOrderElementsOf(findings.ranked());
    assertThat(all).allMatch(each -> map.find(each.subject()).isPresent());
    List<Double> scores =
        all.stream()
            .filter(each -> !each.subject().equals(MapInfo.ID))
            .map(each -> each.low() == null ? -1.0 : each.low())
            .toList();
    assertThat(scores).isSortedAccordingTo(Collections.reverseOrder());
    assertThat(Bottlenecks.of(map, findings)).isEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"new-energy-vehicles", "high-end-equipment", "new-energy"})
  void swappingTwoStagesThatNoLoopHangsOnChangesNothing(String sample) throws Exception {
    ChainMap map = ChainMapFile.load(Path.of("samples", sample + ChainMapFile.EXTENSION));
    List<Stage> stages = map.stages();
    for (int i = 0; i + 1 < stages.size(); i++) {
      Stage one = stages.get(i);
      Stage other = stages.get(i + 1);
      ChainMap swapped =
          map.with(
              Change.of(
                  Message.verbatim("互换"),
                  Edit.update(one, one.withOrder(other.order())),
                  Edit.update(other, other.withOrder(one.order()))));
      assertThat(swapped.stages().get(i)).isNotEqualTo(one);
      assertThat(said(swapped)).as("%s swapped", one.name().text()).isEqualTo(said(map));
    }
  }

  private static List<String> said(ChainMap map) {
    return of(map).stream().map(each -> each.sentence().in(Lang.ZH)).toList();
  }

  /** A stage that no loop runs through may stand anywhere: nothing else is found. */
  @Test
  void theOrderOfStagesOfNoLoopChangesNothing() throws Exception {
    ChainMap map = ChainMapFile.load(Path.of("samples/new-energy-vehicles.chainmap.json"));
    Stage added =
        new Stage(Id.of("st-new"), map.stages().getFirst().name(), 99, null, map.info().remarks());
    Segment moved = map.find(Segment.class, Id.of("s-mcu")).orElseThrow();
    ChainMap last =
        map.with(
            Change.of(
                Message.verbatim("移到最后的阶段"),
                Edit.add(added),
                Edit.update(moved, moved.withStage(added.id()))));
    assertThat(of(last)).hasSameSizeAs(of(map));
    assertThat(said(last)).isEqualTo(said(map));
  }
}
