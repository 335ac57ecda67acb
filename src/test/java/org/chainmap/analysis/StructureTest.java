package org.chainmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.chainmap.analysis.Chains.sentences;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.chainmap.geom.Id;
import org.chainmap.graph.Arcs;
import org.chainmap.graph.ChainGraph;
import org.chainmap.graph.Nets;
import org.chainmap.task.Progress;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cut segments, bridges, dominators and betweenness. */
class StructureTest {

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  private static Findings oracle(Analysis analysis) {
    return analysis.run(ChainGraph.of(Nets.oracle()), AnalysisOptions.USUAL, Progress.NONE);
  }

  @Test
  void oracleCutSegment() {
    Findings found = oracle(new CutSegments());
    assertThat(found.of(CutSegments.CUT_SEGMENTS)).isEqualTo(Map.of(Id.of("C"), 1.0));
    assertThat(sentences(found)).containsExactly("缺了「C」，「A」与其余环节不再相连；「D」等 3 个环节因此断供。");
    assertThat(found.ranked().getFirst().affected()).isEqualTo(Nets.ids("A", "D", "E", "F"));
  }

  @Test
  void oracleBridge() {
    Findings found = oracle(new Bridges());
    assertThat(found.of(Bridges.BRIDGES)).isEqualTo(Map.of(Id.of("l-1"), 1.0));
    assertThat(found.ranked()).as("the only link of a single segment says little").isEmpty();
  }

  @Test
  void oracleBetweenness() {
    Findings found = oracle(new Betweenness());
    Map<Id, Double> expected = new TreeMap<>();
    for (String name : "A B G".split(" ")) {
      expected.put(Id.of(name), 0.0);
    }
    expected.put(Id.of("C"), 7.0);
    expected.put(Id.of("F"), 4.0);
    expected.put(Id.of("D"), 2.5);
    expected.put(Id.of("E"), 2.5);
    expected.put(Id.of("H"), 1.0);
    assertThat(found.of(Betweenness.BETWEENNESS)).isEqualTo(expected);
    assertThat(sentences(found)).containsExactly("「C」是供应枢纽，16.7% 的环节对经它相连，居第 1 位；下游「D」等 4 个环节要用它。");
  }

  @Test
  void oracleDominators() {
    Findings found = oracle(new EndProductDominators());
    Map<Id, Id> expected = new TreeMap<>();
    expected.put(Id.of("H"), Id.of("B"));
    for (String name : "D E F".split(" ")) {
      expected.put(Id.of(name), Id.of("C"));
    }
    assertThat(found.of(EndProductDominators.IMMEDIATE_DOMINATORS)).isEqualTo(expected);
    assertThat(found.ranked()).as("G can be reached over C and over H").isEmpty();
    assertThat(found.of(EndProductDominators.CUT_OFF)).containsEntry(Id.of("C"), 3.0);
    assertThat(found.of(EndProductDominators.DOWNSTREAM)).containsEntry(Id.of("C"), 4.0);
  }

  @Test
  void dominatorsOfAnEndProductAreNamedInBothReadings() {
    Findings found =
        Chains.of("A>B", "X>B", "B>C", "C>E", "Y>Z", "C>Z").run(new EndProductDominators());
    assertThat(sentences(found))
        .containsExactly(
            "「E」的供应都要经过「B」；断供则「C」等 2 个环节停产、另 1 个缺料。", "「E」的供应都要经过「C」；断供则「E」停产、另 1 个缺料。");
  }

  @Test
  void bridgesThatCutNothingOffAreNumbersOnly() {
    Findings found = Chains.of("A>B", "X>B", "B>C", "C>D", "Y>C").run(new Bridges());
    assertThat(found.of(Bridges.BRIDGES)).hasSize(5);
    assertThat(found.ranked()).isEmpty();
    Findings within = Chains.of("A>B", "X>B", "B>C", "C>D", "C>E").run(new Bridges());
    assertThat(sentences(within)).contains("「B → C」是唯一的连接，断开则「A」等 3 个环节脱开；「C」等 3 个环节因此断供。");
  }

  /** Every segment of a line is unavoidable, and every link the only one. */
  @Test
  void aMereLineIsNoFinding() {
    Chains line = Chains.of("A>B", "B>C", "C>D", "D>E");
    for (Analysis analysis :
        List.of(new EndProductDominators(), new CutSegments(), new Bridges())) {
      assertThat(line.run(analysis).ranked()).as(analysis.key()).isEmpty();
    }
  }

  @Test
  void severalLinksBetweenTwoSegmentsAreNoBridge() {
    Findings found = Chains.of("A>B", "A>B", "B>B").run(new Bridges());
    assertThat(found.ranked()).isEmpty();
    assertThat(found.numbers()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void betweennessIsJgrapht(long seed) {
    Random random = new Random(seed);
    int n = 2 + random.nextInt(30);
    var graph = new SimpleDirectedGraph<Integer, DefaultEdge>(DefaultEdge.class);
    for (int v = 0; v < n; v++) {
      graph.addVertex(v);
    }
    int[] tails = random.ints(3L * n, 0, n).toArray();
    int[] heads = random.ints(3L * n, 0, n).toArray();
    for (int a = 0; a < tails.length; a++) {
      if (tails[a] != heads[a]) {
        graph.addEdge(tails[a], heads[a]);
      }
    }
    var theirs = new BetweennessCentrality<>(graph).getScores();
    double[] ours = Brandes.values(new Arcs(n, tails, heads), Progress.NONE);
    for (int v = 0; v < n; v++) {
      assertThat(ours[v]).isCloseTo(theirs.get(v), within(1e-9));
    }
  }

  @Test
  void betweennessIsTheSameInSharesAndAtOnce() {
    int n = 1000;
    Random random = new Random(1);
    int[] tails = random.ints(3L * n, 0, n).toArray();
    int[] heads = random.ints(3L * n, 0, n).toArray();
    var graph = new SimpleDirectedGraph<Integer, DefaultEdge>(DefaultEdge.class);
    for (int v = 0; v < n; v++) {
      graph.addVertex(v);
    }
    for (int a = 0; a < tails.length; a++) {
      if (tails[a] != heads[a]) {
        graph.addEdge(tails[a], heads[a]);
      }
    }
    double[] ours = Brandes.values(new Arcs(n, tails, heads), Progress.NONE);
    assertThat(Brandes.values(new Arcs(n, tails, heads), Progress.NONE)).isEqualTo(ours);
    var theirs = new BetweennessCentrality<>(graph).getScores();
    for (int v = 0; v < n; v++) {
      assertThat(ours[v]).isCloseTo(theirs.get(v), within(1e-9));
    }
  }

  /** Every second segment has a twin, so paths double at every step: 2 to the power of 1500. */
  @Test
  void countlessShortestPathsAreNoDanger() {
    int steps = 1500;
    int[] tails = new int[4 * steps];
    int[] heads = new int[4 * steps];
    for (int i = 0; i < steps; i++) {
      for (int k = 0; k < 2; k++) {
        tails[4 * i + k] = 3 * i;
        heads[4 * i + k] = 3 * i + 1 + k;
        tails[4 * i + 2 + k] = 3 * i + 1 + k;
        heads[4 * i + 2 + k] = 3 * i + 3;
      }
    }
    double[] values = Brandes.values(new Arcs(3 * steps + 1, tails, heads), Progress.NONE);
    double above = 3.0 * (steps - 1) + 1;
    assertThat(values[3 * steps - 1]).isCloseTo(above / 2, within(1e-6));
    assertThat(values[3 * steps - 3]).isCloseTo(3.0 * above - 3, within(1e-6));
  }
}
