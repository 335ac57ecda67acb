package org.chainmap.layout.layered.p5route.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chainmap.layout.layered.p5route.CardBoxes;
import org.chainmap.layout.layered.p5route.NetGrouping;
import org.chainmap.layout.layered.p5route.RoutingProblem;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShortestPathReroutingTest {

  private static final double CARD = 60;

  static LongStream seeds() {
    return RandomMaps.seeds(40);
  }

  /** Cards 60 px high at these tops, in layers 200 px apart, and links that share nothing. */
  private static RoutingProblem scene(int[] layer, double[] top, int[][] links) {
    double[] left = Arrays.stream(layer).mapToDouble(c -> 200 * c).toArray();
    double[] right = Arrays.stream(left).map(x -> x + 100).toArray();
    double[] bottom = Arrays.stream(top).map(y -> y + CARD).toArray();
    int[] net = new int[links.length];
    Arrays.setAll(net, e -> e);
    boolean[] none = new boolean[links.length];
    return new RoutingProblem(
        new CardBoxes(left, top, right, bottom),
        Arrays.stream(links).mapToInt(link -> link[0]).toArray(),
        Arrays.stream(links).mapToInt(link -> link[1]).toArray(),
        new NetGrouping(net, none, none));
  }

  private static boolean led(RoutedEdges routedEdges, Passages passages) {
    SegmentAlignment segmentAlignment =
        new SegmentAlignment(routedEdges, passages, new PortLines(routedEdges));
    return new ShortestPathRerouting(routedEdges, passages, segmentAlignment).run(Progress.NONE);
  }

  /**
   * Whether a link that passes above a card, though its ends lie opposite each other below it, is
   * led straight when it then crosses so many links into that card.
   */
  private static boolean straightened(int crossed) {
    int[] layer = new int[4 + crossed];
    double[] top = new double[4 + crossed];
    int[][] links = new int[1 + crossed][];
    System.arraycopy(new int[] {0, 1, 1, 2}, 0, layer, 0, 4);
    System.arraycopy(new double[] {100, 0, 220, 100}, 0, top, 0, 4);
    links[0] = new int[] {0, 3};
    for (int k = 0; k < crossed; k++) {
      top[4 + k] = 200 + 100 * k;
      links[1 + k] = new int[] {4 + k, 1};
    }
    RoutingProblem routingProblem = scene(layer, top, links);
    RoutedEdges routedEdges = new RoutedEdges(routingProblem, LayerGrid.of(routingProblem));
    Passages passages = new Passages(routedEdges);
    passages.choose();
    int pass = routedEdges.node(1);
    assertThat(routedEdges.order(1)).containsExactly(1, pass, 2);
    routedEdges.setGap(pass, 0);
    routedEdges.move(1, 1, 0);

    boolean moved = led(routedEdges, passages);

    boolean straight = routedEdges.gap(pass) == 1;
    assertThat(routedEdges.order(1))
        .containsExactly(straight ? new int[] {1, pass, 2} : new int[] {pass, 1, 2});
    assertThat(moved).isEqualTo(straight);
    return straight;
  }

  @Test
  void aLinkIsLedStraightWhereItBendsForNothing() {
    assertThat(straightened(0)).isTrue();
  }

  @Test
  void bendsAndLengthAreWorthACrossingButNotMany() {
    assertThat(straightened(1)).isTrue();
    assertThat(straightened(3)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyPassKeepsAPlaceInItsGapAndCardsTheirOrder(long seed) {
    Random random = new Random(seed);
    int layers = 3 + random.nextInt(4);
    int each = 2 + random.nextInt(5);
    int[] layer = new int[layers * each];
    double[] top = new double[layer.length];
    for (int v = 0; v < layer.length; v++) {
      layer[v] = v / each;
      top[v] = v % each * 90 + random.nextInt(25);
    }
    int[][] links = new int[2 * layer.length][];
    Arrays.setAll(
        links, e -> new int[] {random.nextInt(layer.length), random.nextInt(layer.length)});
    RoutingProblem routingProblem = scene(layer, top, links);
    RoutedEdges routedEdges = new RoutedEdges(routingProblem, LayerGrid.of(routingProblem));
    Passages passages = new Passages(routedEdges);
    passages.choose();
    int passes = nodes(routedEdges);

    led(routedEdges, passages);

    assertThat(nodes(routedEdges)).isEqualTo(passes);
    for (int c = 0; c < layers; c++) {
      int[] order = routedEdges.order(c);
      int gap = 0;
      for (int k = 0; k < order.length; k++) {
        assertThat(routedEdges.place(order[k])).isEqualTo(k);
        if (routedEdges.isPassage(order[k])) {
          assertThat(routedEdges.gap(order[k])).isEqualTo(gap);
        } else {
          assertThat(order[k]).isEqualTo(routedEdges.layerGrid().cards()[c][gap++]);
        }
      }
    }
  }

  /** Returns the number of nodes in the orders of all layers. */
  private static int nodes(RoutedEdges routedEdges) {
    return IntStream.range(0, routedEdges.layerGrid().layers())
        .map(layer -> routedEdges.order(layer).length)
        .sum();
  }
}
