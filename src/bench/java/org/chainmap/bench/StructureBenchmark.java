package org.chainmap.bench;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.chainmap.analysis.Analyses;
import org.chainmap.analysis.Analysis;
import org.chainmap.analysis.AnalysisOptions;
import org.chainmap.analysis.Findings;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.task.Progress;
import org.chainmap.testing.SyntheticChains;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.AsUndirectedGraph;
import org.jgrapht.graph.DirectedPseudograph;
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
 * Runs all analyses of network structure except betweenness, from the map to sentences. The peer is
 * the part that JGraphT offers: cut vertices, bridges, blocks and strong components.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class StructureBenchmark {

  private static final List<String> STRUCTURE =
      List.of(
          "dominators",
          "cutSegments",
          "bridges",
          "components",
          "strongComponents",
          "postDominators",
          "layers",
          "minimumCuts",
          "longestPath");

  @Param({"300", "10000"})
  int segments;

  @Param({"random", "chain"})
  String network = "random";

  private final List<Analysis> analyses =
      Analyses.ALL.stream().filter(a -> STRUCTURE.contains(a.key())).toList();
  private ChainMap map = ChainMap.titled("bench");

  @Setup
  public void network() {
    map =
        network.equals("chain")
            ? SyntheticChains.chain(segments, 3, 3, 1)
            : RandomNetworks.map(segments, 3 * segments, new Random(1));
  }

  @Benchmark
  public Findings ours() {
    return Analyses.run(ChainGraph.of(map), analyses, AnalysisOptions.USUAL, Progress.NONE);
  }

  @Benchmark
  public Object peer() {
    Graph<Id, Id> graph = new DirectedPseudograph<>(null, null, false);
    map.segments().forEach(segment -> graph.addVertex(segment.id()));
    for (Link link : map.links()) {
      graph.addEdge(link.from(), link.to(), link.id());
    }
    var blocks = new BiconnectivityInspector<>(new AsUndirectedGraph<>(graph));
    return List.of(
        blocks.getCutpoints(),
        blocks.getBridges(),
        blocks.getBlocks(),
        new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets());
  }
}
