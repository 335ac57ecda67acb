package org.chainmap.layout.layered.p1cycles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CyclesTest {

  static LongStream seeds() {
    return RandomMaps.seeds(40);
  }

  private static StageGraph graph(int cards, int[] from, int[] to) {
    double[] size = new double[cards];
    int[] group = new int[cards];
    Arrays.fill(size, 60);
    Arrays.fill(group, -1);
    return new StageGraph(1, new int[cards], size, size, group, from, to);
  }

  private static int against(StageGraph graph) {
    int against = 0;
    for (boolean forward : CycleBreaking.forward(graph)) {
      against += forward ? 0 : 1;
    }
    return against;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void fewestLinksRunAgainstTheFlowOrNearlySo(long seed) {
    Random random = new Random(seed);
    int cards = 2 + random.nextInt(5);
    int[] from = new int[2 * cards];
    int[] to = new int[from.length];
    for (int e = 0; e < from.length; e++) {
      from[e] = random.nextInt(cards);
      to[e] = (from[e] + 1 + random.nextInt(cards - 1)) % cards;
    }
    int least = least(new int[cards], 0, from, to);
    assertThat(against(graph(cards, from, to))).isBetween(least, least + 1);
  }

  private static int least(int[] place, int next, int[] from, int[] to) {
    if (next == place.length) {
      return (int)
          IntStream.range(0, from.length).filter(e -> place[from[e]] > place[to[e]]).count();
    }
    int least = Integer.MAX_VALUE;
    for (int at = 0; at < place.length; at++) {
      int p = at;
      if (IntStream.range(0, next).noneMatch(v -> place[v] == p)) {
        place[next] = at;
        least = Math.min(least, least(place, next + 1, from, to));
      }
    }
    return least;
  }

  @Test
  void everyTwoCycleLosesOneLink() {
    int[] from = {0, 1, 2, 3, 4, 5};
    int[] to = {1, 0, 3, 2, 5, 4};
    assertThat(against(graph(6, from, to))).isEqualTo(3);
  }

  @Test
  void aCompleteGraphLosesHalf() {
    int n = 40;
    int[] pairs = IntStream.range(0, n * n).filter(p -> p / n != p % n).toArray();
    int[] from = Arrays.stream(pairs).map(p -> p / n).toArray();
    int[] to = Arrays.stream(pairs).map(p -> p % n).toArray();
    assertThat(against(graph(n, from, to))).isEqualTo(n * (n - 1) / 2);
  }

  @Test
  void aLongWheelLosesOneLinkWithoutRecursion() {
    int n = 50_000;
    int[] from = IntStream.range(0, n).toArray();
    int[] to = IntStream.range(0, n).map(v -> (v + 1) % n).toArray();
    assertThat(against(graph(n, from, to))).isEqualTo(1);
  }

  @Test
  void linksThatFollowTheOrderOfWritingAreKept() {
    int n = 400;
    Random random = new Random(9);
    int[] from = random.ints(3 * n, 0, n).toArray();
    int[] to = Arrays.stream(from).map(v -> (v + 1 + random.nextInt(20)) % n).toArray();
    long round = IntStream.range(0, from.length).filter(e -> to[e] < from[e]).count();
    assertThat((long) against(graph(n, from, to))).isLessThanOrEqualTo(round);
  }
}
