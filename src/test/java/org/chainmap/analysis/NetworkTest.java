package org.chainmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainmap.analysis.Chains.sentences;
import static org.chainmap.analysis.Chains.unjudged;

import java.util.Map;
import java.util.TreeMap;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.graph.Nets;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Figure;
import org.chainmap.task.Progress;
import org.junit.jupiter.api.Test;

/** Parts, blocks, circles, outlets, layers and the longest recovery path. */
class NetworkTest {

  private static Findings oracle(Analysis analysis) {
    return analysis.run(ChainGraph.of(Nets.oracle()), AnalysisOptions.USUAL, Progress.NONE);
  }

  private static Map<Id, Double> numbers(Findings findings, Metric metric) {
    return findings.of(metric);
  }

  private static Segment takes(Segment segment, double weeks) {
    return segment.withFacts(segment.facts().withTimeToRecover(Figure.of(weeks)));
  }

  @Test
  void oraclePartsAndBlocks() {
    Findings found = oracle(new NetworkParts());
    assertThat(found.of(NetworkParts.COMPONENTS))
        .containsExactly(Nets.ids("A", "B", "C", "D", "E", "F", "G", "H"));
    assertThat(found.of(NetworkParts.BLOCKS))
        .containsExactly(Nets.ids("B", "C", "D", "E", "F", "G", "H"), Nets.ids("A", "C"));
    assertThat(found.ranked()).isEmpty();
  }

  @Test
  void aNetworkInPartsIsNamedAndUnlinkedSegmentsAreNotJudged() {
    Findings found = Chains.of("A>B", "B>C", "X>Y", "Z").run(new NetworkParts());
    assertThat(found.of(NetworkParts.COMPONENTS))
        .containsExactly(Nets.ids("A", "B", "C"), Nets.ids("X", "Y"), Nets.ids("Z"));
    assertThat(sentences(found)).containsExactly("供应网络分成互不相连的 2 块；主体有 3 个环节，「X」、「Y」不与它相连。");
    assertThat(unjudged(found)).containsExactly("以下环节没有供应链接，未判断其在供应网络中的位置：「Z」");
  }

  @Test
  void oracleHasNoCircles() {
    Findings found = oracle(new SupplyCycles());
    assertThat(found.of(SupplyCycles.STRONG_COMPONENTS)).hasSize(8);
    assertThat(found.ranked()).isEmpty();
  }

  @Test
  void segmentsThatSupplyOneAnotherShareTheirFate() {
    Findings found = Chains.of("A>B", "B>C", "C>B", "C>D", "E>E").run(new SupplyCycles());
    assertThat(found.of(SupplyCycles.STRONG_COMPONENTS))
        .containsExactly(Nets.ids("B", "C"), Nets.ids("A"), Nets.ids("D"), Nets.ids("E"));
    assertThat(sentences(found)).containsExactly("「B」、「C」互相供应，形成循环；任何一个中断，其余都缺料。");
  }

  @Test
  void recyclingIsNormalAndSaidCalmly() {
    ChainMap map = Nets.staged("A1>B2", "B2>C3", "C3>R3", "R3>A1");
    Findings found =
        new SupplyCycles().run(ChainGraph.of(map), AnalysisOptions.USUAL, Progress.NONE);
    assertThat(sentences(found)).containsExactly("「A1」等 4 个环节经回收等链接形成循环；属常见情形，中断不沿这类链接传递。");
    assertThat(found.ranked().getFirst().severity()).isEqualTo(Severity.LOW);
  }

  /** What an end product gives back is no reason to name the segment that takes it. */
  @Test
  void endProductsNeedNoOutlet() {
    ChainMap map =
        Chains.of("A>P", "B>P", "P>R", "Q>R", "S>R", "R>A", "A>E")
            .with("P", s -> s.withFlows(s.flows().withEndProduct(true)))
            .with("Q", s -> s.withFlows(s.flows().withEndProduct(true)))
            .with("S", s -> s.withFlows(s.flows().withEndProduct(true)))
            .with("E", s -> s.withFlows(s.flows().withEndProduct(true)))
            .map();
    Findings found =
        new SoleOutlets().run(ChainGraph.of(map), AnalysisOptions.USUAL, Progress.NONE);
    assertThat(numbers(found, SoleOutlets.SOLE_OUTLET).get(Id.of("R"))).isZero();
    assertThat(found.ranked()).isEmpty();
  }

  @Test
  void oraclePostDominators() {
    Findings found = oracle(new SoleOutlets());
    Map<Id, Id> expected = new TreeMap<>();
    expected.put(Id.of("A"), Id.of("C"));
    Nets.ids("C", "D", "E").forEach(id -> expected.put(id, Id.of("F")));
    Nets.ids("B", "F", "H").forEach(id -> expected.put(id, Id.of("G")));
    assertThat(found.of(SoleOutlets.POST_DOMINATORS)).isEqualTo(expected);
    assertThat(numbers(found, SoleOutlets.SOLE_OUTLET))
        .containsEntry(Id.of("F"), 4.0)
        .containsEntry(Id.of("G"), 7.0);
    assertThat(sentences(found)).containsExactly("「A」等 4 个环节的产出都要经过「F」才能到终端产品；图中没有别的去路。");
  }

  @Test
  void whatLeadsToSeveralEndProductsNeedNotPassAnyOfThem() {
    Findings found = Chains.of("A>B", "B>X", "B>Y").run(new SoleOutlets());
    assertThat(found.of(SoleOutlets.POST_DOMINATORS)).isEqualTo(Map.of(Id.of("A"), Id.of("B")));
  }

  @Test
  void oracleLayers() {
    Map<Id, Double> expected = new TreeMap<>();
    for (String layer : "A0 B0 C1 H1 D2 E2 F3 G4".split(" ")) {
      expected.put(Id.of(layer.substring(0, 1)), Double.valueOf(layer.substring(1)));
    }
    assertThat(numbers(oracle(new LongestPathLayers()), LongestPathLayers.LAYERS))
        .isEqualTo(expected);
  }

  @Test
  void aCircleIsOneLayer() {
    Findings found = Chains.of("A>B", "B>C", "C>B", "C>D", "D>D").run(new LongestPathLayers());
    assertThat(numbers(found, LongestPathLayers.LAYERS).values())
        .containsExactly(0.0, 1.0, 1.0, 2.0);
  }

  @Test
  void weeksAddUpAlongTheLongestPath() {
    Findings found =
        Chains.of("A>C", "B>C", "C>D")
            .with("A", s -> takes(s, 4))
            .with("B", s -> takes(s, 6.5))
            .with("C", s -> takes(s, 2))
            .with("D", s -> takes(s, 1))
            .run(new LongestRecovery());
    assertThat(found.of(LongestRecovery.LONGEST_PATH)).containsExactly(Nets.ids("B", "C", "D"));
    assertThat(numbers(found, LongestRecovery.PATH_RECOVERY).values())
        .containsExactly(4.0, 6.5, 8.5, 9.5);
    assertThat(sentences(found)).containsExactly("「B」到「D」恢复最久：3 个环节合计 9.5 周；最慢的是「B」，6.5 周。");
    assertThat(found.unjudged()).isEmpty();
  }

  @Test
  void segmentsWithoutATimeAreNamedAndTheSumIsALeastOne() {
    Findings found = Chains.of("A>B", "B>C").with("C", s -> takes(s, 3)).run(new LongestRecovery());
    assertThat(numbers(found, LongestRecovery.PATH_RECOVERY)).isEqualTo(Map.of(Id.of("C"), 3.0));
    assertThat(sentences(found)).containsExactly("「A」到「C」恢复最久：3 个环节合计至少 3 周；最慢的是「C」，3 周。");
    assertThat(unjudged(found)).containsExactly("以下环节没有登记恢复时间，最长恢复路径未计入：「A」、「B」");
    Findings none = Chains.of("A>B").run(new LongestRecovery());
    assertThat(none.sets()).isEmpty();
    assertThat(unjudged(none)).containsExactly("没有环节登记恢复时间，未判断最长恢复路径");
  }
}
