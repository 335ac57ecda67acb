package org.chainmap.layout.layered.p5route.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainmap.layout.layered.p5route.CardBoxes;
import org.chainmap.layout.layered.p5route.NetGrouping;
import org.chainmap.layout.layered.p5route.RoutingProblem;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlignmentConstraintsTest {

  private static final double APART = 10;

  static LongStream seeds() {
    return RandomMaps.seeds(60);
  }

  /** Four rows of lines: the sides of three cards in a row, with links between neighbours. */
  private static PortLines lines(int each) {
    int[] from = new int[2 * each];
    Arrays.fill(from, each, 2 * each, 1);
    int[] to = Arrays.stream(from).map(v -> v + 1).toArray();
    int[] net = new int[2 * each];
    Arrays.setAll(net, e -> e);
    double[] top = {0, 0, 0};
    double[] bottom = {500, 500, 500};
    double[] left = {0, 300, 600};
    double[] right = {100, 400, 700};
    boolean[] none = new boolean[2 * each];
    RoutingProblem routingProblem =
        new RoutingProblem(
            new CardBoxes(left, top, right, bottom), from, to, new NetGrouping(net, none, none));
    RoutedEdges routedEdges = new RoutedEdges(routingProblem, LayerGrid.of(routingProblem));
    new Passages(routedEdges).choose();
    return new PortLines(routedEdges);
  }

  private static AlignmentConstraints straights(PortLines portLines, double[] low, double[] high) {
    double[] apart = new double[portLines.rows()];
    Arrays.fill(apart, APART);
    return new AlignmentConstraints(portLines, low, high, apart);
  }

  @Test
  void joinedLinesPushTheirNeighboursOnBothSides() {
    PortLines portLines = lines(2);
    double[] low = {0, 50, 0, 10, 0, 10, 0, 10};
    double[] high = {90, 100, 90, 100, 90, 100, 90, 100};
    AlignmentConstraints alignmentConstraints = straights(portLines, low, high);

    assertThat(alignmentConstraints.join(1, 4)).isTrue();

    assertThat(IntStream.range(0, portLines.count()).map(portLines::row))
        .startsWith(0, 0, 1, 1, 2, 2, 3, 3);
    assertThat(low).containsExactly(0, 50, 0, 10, 50, 60, 0, 10);
    assertThat(high).containsExactly(80, 90, 90, 100, 90, 100, 90, 100);
    // above the lower line there is only the upper one's room, and that is joined
    assertThat(alignmentConstraints.join(0, 5)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void pairsAreJoinedJustIfAllHeightsCanBeAndRangesAreTheLeastAndTheGreatest(long seed) {
    Random random = new Random(seed);
    PortLines portLines = lines(1 + random.nextInt(5));
    int n = portLines.count();
    double[] low = new double[n];
    double[] high = new double[n];
    for (int k = 0; k < n; k++) {
      boolean first = k == 0 || portLines.row(k) != portLines.row(k - 1);
      low[k] = (first ? 0 : low[k - 1] + APART) + random.nextInt(30);
      high[k] = Math.max(low[k] + random.nextInt(60), first ? 0 : high[k - 1] + APART);
    }
    double[] least = low.clone();
    double[] most = high.clone();
    AlignmentConstraints alignmentConstraints = straights(portLines, low, high);
    for (int trial = 0; trial < 6 * n; trial++) {
      int left = random.nextInt(n);
      int right = random.nextInt(n);
      if (portLines.row(left) >= portLines.row(right)
          || alignmentConstraints.atRight(left) >= 0
          || alignmentConstraints.atLeft(right) >= 0) {
        continue;
      }
      double[] lowBefore = low.clone();
      double[] highBefore = high.clone();
      int[] joined = IntStream.range(0, n).map(alignmentConstraints::atRight).toArray();
      joined[left] = right;
      double[][] ranges = ranges(portLines, least, most, joined);
      boolean can = Stream.of(ranges).allMatch(range -> range[0] <= range[1] + 1e-6);
      assertThat(alignmentConstraints.join(left, right)).isEqualTo(can);
      for (int k = 0; k < n; k++) {
        assertThat(low[k]).isCloseTo(can ? ranges[k][0] : lowBefore[k], within(1e-6));
        assertThat(high[k]).isCloseTo(can ? ranges[k][1] : highBefore[k], within(1e-6));
      }
    }
  }

  @Test
  void aLineThatIsGivenAHeightTakesTheJoinedAlong() {
    PortLines portLines = lines(1);
    double[] low = {0, 0, 0, 0};
    double[] high = {90, 90, 90, 90};
    AlignmentConstraints alignmentConstraints = straights(portLines, low, high);
    assertThat(alignmentConstraints.join(0, 2)).isTrue();

    alignmentConstraints.fix(0, 40);

    assertThat(low[2]).isEqualTo(40);
    assertThat(high[2]).isEqualTo(40);
    assertThat(low[1]).isZero();
    assertThat(alignmentConstraints.join(2, 0)).isTrue();
    assertThat(alignmentConstraints.join(0, 3)).isFalse();
  }

  /** The least and greatest heights by going over all constraints until nothing changes. */
  private static double[][] ranges(
      PortLines portLines, double[] least, double[] most, int[] joined) {
    int n = portLines.count();
    double[][] ranges = new double[n][];
    Arrays.setAll(ranges, k -> new double[] {least[k], most[k]});
    for (int round = 0; round < 100 * n; round++) {
      for (int k = 0; k < n; k++) {
        if (k + 1 < n && portLines.row(k + 1) == portLines.row(k)) {
          ranges[k + 1][0] = Math.max(ranges[k + 1][0], ranges[k][0] + APART);
          ranges[k][1] = Math.min(ranges[k][1], ranges[k + 1][1] - APART);
        }
        if (joined[k] >= 0) {
          double[] other = ranges[joined[k]];
          ranges[k][0] = Math.max(ranges[k][0], other[0]);
          other[0] = ranges[k][0];
          ranges[k][1] = Math.min(ranges[k][1], other[1]);
          other[1] = ranges[k][1];
        }
      }
    }
    return ranges;
  }
}
