package org.chainmap.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compared with JGraphT's boxed union–find. */
class UnionFindTest {

  static LongStream seeds() {
    return RandomMaps.seeds(20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void setsAreThoseOfJgrapht(long seed) {
    Random random = new Random(seed);
    int n = 1 + random.nextInt(40);
    UnionFind sets = new UnionFind(n);
    var others =
        new org.jgrapht.alg.util.UnionFind<>(
            IntStream.range(0, n).boxed().collect(Collectors.toSet()));
    for (int k = 0; k < n; k++) {
      int v = random.nextInt(n);
      int w = random.nextInt(n);
      assertThat(sets.union(v, w)).isEqualTo(!others.inSameSet(v, w));
      others.union(v, w);
    }
    for (int v = 0; v < n; v++) {
      int number = v;
      int least =
          IntStream.range(0, n).filter(w -> others.inSameSet(number, w)).findFirst().orElseThrow();
      assertThat(sets.find(v)).isEqualTo(least);
    }
  }
}
