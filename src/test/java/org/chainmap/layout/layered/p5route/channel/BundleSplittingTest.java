package org.chainmap.layout.layered.p5route.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.chainmap.layout.layered.p5route.CardBoxes;
import org.chainmap.layout.layered.p5route.NetGrouping;
import org.chainmap.layout.layered.p5route.RoutingProblem;
import org.chainmap.task.Progress;
import org.junit.jupiter.api.Test;

class BundleSplittingTest {

  @Test
  void linksOfOneTrunkAreStraightToAllCardsOppositeTheirSource() {
    double[][] ways = ways(new double[] {0, 0, 70}, new double[] {120, 50, 120}, false);

    assertThat(straight(ways)).containsExactly(true, true);
    assertThat(ways[0][1]).isLessThan(ways[1][1]);
  }

  @Test
  void soAreThoseThatShareTheirTarget() {
    double[][] ways = ways(new double[] {0, 0, 70}, new double[] {120, 50, 120}, true);

    assertThat(straight(ways)).containsExactly(true, true);
    assertThat(ways[0][1]).isLessThan(ways[1][1]);
  }

  @Test
  void linksThatBendStayTogetherBesideTheStraightOnes() {
    double[] top = {300, 0, 100, 300, 370, 600, 700};
    double[] bottom = {420, 60, 160, 350, 420, 660, 760};
    double[][] ways = ways(top, bottom, false);

    assertThat(straight(ways)).containsExactly(false, false, true, true, false, false);
    assertThat(ways[1][1]).isCloseTo(ways[0][1], within());
    assertThat(ways[5][1]).isCloseTo(ways[4][1], within());
    assertThat(ways[2][1]).isBetween(ways[1][1] + 5, ways[3][1] - 5);
    assertThat(ways[4][1]).isGreaterThan(ways[3][1] + 5);
  }

  @Test
  void aTrunkOfWhichOneLinkIsStraightStaysWhole() {
    double[] top = {300, 0, 330, 600, 1000};
    double[] bottom = {420, 60, 390, 660, 1060};
    double[][] ways = ways(top, bottom, false);

    assertThat(straight(ways)).containsExactly(false, true, false, false);
    for (double[] way : ways) {
      assertThat(way[1]).isCloseTo(ways[0][1], within());
    }
  }

  private static Offset<Double> within() {
    return Offset.offset(0.5);
  }

  /** Ways between the first card and all others, which stand opposite it in one layer. */
  private static double[][] ways(double[] top, double[] bottom, boolean inwards) {
    int n = top.length;
    double[] left = new double[n];
    double[] right = new double[n];
    int[] others = new int[n - 1];
    for (int v = 0; v < n; v++) {
      left[v] = v == 0 == inwards ? 200 : 0;
      right[v] = left[v] + 100;
      others[Math.max(0, v - 1)] = v;
    }
    int[] hub = new int[n - 1];
    boolean[] backwards = new boolean[n - 1];
    Arrays.fill(backwards, inwards);
    RoutingProblem routingProblem =
        new RoutingProblem(
            new CardBoxes(left, top, right, bottom),
            inwards ? others : hub,
            inwards ? hub : others,
            new NetGrouping(new int[n - 1], backwards, new boolean[n - 1]));
    return Arrays.stream(ChannelRouter.routes(routingProblem, Progress.NONE))
        .map(Objects::requireNonNull)
        .toArray(double[][]::new);
  }

  private static Boolean[] straight(double[][] ways) {
    return Arrays.stream(ways).map(way -> way.length == 4).toArray(Boolean[]::new);
  }
}
