package org.chainmap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Substitutability;
import org.chainmap.model.value.Figure;
import org.chainmap.task.Progress;
import org.chainmap.testing.SyntheticChains;
import org.chainmap.text.Message;
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
 * The work after every edit, from a change of the map to findings in words and the whole ranking.
 * The chain has three links per segment and {@link #enterprises} enterprises, each supplying one or
 * two segments, with most facts stated. The peer does only the part that JGraphT offers, without
 * ranking or words: cut vertices, bridges, blocks and strong components of the changed map.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RankingBenchmark {

  @Param({"300"})
  int segments;

  @Param({"1000"})
  int enterprises;

  private ChainMap map = ChainMap.titled("bench");
  private int edits;

  @Setup
  public void network() {
    Random random = new Random(1);
    List<Element> elements = new ArrayList<>();
    List<Id> ids = new ArrayList<>();
    for (Element element : SyntheticChains.chain(segments, 3, 3, 1).elements().values()) {
      elements.add(element instanceof Segment s ? known(s, random) : element);
      if (element instanceof Segment s) {
        ids.add(s.id());
      }
    }
    int participations = 0;
    for (int e = 0; e < enterprises; e++) {
      Id id = Id.of("e-" + e);
      Ownership[] all = Ownership.values();
      elements.add(Enterprise.of(id, "企业" + e).withOwnership(all[random.nextInt(all.length)]));
      for (int k = 0; k <= random.nextInt(2); k++) {
        elements.add(
            Participation.of(
                    Id.of("p-" + participations++), id, ids.get(random.nextInt(ids.size())))
                .withShare(random.nextInt(3) == 0 ? null : Figure.of(random.nextInt(40))));
      }
    }
    map = ChainMap.of(elements);
  }

  private static Segment known(Segment segment, Random random) {
    Substitutability[] ways = Substitutability.values();
    SegmentState[] states = SegmentState.values();
    return segment
        .withState(states[random.nextInt(states.length)])
        .withFacts(
            segment
                .facts()
                .withImportDependence(Figure.of(random.nextInt(101)))
                .withSubstitutability(ways[random.nextInt(ways.length)])
                .withTimeToRecover(Figure.of(1 + random.nextInt(40)))
                .withTimeToSurvive(Figure.of(random.nextInt(20))));
  }

  /** Returns the map after one more edit, so that no cached data are reused. */
  private ChainMap edited() {
    Segment before = map.segments().get(edits++ % segments);
    double other = (edits * 7) % 100;
    Segment after = before.withFacts(before.facts().withImportDependence(Figure.of(other + 0.5)));
    map = map.with(Change.of(Message.verbatim("改"), Edit.update(before, after)));
    return map;
  }

  @Benchmark
  public Assessment ours() {
    return Assessment.quick(ChainGraph.of(edited()), Progress.NONE);
  }

  @Benchmark
  public Object peer() {
    ChainMap now = edited();
    Graph<Id, Id> graph = new DirectedPseudograph<>(null, null, false);
    now.segments().forEach(segment -> graph.addVertex(segment.id()));
    for (Link link : now.links()) {
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
