package org.chainmap.layout.layered.p4place;

import java.util.Arrays;
import org.chainmap.layout.layered.net.Layers;
import org.chainmap.layout.room.Spacing;

/**
 * Moves placed nodes apart across the flow, for a drawing that is to be higher.
 *
 * <p>Were every middle just scaled, the small offsets of links that are straight would grow into
 * jogs. So each node is drawn to its scaled place, but the ends of a straight link to each other
 * more: a row of straight links moves as one. What costs the least in sum is found as heights are
 * ({@link Relaxation}).
 *
 * <p>Precondition: the columns' order is that of the middles, which hold all gaps. Postcondition:
 * the order is the same and all gaps hold. The work is bounded: O(a fixed number of steps per arc).
 */
public final class Spreading {

  private static final long STEPS = 110;

  private Spreading() {}

  /**
   * The middle of each node in px, the drawing about {@code factor} times as high; cards that take
   * no part stay at 0.
   *
   * @param frameHead the room a frame's name takes across the flow, above its cards
   * @param middle the middle of each node now
   * @param factor at least 1
   * @param hold how much more a straight link holds its ends together than a node is drawn to its
   *     place: the less, the more evenly all move apart, and the fewer lines come to cross
   */
  public static double[] middles(
      Layers layers,
      double[] cardHeights,
      double frameHead,
      double[] middle,
      double factor,
      double hold) {
    double[] height = Arrays.copyOf(cardHeights, layers.nodes);
    double[] wish = new double[layers.nodes];
    Arrays.setAll(wish, v -> factor * middle[v]);
    Units units = Units.of(layers, middle);
    double[] at = new double[layers.nodes + 2 * units.groups + 2];
    Tension net = new Gaps(layers, height, frameHead).tension(units, wish, at);
    int above = net.places - 2;
    double origin = at[above];
    for (int[] column : layers.order) {
      for (int v : column) {
        net.pull(above, v, wish[v] - origin, 1);
        for (int k = layers.rightStart[v]; k < layers.rightStart[v + 1]; k++) {
          int w = layers.right[k];
          double apart = middle[w] - middle[v];
          if (Math.abs(apart) < straight(height[v], height[w])) {
            net.pull(v, w, apart, hold);
          }
        }
      }
    }
    new Relaxation(net, at).run(STEPS * net.arcs + 20_000);
    return Arrays.copyOf(at, layers.nodes);
  }

  /** Middles nearer than this leave a link between two nodes straight. */
  public static double straight(double a, double b) {
    return Math.max(1, (a + b) / 2 - margin(a) - margin(b));
  }

  private static double margin(double height) {
    return Math.min(Spacing.PORT_MARGIN, height / 4);
  }
}
