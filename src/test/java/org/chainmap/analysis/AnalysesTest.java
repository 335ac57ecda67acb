package org.chainmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Participation;
import org.chainmap.model.value.Figure;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnalysesTest {

  static LongStream seeds() {
    return RandomMaps.seeds(60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everythingFoundInARandomMapIsSaidInBothLanguages(long seed) {
    ChainMap map = RandomMaps.map(seed);
    Findings findings = Analyses.run(map, Progress.NONE);
    for (Finding finding : findings.ranked()) {
      assertThat(map.find(finding.subject())).isPresent();
      assertThat(finding.affected()).doesNotContain(finding.subject()).doesNotHaveDuplicates();
      assertThat(finding.affected()).allMatch(id -> map.find(id).isPresent());
      assertThat(finding.severity()).isEqualTo(Ranking.severity(finding.weight()));
      check(finding.sentence());
      check(finding.rule());
      check(finding.kindName());
    }
    findings.unjudged().forEach(AnalysesTest::check);
    findings.numbers().keySet().forEach(result -> check(result.label()));
    findings.relations().keySet().forEach(result -> check(result.label()));
    findings.sets().keySet().forEach(result -> check(result.label()));
    assertThat(findings.sets().values())
        .allSatisfy(
            lists ->
                assertThat(lists)
                    .allSatisfy(
                        ids ->
                            assertThat(ids)
                                .doesNotHaveDuplicates()
                                .allMatch(id -> map.find(id).isPresent())));
    assertThat(findings.numbers().values())
        .allSatisfy(values -> assertThat(values.values()).allMatch(Double::isFinite));
    assertThat(Analyses.run(map, Progress.NONE)).isEqualTo(findings);
  }

  /** Spoken in both languages, with nothing left to fill in but what a random name says. */
  private static void check(Message message) {
    for (Lang lang : Lang.values()) {
      String said = message.in(lang);
      assertThat(said).isNotBlank().doesNotContain("NaN", "Infinity", "Optional[", "Message[");
      assertThat(said.replace("{0} 不是占位符", "")).doesNotContainPattern("\\{\\d");
    }
  }

  @Test
  void theRandomMapsHoldWhatIsHard() {
    List<ChainMap> maps = seeds().mapToObj(RandomMaps::map).toList();
    assertThat(maps.stream().flatMap(m -> m.links().stream()).filter(l -> l.from().equals(l.to())))
        .isNotEmpty();
    assertThat(maps.stream().flatMap(m -> m.segments().stream().filter(s -> isolated(m, s.id()))))
        .isNotEmpty();
    assertThat(maps)
        .anyMatch(
            m ->
                !Analyses.run(ChainGraph.of(m), circles(), AnalysisOptions.USUAL, Progress.NONE)
                    .ranked()
                    .isEmpty());
    List<Figure> shares =
        maps.stream().flatMap(m -> m.participations().stream()).map(Participation::share).toList();
    assertThat(shares).containsNull().anyMatch(share -> share != null && share.value() == 0);
    assertThat(maps).anyMatch(m -> m.segments().stream().anyMatch(s -> sum(m, s.id()) > 101));
  }

  private static List<Analysis> circles() {
    return Analyses.ALL.stream().filter(a -> a.key().equals("strongComponents")).toList();
  }

  private static boolean isolated(ChainMap map, Id segment) {
    return map.linksAt(segment).isEmpty();
  }

  private static double sum(ChainMap map, Id segment) {
    return Shares.of(map, segment).sum();
  }

  @Test
  void everyAnalysisAndKindHasANameAndKeysAreUnique() {
    List<String> keys = Analyses.ALL.stream().map(Analysis::key).toList();
    assertThat(keys).doesNotHaveDuplicates();
    Stream.concat(keys.stream(), Arrays.stream(FindingKind.values()).map(FindingKind::key))
        .forEach(key -> check(Message.of("analysis." + key + ".name")));
    for (FindingKind findingKind : FindingKind.values()) {
      check(Message.of("analysis." + findingKind.key() + ".rule", "", ""));
    }
  }

  @Test
  void anEmptyMapHasNothingToFind() {
    Findings findings = Analyses.run(ChainMap.titled("空"), Progress.NONE);
    assertThat(findings.ranked()).isEmpty();
    assertThat(findings.unjudged()).isEmpty();
  }

  @Test
  void cancellingEndsTheRun() {
    Progress cancelled =
        new Progress() {
          @Override
          public void report(double done) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThatThrownBy(() -> Analyses.run(RandomMaps.map(1), cancelled))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void manyFindingsOfAKindAreCutShortAndCounted() {
    int count = FindingsBuilder.LIMIT + 7;
    Chains chain =
        Chains.of(IntStream.range(0, count).mapToObj(i -> "环节" + i).toArray(String[]::new));
    IntStream.range(0, count).forEach(i -> chain.supplies("企业" + i, "环节" + i));
    Findings findings = chain.run(new SoleSource());
    assertThat(findings.ranked()).hasSize(FindingsBuilder.LIMIT);
    assertThat(Chains.unjudged(findings)).containsExactly("独家供应：另有 7 项程度较轻的发现未逐条列出，其数值仍保留");
    assertThat(findings.of(SoleSource.SUPPLIERS)).hasSize(count);
  }

  @Test
  void aLongChainIsNoDanger() {
    int n = 3000;
    String[] links = new String[n];
    for (int i = 0; i < n; i++) {
      links[i] = "s" + i + ">s" + (i + 1);
    }
    Findings findings = Analyses.run(Chains.of(links).map(), Progress.NONE);
    assertThat(findings.of(CutSegments.CUT_SEGMENTS)).hasSize(n - 1);
    assertThat(findings.of(EndProductDominators.IMMEDIATE_DOMINATORS)).hasSize(n);
  }
}
