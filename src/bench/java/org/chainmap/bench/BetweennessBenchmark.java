package org.chainmap.bench;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.chainmap.analysis.Analyses;
import org.chainmap.analysis.Analysis;
import org.chainmap.analysis.AnalysisOptions;
import org.chainmap.analysis.Betweenness;
import org.chainmap.analysis.Findings;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.testing.SyntheticChains;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Compares the betweenness of every segment with JGraphT's class, on a random network and on a
 * generated chain of three links per segment. The setup fails if the values differ by more than
 * 1e-9 of the largest.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class BetweennessBenchmark {

  @Param({"1000", "10000"})
  int segments;

  @Param({"random", "chain"})
  String network = "random";

  private final Analysis analysis =
      Analyses.ALL.stream().filter(a -> a.key().equals("betweenness")).findFirst().orElseThrow();
  private ChainGraph map = ChainGraph.of(ChainMap.titled("bench"));
  private Graph<Id, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);

  @Setup
  public void networks() {
    ChainMap made =
        network.equals("chain")
            ? SyntheticChains.chain(segments, 3, 3, 1)
            : RandomNetworks.map(segments, 3 * segments, new Random(1));
    map = ChainGraph.of(made);
    graph = new SimpleDirectedGraph<>(DefaultEdge.class);
    made.segments().forEach(segment -> graph.addVertex(segment.id()));
    for (var link : made.links()) {
      if (!link.from().equals(link.to())) {
        graph.addEdge(link.from(), link.to());
      }
    }
    map.supply();
    check(values(ours()), new BetweennessCentrality<>(graph).getScores());
  }

  private static Map<Id, Double> values(Findings findings) {
    return findings.of(Betweenness.BETWEENNESS);
  }

  private static void check(Map<Id, Double> ours, Map<Id, Double> theirs) {
    double largest = theirs.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    List<Id> different =
        theirs.keySet().stream()
            .filter(
                id ->
                    Math.abs(ours.getOrDefault(id, Double.NaN) - theirs.getOrDefault(id, 0.0))
                        > 1e-9 * Math.max(1, largest))
            .toList();
    if (!different.isEmpty() || ours.size() != theirs.size()) {
      throw new IllegalStateException("other values than JGraphT's: " + different);
    }
  }

  @Benchmark
  public Findings ours() {
    return analysis.run(map, AnalysisOptions.USUAL, Progress.NONE);
  }

  @Benchmark
  public Object peer() {
    return new BetweennessCentrality<>(graph).getScores();
  }
}
