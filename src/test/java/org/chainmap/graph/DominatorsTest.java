package org.chainmap.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DominatorsTest {

  private static final String NAMES = "ABCDEFGH";

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @Test
  void oracleDominators() {
    Arcs arcs = SupplyView.of(Nets.oracle()).arcs();
    assertThat(named(Dominators.of(arcs, new int[] {0, 1})))
        .isEqualTo(
            Map.of("A", "s", "B", "s", "C", "s", "G", "s", "H", "B", "D", "C", "E", "C", "F", "C"));
  }

  @Test
  void oraclePostDominators() {
    Arcs arcs = SupplyView.of(Nets.oracle()).arcs();
    assertThat(named(Dominators.of(arcs.reversed(), new int[] {6})))
        .isEqualTo(
            Map.of("G", "s", "A", "C", "C", "F", "D", "F", "E", "F", "F", "G", "H", "G", "B", "G"));
  }

  private static Map<String, String> named(Dominators dominators) {
    Map<String, String> named = new java.util.TreeMap<>();
    for (int v = 0; v < NAMES.length(); v++) {
      int up = dominators.immediate(v);
      named.put(NAMES.substring(v, v + 1), up < 0 ? "s" : NAMES.substring(up, up + 1));
    }
    return named;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void dominatorsAreWhatReachabilityShows(long seed) {
    Arcs arcs = Nets.random(seed);
    int n = arcs.vertices();
    int[] sources = IntStream.range(0, n).filter(v -> v % 4 == 0).toArray();
    Dominators dominators = Dominators.of(arcs, sources);
    boolean[] reached = reachedWithout(arcs, sources, -1);
    for (int d = 0; d < n; d++) {
      boolean[] left = reachedWithout(arcs, sources, d);
      for (int v = 0; v < n; v++) {
        boolean expected = reached[d] && reached[v] && !left[v];
        assertThat(dominators.dominates(d, v)).as("%s over %s", d, v).isEqualTo(expected);
      }
      assertThat(dominators.immediate(d) == Dominators.UNREACHABLE).isEqualTo(!reached[d]);
    }
    for (int v = 0; v < n; v++) {
      int nearest = dominators.immediate(v);
      for (int d = 0; d < n; d++) {
        if (d != v && dominators.dominates(d, v)) {
          assertThat(dominators.dominates(d, nearest)).isTrue();
        }
      }
    }
  }

  @Test
  void aLongPathIsNoDanger() {
    int n = 100_000;
    Dominators dominators = Dominators.of(Nets.path(n), new int[] {0});
    assertThat(dominators.immediate(n - 1)).isEqualTo(n - 2);
    assertThat(dominators.dominates(1, n - 1)).isTrue();
  }

  private static boolean[] reachedWithout(Arcs arcs, int[] sources, int lost) {
    boolean[] reached = new boolean[arcs.vertices()];
    for (int s : sources) {
      reached[s] = s != lost;
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int a = 0; a < arcs.count(); a++) {
        int w = arcs.head(a);
        if (reached[arcs.tail(a)] && w != lost && !reached[w]) {
          reached[w] = true;
          changed = true;
        }
      }
    }
    return reached;
  }
}
