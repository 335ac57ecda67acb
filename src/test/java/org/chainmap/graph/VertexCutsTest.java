package org.chainmap.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VertexCutsTest {

  static LongStream seeds() {
    return LongStream.range(0, 120);
  }

  @Test
  void oracleCut() {
    SupplyView view = SupplyView.of(Nets.oracle());
    int[] capacity = {VertexCuts.FIXED, VertexCuts.FIXED, 1, 1, 1, 1, 1, 1};
    Optional<int[]> cut = new VertexCuts(view.arcs(), view.sourceVertices()).before(6, capacity);
    assertThat(view.ids(cut.orElseThrow())).isEqualTo(Nets.ids("F", "H"));
  }

  /** Every subset of the vertices that can be lost is tried. */
  @ParameterizedTest
  @MethodSource("seeds")
  void noSmallerCutExists(long seed) {
    Arcs arcs = Nets.random(seed);
    Random random = new Random(seed);
    int n = arcs.vertices();
    int[] sources = IntStream.range(0, n).filter(v -> v % 4 == 0).toArray();
    int[] capacity = random.ints(n, 1, 4).toArray();
    for (int v = 0; v < n; v++) {
      if (random.nextInt(5) == 0) {
        capacity[v] = VertexCuts.FIXED;
      }
    }
    VertexCuts cuts = new VertexCuts(arcs, sources);
    for (int target = 0; target < n; target++) {
      int least = least(arcs, sources, target, capacity);
      Optional<int[]> cut = cuts.before(target, capacity);
      if (least >= VertexCuts.FIXED || target % 4 == 0) {
        assertThat(cut).as("target %s", target).isEmpty();
      } else {
        int[] lost = cut.orElseThrow();
        assertThat(Arrays.stream(lost).map(v -> capacity[v]).sum()).isEqualTo(least);
        assertThat(lost).doesNotContain(target);
        assertThat(reached(arcs, sources, target, mask(lost))).isFalse();
      }
    }
  }

  private static int mask(int[] vertices) {
    return Arrays.stream(vertices).map(v -> 1 << v).sum();
  }

  private static int least(Arcs arcs, int[] sources, int target, int[] capacity) {
    int least = VertexCuts.FIXED;
    for (int lost = 0; lost < 1 << arcs.vertices(); lost++) {
      int cost = 0;
      for (int v = 0; v < arcs.vertices() && cost < least; v++) {
        cost += ((lost >> v) & 1) * capacity[v];
      }
      if (cost < least && ((lost >> target) & 1) == 0 && !reached(arcs, sources, target, lost)) {
        least = cost;
      }
    }
    return least;
  }

  private static boolean reached(Arcs arcs, int[] sources, int target, int lost) {
    int reached = mask(sources) & ~lost;
    for (int before = 0; before != reached; ) {
      before = reached;
      for (int a = 0; a < arcs.count(); a++) {
        reached |= (((reached >> arcs.tail(a)) & 1) << arcs.head(a)) & ~lost;
      }
    }
    return ((reached >> target) & 1) == 1;
  }

  @Test
  void aLongPathIsNoDanger() {
    int n = 100_000;
    int[] capacity = new int[n];
    Arrays.fill(capacity, VertexCuts.FIXED);
    capacity[1] = 1;
    assertThat(new VertexCuts(Nets.path(n), new int[] {0}).before(n - 1, capacity))
        .hasValue(new int[] {1});
  }
}
