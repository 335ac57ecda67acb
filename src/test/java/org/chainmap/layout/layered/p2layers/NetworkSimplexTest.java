package org.chainmap.layout.layered.p2layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkSimplexTest {

  /** Arrays are not copied; nobody may change them once this object is made. */
  private static final class Problem {

    private final int nodes;
    private final int[] tail;
    private final int[] head;
    private final int[] weight;
    private final int[] least;

    Problem(int nodes, int[] tail, int[] head, int[] weight, int[] least) {
      this.nodes = nodes;
      this.tail = tail;
      this.head = head;
      this.weight = weight;
      this.least = least;
    }

    int nodes() {
      return nodes;
    }

    int[] tail() {
      return tail;
    }

    int[] head() {
      return head;
    }

    int[] weight() {
      return weight;
    }

    int[] least() {
      return least;
    }

    NetworkSimplex simplex() {
      return new NetworkSimplex(nodes, tail, head, weight, least);
    }

    long sum(int[] rank) {
      return IntStream.range(0, tail.length)
          .mapToLong(e -> (long) weight[e] * (rank[head[e]] - rank[tail[e]]))
          .sum();
    }

    boolean holds(int[] rank) {
      return rank[0] == 0
          && IntStream.range(0, tail.length)
              .allMatch(e -> rank[head[e]] - rank[tail[e]] >= least[e]);
    }
  }

  static LongStream seeds() {
    return RandomMaps.seeds(60);
  }

  /** Every node has an edge from an earlier one; more edges lie anywhere, some of them twice. */
  private static Problem random(Random random, int nodes, int more, int longest) {
    int edges = nodes - 1 + more;
    int[] tail = new int[edges];
    int[] head = new int[edges];
    int[] weight = new int[edges];
    int[] least = new int[edges];
    for (int e = 0; e < edges; e++) {
      head[e] = e < nodes - 1 ? e + 1 : 1 + random.nextInt(nodes - 1);
      tail[e] = random.nextInt(head[e]);
      weight[e] = random.nextInt(4);
      least[e] = random.nextInt(longest + 1);
    }
    return new Problem(nodes, tail, head, weight, least);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noRanksAreBetter(long seed) {
    Random random = new Random(seed);
    Problem problem = random(random, 2 + random.nextInt(4), random.nextInt(6), 2);
    int[] rank = problem.simplex().ranks(Long.MAX_VALUE);
    assertThat(problem.holds(rank)).isTrue();
    assertThat(problem.sum(rank)).isEqualTo(best(problem, new int[problem.nodes], 1));
  }

  private static long best(Problem problem, int[] rank, int next) {
    if (next == problem.nodes) {
      return problem.holds(rank) ? problem.sum(rank) : Long.MAX_VALUE;
    }
    long best = Long.MAX_VALUE;
    for (int r = 0; r <= 2 * (problem.nodes - 1); r++) {
      rank[next] = r;
      best = Math.min(best, best(problem, rank, next + 1));
    }
    rank[next] = 0;
    return best;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theCutValuesProveIt(long seed) {
    Random random = new Random(seed);
    int nodes = 2 + random.nextInt(300);
    Problem problem = random(random, nodes, random.nextInt(3 * nodes), 3);
    NetworkSimplex simplex = problem.simplex();
    int[] rank = simplex.ranks(Long.MAX_VALUE);
    assertThat(problem.holds(rank)).isTrue();
    assertThat(problem.sum(rank)).isEqualTo(simplex.bound());
  }

  @Test
  void workCutShortLeavesRanksThatHold() {
    Problem problem = random(new Random(3), 400, 1000, 2);
    long longestPaths = problem.sum(problem.simplex().ranks(0));
    long before = longestPaths;
    for (long most = 500; most <= 32_000; most *= 4) {
      int[] rank = problem.simplex().ranks(most);
      assertThat(problem.holds(rank)).isTrue();
      assertThat(problem.sum(rank)).isLessThanOrEqualTo(before);
      before = problem.sum(rank);
    }
    assertThat(before).isLessThan(longestPaths);
  }

  @Test
  void longPathsAndNothingAtAll() {
    int n = 20_000;
    int[] ones = IntStream.range(1, n).map(v -> 1).toArray();
    int[] tail = IntStream.range(0, n - 1).toArray();
    int[] head = IntStream.range(1, n).toArray();
    int[] rank = new NetworkSimplex(n, tail, head, ones, ones).ranks(Long.MAX_VALUE);
    assertThat(rank).isEqualTo(IntStream.range(0, n).toArray());
    int[] none = {};
    assertThat(new NetworkSimplex(0, none, none, none, none).ranks(9)).isEmpty();
    assertThat(new NetworkSimplex(1, none, none, none, none).ranks(9)).containsExactly(0);
  }

  @Test
  void aCycleIsRefused() {
    int[] ones = {1, 1, 1};
    NetworkSimplex simplex =
        new NetworkSimplex(3, new int[] {0, 1, 2}, new int[] {1, 2, 1}, ones, ones);
    assertThatThrownBy(() -> simplex.ranks(9)).isInstanceOf(IllegalArgumentException.class);
  }
}
