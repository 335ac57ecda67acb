package org.chainmap.layout.layered.p4place;

import java.util.Arrays;
import java.util.Comparator;
import org.chainmap.layout.layered.net.Layers;
import org.chainmap.layout.layered.net.StageGraph;

/**
 * Where the cards of each column lie across the flow: where they wish to, as many as can.
 *
 * <p>Precondition: every card that takes part has a column and a wish. Postcondition: cards of a
 * column are at least their gaps apart, in the order of their wishes but for groups, whose cards
 * lie together; every group can be framed with no foreign card in its frame. The sum of the cards'
 * ways from their wishes is the least there is for that order, if the work allowed sufficed; where
 * wishes leave the gaps, no card moves. The work is bounded: O(a fixed number of steps per arc).
 */
public final class KeptHeights {

  /** A gap may be so much narrower where it is already: a link takes less room than the gap. */
  private static final double NARROWER = 5;

  private static final long STEPS = 400;

  private KeptHeights() {}

  /** Cards in their columns from above to below, with place-holders for groups, without links. */
  public static Layers layers(StageGraph graph, int[] column, int columns, double[] wish) {
    StageGraph alone =
        new StageGraph(
            graph.stages(),
            graph.stage(),
            graph.width(),
            graph.height(),
            graph.group(),
            new int[0],
            new int[0]);
    Layers layers = Layers.of(alone, column, columns, new boolean[0]);
    double[] key = keys(layers, wish);
    for (int[] order : layers.order) {
      Integer[] sorted = Arrays.stream(order).boxed().toArray(Integer[]::new);
      Arrays.sort(
          sorted,
          Comparator.comparingDouble(
                  (Integer v) -> layers.group[v] < 0 ? wish[v] : key[layers.group[v]])
              .thenComparing(v -> layers.group[v])
              .thenComparing(v -> v < wish.length ? wish[v] : key[layers.group[v]])
              .thenComparing(v -> v));
      Arrays.setAll(order, k -> sorted[k]);
    }
    return layers;
  }

  /**
   * The middle of each node of {@link #layers} in px; cards that take no part stay at 0.
   *
   * @param wish the middle of each card as it is wished
   * @param frameHead the room a frame's name takes across the flow, above its cards
   */
  public static double[] middles(
      Layers layers, double[] cardHeights, double[] wish, double frameHead) {
    double[] key = keys(layers, wish);
    double[] middle = new double[layers.nodes];
    for (int[] order : layers.order) {
      for (int v : order) {
        middle[v] = v < layers.cards ? wish[v] : key[layers.group[v]];
      }
    }
    double[] height = Arrays.copyOf(cardHeights, layers.nodes);
    Units units = Units.of(layers, middle);
    // One place more stands still: cards are drawn to their distance from it.
    double[] at = new double[layers.nodes + 2 * units.groups + 3];
    int still = at.length - 1;
    Tension net = new Gaps(layers, height, frameHead).gaps(units, middle, at);
    at[still] = 0;
    net.yield(at, NARROWER);
    net.open(at);
    for (int[] order : layers.order) {
      for (int v : order) {
        if (v < layers.cards) {
          net.pull(still, v, wish[v], 1);
        }
      }
    }
    new Relaxation(net, at).run(STEPS * net.arcs + 20_000);
    for (int[] order : layers.order) {
      for (int v : order) {
        middle[v] = at[v] - at[still];
      }
    }
    return middle;
  }

  /** Where each group lies: the mean of its cards. */
  private static double[] keys(Layers layers, double[] wish) {
    int groups = 1 + Arrays.stream(layers.group).max().orElse(-1);
    double[] sum = new double[groups];
    int[] members = new int[groups];
    for (int v = 0; v < layers.cards; v++) {
      if (layers.column[v] >= 0 && layers.group[v] >= 0) {
        sum[layers.group[v]] += wish[v];
        members[layers.group[v]]++;
      }
    }
    Arrays.setAll(sum, g -> sum[g] / Math.max(1, members[g]));
    return sum;
  }
}
