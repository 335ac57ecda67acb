package org.chainmap.analysis.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.chainmap.geom.Id;
import org.chainmap.graph.Arcs;
import org.chainmap.graph.Nets;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RobustnessTest {

  private static final Offset<Double> EXACT = within(1e-12);

  static LongStream seeds() {
    return RandomMaps.seeds(40);
  }

  private static List<Id> ids(int n) {
    return IntStream.range(0, n).mapToObj(v -> Id.of("v" + v)).toList();
  }

  private static Robustness of(int n, int[][] edges, String... ranked) {
    int[] tails = IntStream.range(0, edges.length).map(k -> edges[k][0]).toArray();
    int[] heads = IntStream.range(0, edges.length).map(k -> edges[k][1]).toArray();
    return Robustness.of(ids(n), new Arcs(n, tails, heads), Nets.ids(ranked));
  }

  /** The hub is lost first: one of five is left of the largest part, until none is. */
  @Test
  void aStar() {
    int[][] star = {{0, 1}, {0, 2}, {0, 3}, {0, 4}};
    Robustness hubLast = of(5, star, "v1", "v2", "v3", "v4", "v0");
    assertThat(hubLast.of(Robustness.Order.DEGREE).part())
        .containsExactly(1.0, .2, .2, .2, .2, 0.0);
    assertThat(hubLast.of(Robustness.Order.DEGREE).r()).isCloseTo(0.16, EXACT);
    assertThat(hubLast.of(Robustness.Order.RANKING).part())
        .containsExactly(1.0, .8, .6, .4, .2, 0.0);
    assertThat(hubLast.of(Robustness.Order.RANKING).r()).isCloseTo(0.4, EXACT);
    assertThat(hubLast.of(Robustness.Order.RANKING).halved()).isEqualTo(3);
    assertThat(hubLast.of(Robustness.Order.RANDOM).r()).isBetween(0.16, 0.4);
  }

  /**
   * v0–v1–v2–v3–v4–v5: of the inner ones v1 goes first, then of v3 and v4, still with two
   * neighbours, v3.
   */
  @Test
  void aPath() {
    int[][] path = {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 5}};
    Robustness found = of(6, path, "v2", "v4");
    assertThat(found.of(Robustness.Order.DEGREE).part())
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b))
        .containsExactly(1.0, 4 / 6.0, 2 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 0.0);
    assertThat(found.of(Robustness.Order.DEGREE).r()).isCloseTo(9 / 36.0, EXACT);
    assertThat(found.of(Robustness.Order.RANKING).part().subList(0, 4))
        .as("v2, v4, then by id v0, v1, v3, v5")
        .containsExactly(1.0, 3 / 6.0, 2 / 6.0, 1 / 6.0);
    assertThat(found.of(Robustness.Order.RANKING).r()).isCloseTo(8 / 36.0, EXACT);
    assertThat(found.of(Robustness.Order.RANKING).halved()).isEqualTo(2);
  }

  /** Whatever is lost, all others stay together: R = (N − 1) ÷ 2N in every order. */
  @Test
  void aCompleteGraph() {
    List<int[]> edges = new ArrayList<>();
    for (int v = 0; v < 7; v++) {
      for (int w = v + 1; w < 7; w++) {
        edges.add(new int[] {v, w});
      }
    }
    Robustness found = of(7, edges.toArray(int[][]::new));
    for (Robustness.Curve curve : found.curves()) {
      assertThat(curve.r()).isCloseTo(6 / 14.0, EXACT);
      assertThat(curve.halved()).isEqualTo(4);
    }
  }

  @Test
  void segmentsWithoutLinksAreLeftOutAndSeveralLinksCountOnce() {
    Robustness found = of(4, new int[][] {{0, 1}, {1, 0}, {2, 2}});
    assertThat(found.segments()).isEqualTo(2);
    assertThat(found.of(Robustness.Order.DEGREE).part()).containsExactly(1.0, .5, 0.0);
    assertThat(of(3, new int[][] {}).sentence().in(Lang.ZH)).isEqualTo("没有供应链接，无法判断抗毁性。");
  }

  /** The largest part of what is left, by JGraphT. */
  private static double largest(ChainMap map, List<Id> lost, int all) {
    Graph<Id, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
    for (Link link : SupplyView.of(map).links()) {
      for (Id end : List.of(link.from(), link.to())) {
        if (!lost.contains(end) && !link.from().equals(link.to())) {
          graph.addVertex(end);
        }
      }
      if (graph.containsVertex(link.from())
          && graph.containsVertex(link.to())
          && !link.from().equals(link.to())) {
        graph.addEdge(link.from(), link.to());
      }
    }
    return new ConnectivityInspector<>(graph)
            .connectedSets().stream().mapToInt(Set::size).max().orElse(0)
        / (double) all;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void thePartsAreThoseOfRemovingOneByOne(long seed) {
    ChainMap map = RandomMaps.map(seed);
    Scores scores = Assessment.of(map, Progress.NONE).scores();
    Robustness found = Robustness.of(SupplyView.of(map), scores);
    List<Id> ranked =
        scores.ranked().stream().map(Score::element).filter(linked(map)::apply).toList();
    List<Double> part = found.of(Robustness.Order.RANKING).part();
    for (int q = 0; q <= ranked.size() && found.segments() > 0; q++) {
      assertThat(part.get(q))
          .isCloseTo(largest(map, ranked.subList(0, q), found.segments()), EXACT);
    }
    assertThat(Robustness.of(SupplyView.of(map), scores))
        .as("random, but the same")
        .isEqualTo(found);
  }

  private static Function<Id, Boolean> linked(ChainMap map) {
    return id ->
        map.links().stream()
            .anyMatch(
                link ->
                    link.kind() == LinkKind.SUPPLY
                        && !link.from().equals(link.to())
                        && (link.from().equals(id) || link.to().equals(id)));
  }

  @Test
  void inWords() {
    int[][] star = {{0, 1}, {0, 2}, {0, 3}, {0, 4}};
    assertThat(of(5, star, "v0").sentence().in(Lang.ZH))
        .startsWith("5 个环节中，按瓶颈名次逐个失去 1 个，最大连通部分即不足一半；随机失去平均要 ");
  }
}
