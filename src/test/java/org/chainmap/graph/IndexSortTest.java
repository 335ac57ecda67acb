package org.chainmap.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compared with the boxed sort of the platform. */
class IndexSortTest {

  static LongStream seeds() {
    return RandomMaps.seeds(20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sortsStablyByOneKeyAndByTwo(long seed) {
    Random random = new Random(seed);
    int n = random.nextInt(50);
    double[] first = random.ints(n, 0, 6).asDoubleStream().toArray();
    double[] second = random.ints(n, 0, 3).asDoubleStream().toArray();
    List<Integer> shuffled =
        IntStream.range(0, n).boxed().sorted(Comparator.comparingInt(v -> v * 31 % 17)).toList();
    int[] items = shuffled.stream().mapToInt(v -> v).toArray();
    Comparator<Integer> byFirst = Comparator.comparingDouble(v -> first[v]);
    Comparator<Integer> byBoth = byFirst.thenComparingDouble(v -> second[v]);
    assertThat(IndexSort.by(first, items)).containsExactly(sorted(shuffled, byFirst));
    assertThat(IndexSort.sorted(items, v -> first[v], v -> second[v]))
        .containsExactly(sorted(shuffled, byBoth));
  }

  private static int[] sorted(List<Integer> items, Comparator<Integer> order) {
    return items.stream().sorted(order).mapToInt(v -> v).toArray();
  }
}
