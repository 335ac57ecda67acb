package org.chainmap.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CutsTest {

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void cutsAreWhatRemovalShows(long seed) {
    Arcs arcs = Nets.random(seed);
    Cuts cuts = Cuts.of(arcs);
    for (int v = 0; v < arcs.vertices(); v++) {
      List<Integer> parts = partsWithout(arcs, v, -1);
      int whole = sizeAround(arcs, v);
      int largest = parts.stream().mapToInt(Integer::intValue).max().orElse(0);
      assertThat(cuts.cuts(v)).as("vertex %s", v).isEqualTo(parts.size() > 1);
      assertThat(cuts.separated(v)).as("vertex %s", v).isEqualTo(whole - 1 - largest);
    }
    for (int a = 0; a < arcs.count(); a++) {
      int tail = partOf(arcs, arcs.tail(a), a);
      int head = partOf(arcs, arcs.head(a), a);
      boolean splits = arcs.tail(a) != arcs.head(a) && !joined(arcs, a);
      assertThat(cuts.smallerSide(a)).as("arc %s", a).isEqualTo(splits ? Math.min(tail, head) : 0);
    }
  }

  @Test
  void aLongPathIsNoDanger() {
    int n = 100_000;
    Cuts cuts = Cuts.of(Nets.path(n));
    assertThat(IntStream.range(0, n).filter(cuts::cuts).count()).isEqualTo(n - 2);
    assertThat(cuts.separated(1)).isEqualTo(1);
    assertThat(cuts.smallerSide(n / 2)).isEqualTo(n / 2 - 1);
  }

  private static int sizeAround(Arcs arcs, int v) {
    return flood(arcs, v, -1, -1, new boolean[arcs.vertices()]);
  }

  private static int partOf(Arcs arcs, int v, int lostArc) {
    return flood(arcs, v, -1, lostArc, new boolean[arcs.vertices()]);
  }

  private static boolean joined(Arcs arcs, int lostArc) {
    boolean[] seen = new boolean[arcs.vertices()];
    flood(arcs, arcs.tail(lostArc), -1, lostArc, seen);
    return seen[arcs.head(lostArc)];
  }

  private static List<Integer> partsWithout(Arcs arcs, int lost, int lostArc) {
    boolean[] seen = new boolean[arcs.vertices()];
    List<Integer> parts = new ArrayList<>();
    for (int k = 0; k < arcs.degree(lost); k++) {
      int w = arcs.other(arcs.at(lost, k), lost);
      if (w != lost && !seen[w]) {
        parts.add(flood(arcs, w, lost, lostArc, seen));
      }
    }
    return parts;
  }

  private static int flood(Arcs arcs, int v, int lost, int lostArc, boolean[] seen) {
    seen[v] = true;
    int size = 1;
    for (int a = 0; a < arcs.count(); a++) {
      if (a != lostArc && (arcs.tail(a) == v || arcs.head(a) == v)) {
        int w = arcs.other(a, v);
        if (w != lost && !seen[w]) {
          size += flood(arcs, w, lost, lostArc, seen);
        }
      }
    }
    return size;
  }
}
