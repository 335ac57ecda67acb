package org.chainmap.layout.layered.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.task.Progress;
import org.junit.jupiter.api.Test;

class RoutedCrossingsTest {

  /** Two layers of equally many cards, each linked to one of the other layer. */
  private static long crossings(int... partner) {
    int n = partner.length;
    int[] stage = new int[2 * n];
    double[] size = new double[2 * n];
    double[] left = new double[2 * n];
    double[] top = new double[2 * n];
    int[] group = new int[2 * n];
    int[] from = new int[n];
    int[] to = new int[n];
    Arrays.fill(size, 60);
    Arrays.fill(group, -1);
    for (int v = 0; v < 2 * n; v++) {
      stage[v] = v / n;
      left[v] = v / n * 400;
      top[v] = v % n * 100;
    }
    for (int e = 0; e < n; e++) {
      from[e] = e;
      to[e] = n + partner[e];
    }
    StageGraph graph = new StageGraph(2, stage, size, size, group, from, to);
    return RoutedCrossings.count(LayoutResult.of(graph, left, top), Progress.NONE);
  }

  @Test
  void linksCrossAsOftenAsTheirEndsAreOutOfOrder() {
    assertThat(crossings(0, 1, 2, 3)).isZero();
    assertThat(crossings(1, 0, 2, 3)).isEqualTo(1);
    assertThat(crossings(3, 2, 1, 0)).isEqualTo(6);
    assertThat(crossings(2, 0, 3, 1)).isEqualTo(3);
  }
}
