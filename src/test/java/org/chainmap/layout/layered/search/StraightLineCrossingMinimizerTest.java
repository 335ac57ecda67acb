package org.chainmap.layout.layered.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.p1cycles.CycleBreaking;
import org.chainmap.layout.layered.p2layers.Layering;
import org.chainmap.layout.layered.p3order.CrossingMinimizer;
import org.chainmap.layout.layered.p3order.SearchBudget;
import org.chainmap.layout.layered.p4place.PlacedLayers;
import org.chainmap.layout.spacing.Spacing;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Placed cards moved until straight lines between them cross less. */
class StraightLineCrossingMinimizerTest {

  private static final double STEP = 200;

  static LongStream seeds() {
    return RandomMaps.seeds(12);
  }

  private static StageGraph random(long seed) {
    Random random = new Random(seed);
    int n = 10 + random.nextInt(50);
    int stages = 1 + random.nextInt(3);
    int[] stage = random.ints(n, 0, stages).toArray();
    double[] width = random.doubles(n, 100, 180).toArray();
    double[] height = random.doubles(n, 50, 110).toArray();
    int[] group = new int[n];
    Arrays.fill(group, -1);
    long[] links =
        random
            .ints(2L * n, 0, n * n)
            .filter(x -> x / n != x % n)
            .distinct()
            .mapToLong(x -> x)
            .toArray();
    int[] from = Arrays.stream(links).mapToInt(x -> (int) (x / n)).toArray();
    int[] to = Arrays.stream(links).mapToInt(x -> (int) (x % n)).toArray();
    return new StageGraph(stages, stage, width, height, group, from, to);
  }

  private static double[] x(int layers) {
    double[] x = new double[layers];
    Arrays.setAll(x, c -> c * STEP);
    return x;
  }

  /** By the signs of triangles, for lines without a common end. */
  private static long bruteForce(StageGraph graph, int[] layer, double[] y) {
    long sum = 0;
    for (int e = 0; e < graph.links(); e++) {
      for (int f = 0; f < e; f++) {
        int[] ends = {graph.from()[e], graph.to()[e], graph.from()[f], graph.to()[f]};
        boolean apart = Arrays.stream(ends).distinct().count() == 4;
        boolean taking = Arrays.stream(ends).allMatch(v -> layer[v] >= 0);
        boolean flat = layer[ends[0]] == layer[ends[1]] || layer[ends[2]] == layer[ends[3]];
        if (apart && taking && !flat) {
          boolean one =
              turn(layer, y, ends[0], ends[1], ends[2])
                  != turn(layer, y, ends[0], ends[1], ends[3]);
          boolean other =
              turn(layer, y, ends[2], ends[3], ends[0])
                  != turn(layer, y, ends[2], ends[3], ends[1]);
          sum += one && other ? 1 : 0;
        }
      }
    }
    return sum;
  }

  private static boolean turn(int[] layer, double[] y, int a, int b, int c) {
    double across = (layer[b] - layer[a]) * STEP * (y[c] - y[a]);
    return across - (y[b] - y[a]) * (layer[c] - layer[a]) * STEP > 0;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void linesCountLikeBruteForceWhateverIsAddedAndRemoved(long seed) {
    StageGraph graph = random(seed);
    Random random = new Random(seed);
    int[] layer = random.ints(graph.cards(), 0, 6).toArray();
    double[] y = random.doubles(graph.cards(), 0, 1000).toArray();
    IncrementalStraightCrossings incrementalStraightCrossings =
        new IncrementalStraightCrossings(graph, x(6), layer, y);
    long now = 0;
    for (int e = 0; e < graph.links(); e++) {
      now += incrementalStraightCrossings.add(e);
    }
    assertThat(now).isEqualTo(bruteForce(graph, layer, y));
    for (int k = 0; k < 100; k++) {
      int v = random.nextInt(graph.cards());
      for (int e = 0; e < graph.links(); e++) {
        now -=
            graph.from()[e] == v || graph.to()[e] == v ? incrementalStraightCrossings.remove(e) : 0;
      }
      layer[v] = random.nextInt(6);
      y[v] = 1000 * random.nextDouble();
      for (int e = 0; e < graph.links(); e++) {
        now += graph.from()[e] == v || graph.to()[e] == v ? incrementalStraightCrossings.add(e) : 0;
      }
      assertThat(now).isEqualTo(bruteForce(graph, layer, y));
    }
  }

  /** Arrays are not copied; nobody may change them once this object is made. */
  private static final class Case {

    private final StageGraph graph;
    private final boolean[] forward;
    private final Layering layering;
    private final PlacedLayers start;

    Case(StageGraph graph, boolean[] forward, Layering layering, PlacedLayers start) {
      this.graph = graph;
      this.forward = forward;
      this.layering = layering;
      this.start = start;
    }

    StageGraph graph() {
      return graph;
    }

    boolean[] forward() {
      return forward;
    }

    Layering layering() {
      return layering;
    }

    PlacedLayers start() {
      return start;
    }

    static Case of(StageGraph graph) {
      boolean[] forward = CycleBreaking.forward(graph);
      Layering layering = Layering.of(graph, forward);
      LayeredGraph layeredGraph =
          LayeredGraph.of(graph, layering.layer(), layering.count(), forward);
      CrossingMinimizer.reduce(layeredGraph, SearchBudget.of(1, 0), Progress.NONE);
      layeredGraph = layeredGraph.drawn();
      PlacedLayers start =
          new PlacedLayers(layering.layer(), layeredGraph, stacked(graph, layeredGraph));
      return new Case(graph, forward, layering, start);
    }

    private double[] stacked(LayeredGraph layeredGraph) {
      return stacked(graph, layeredGraph);
    }

    private static double[] stacked(StageGraph graph, LayeredGraph layeredGraph) {
      double[] middle = new double[layeredGraph.nodes];
      for (int[] order : layeredGraph.order) {
        double at = 0;
        for (int v : order) {
          double height = v < graph.cards() ? graph.height()[v] : 0;
          middle[v] = at + height / 2;
          at += height + Spacing.CARD_GAP;
        }
      }
      return middle;
    }

    PlacedLayers improved(long work) {
      return StraightLineCrossingMinimizer.improve(
          graph,
          forward,
          layering.freedom(graph, forward),
          0,
          start,
          this::stacked,
          new SearchBudget(5, work, Long.MAX_VALUE),
          Progress.NONE);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void cardsStayInTheirStagesLinksRunForwardAndNothingOverlaps(long seed) {
    Case given = Case.of(random(seed));
    StageGraph graph = given.graph;
    PlacedLayers placedLayers = given.improved(100_000);
    for (int e = 0; e < graph.links(); e++) {
      if (given.forward[e]) {
        assertThat(placedLayers.layer()[graph.from()[e]])
            .isLessThan(placedLayers.layer()[graph.to()[e]]);
      }
    }
    int[] first = given.layering.first();
    for (int v = 0; v < graph.cards(); v++) {
      assertThat(placedLayers.layer()[v] < 0).isEqualTo(given.layering.layer()[v] < 0);
      if (placedLayers.layer()[v] >= 0) {
        assertThat(placedLayers.layeredGraph().order[placedLayers.layer()[v]]).contains(v);
        assertThat(placedLayers.layer()[v])
            .isBetween(first[graph.stage()[v]], first[graph.stage()[v] + 1] - 1);
      }
    }
    for (int[] order : placedLayers.layeredGraph().order) {
      int above = -1;
      for (int v : order) {
        if (v < graph.cards()) {
          if (above >= 0) {
            double gap = Math.min(Spacing.CARD_GAP, 2 * Spacing.PASSAGE);
            double room = (graph.height()[above] + graph.height()[v]) / 2 + gap;
            assertThat(placedLayers.middle()[v] - placedLayers.middle()[above])
                .isGreaterThanOrEqualTo(room - 1e-6);
          }
          above = v;
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void moreEffortNeverMeansMoreCrossingsAndTheSameEffortTheSame(long seed) {
    Case given = Case.of(random(seed));
    double[] x = middles(given);
    long before = count(given, x, given.start);
    for (long work : new long[] {0, 20_000, 100_000}) {
      PlacedLayers placedLayers = given.improved(work);
      long now = count(given, x, placedLayers);
      assertThat(now).isLessThanOrEqualTo(before);
      before = now;
      assertThat(given.improved(work).middle()).containsExactly(placedLayers.middle());
    }
  }

  private static double[] middles(Case given) {
    return StraightLineCrossingMinimizer.middles(
        given.graph, given.start.layer(), given.start.layeredGraph().order.length);
  }

  private static long count(Case given, double[] x, PlacedLayers placedLayers) {
    IncrementalStraightCrossings incrementalStraightCrossings =
        new IncrementalStraightCrossings(
            given.graph, x, placedLayers.layer(), placedLayers.middle());
    long sum = 0;
    for (int e = 0; e < given.graph.links(); e++) {
      sum += incrementalStraightCrossings.add(e);
    }
    return sum;
  }

  @Test
  void aCardGoesToTheColumnWhereItsLinksCrossNothing() {
    // A→B→C→D and X→D: X may stand in any layer before D's, as near as its line is free
    int[] from = {0, 1, 2, 4, 4};
    int[] to = {1, 2, 3, 3, 5};
    int[] group = new int[6];
    Arrays.fill(group, -1);
    double[] size = {60, 60, 60, 60, 60, 60};
    StageGraph graph = new StageGraph(1, new int[6], size, size, group, from, to);
    Case given = Case.of(graph);
    assertThat(count(given, middles(given), given.improved(100_000))).isZero();
  }

  @Test
  void mapsWithGroupsAreLeftAsTheyAre() {
    StageGraph plain = random(3);
    Case given = Case.of(plain);
    int[] group = plain.group().clone();
    group[0] = 0;
    StageGraph grouped =
        new StageGraph(
            plain.stages(),
            plain.stage(),
            plain.width(),
            plain.height(),
            group,
            plain.from(),
            plain.to());
    Case with = new Case(grouped, given.forward, given.layering, given.start);
    assertThat(with.improved(10_000)).isSameAs(given.start);
  }
}
