package org.chainmap.layout.layered.quality;

import java.util.Arrays;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.tuning.InteractiveTuning;
import org.chainmap.layout.spacing.Spacing;

/**
 * Cards that lie far from what they are linked with although there is room to come nearer: such as
 * a card that was pulled away.
 */
public final class Outliers {

  private Outliers() {}

  /**
   * Returns which cards stray; none that is in a group. O(cards² + links · log links).
   *
   * @param left the left edge of each card, NaN where it lies nowhere; {@code middle} its middle
   * @param fresh a fresh layout, which tells what distances cards must put up with
   */
  public static boolean[] of(StageGraph graph, double[] left, double[] middle, LayoutResult fresh) {
    double[] middles = new double[graph.cards()];
    Arrays.setAll(middles, v -> fresh.top()[v] + graph.height()[v] / 2);
    double longest = Arrays.stream(distances(graph, fresh.left(), middles)).max().orElse(0);
    double far =
        Math.max(
            Math.max(
                InteractiveTuning.NEVER_FAR, InteractiveTuning.NEVER_FAR_FRACTION * fresh.high()),
            InteractiveTuning.OUTLYING * longest);
    double[] distances = distances(graph, left, middle);
    boolean[] strays = new boolean[distances.length];
    for (int v = 0; v < distances.length; v++) {
      strays[v] = distances[v] > far;
    }
    return strays;
  }

  /** Returns how far each card could come nearer to the middle of what it is linked with. */
  private static double[] distances(StageGraph graph, double[] left, double[] middle) {
    int n = graph.cards();
    double[][] linked = new double[n][0];
    for (int e = 0; e < graph.links(); e++) {
      int from = graph.from()[e];
      int to = graph.to()[e];
      linked[from] = and(linked[from], middle[to]);
      linked[to] = and(linked[to], middle[from]);
    }
    double[] distances = new double[n];
    for (int v = 0; v < n; v++) {
      if (linked[v].length > 0 && graph.group()[v] < 0) {
        Arrays.sort(linked[v]);
        double low = linked[v][(linked[v].length - 1) / 2];
        double high = linked[v][linked[v].length / 2];
        double distance = middle[v] < low ? low - middle[v] : Math.min(0, high - middle[v]);
        distances[v] = Math.min(Math.abs(distance), room(graph, left, middle, v, distance > 0));
      }
    }
    return distances;
  }

  private static double[] and(double[] some, double value) {
    if (Double.isNaN(value)) {
      return some;
    }
    double[] more = Arrays.copyOf(some, some.length + 1);
    more[some.length] = value;
    return more;
  }

  /** Returns how far a card could go before it meets another. */
  private static double room(
      StageGraph graph, double[] left, double[] middle, int v, boolean down) {
    double room = Double.POSITIVE_INFINITY;
    for (int w = 0; w < graph.cards(); w++) {
      boolean across = left[v] < left[w] + graph.width()[w] && left[w] < left[v] + graph.width()[v];
      double distance = down ? middle[w] - middle[v] : middle[v] - middle[w];
      if (w != v && across && distance > 0) {
        double halves = (graph.height()[v] + graph.height()[w]) / 2;
        room = Math.min(room, distance - halves - Spacing.CARD_GAP);
      }
    }
    return room;
  }
}
