package org.chainmap.layout.layered;

import java.util.Arrays;
import org.chainmap.layout.layered.net.StageGraph;
import org.chainmap.layout.layered.p5route.Router;
import org.chainmap.layout.layered.p5route.Scene;
import org.chainmap.layout.layered.p5route.columns.ColumnRouter;
import org.chainmap.task.Progress;
import org.jspecify.annotations.Nullable;

/**
 * How often the links of a drawing cross.
 *
 * @param straight as straight lines between the middles of cards
 * @param routed as they will be routed; 0 where there are too many links to try
 */
record Crossed(long straight, long routed) {

  /** Up to so many links are routed in the time a quick layout takes. */
  private static final int FEW = 150;

  /** Up to so many times as many crossings are as good. */
  private static final double FAIR = 1.1;

  static Crossed of(Drawing drawing) {
    return new Crossed(
        drawing.crossings(), drawing.graph().links() > FEW ? 0 : routed(drawing.graph(), drawing));
  }

  /** Whether there are hardly more crossings than in another drawing. */
  boolean isFairTo(Crossed other) {
    return isFair(straight, other.straight) && isFair(routed, other.routed);
  }

  private static boolean isFair(long crossings, long others) {
    return crossings <= Math.max(FAIR * others, others + 1);
  }

  private static long routed(StageGraph graph, Drawing drawing) {
    double[] left = Arrays.stream(drawing.left()).map(Math::rint).toArray();
    double[] top = Arrays.stream(drawing.top()).map(Math::rint).toArray();
    double[] right = left.clone();
    double[] bottom = top.clone();
    Arrays.setAll(right, v -> left[v] + graph.width()[v]);
    Arrays.setAll(bottom, v -> top[v] + graph.height()[v]);
    int links = graph.links();
    int[] net = new int[links];
    boolean[] around = new boolean[links];
    for (int e = 0; e < links; e++) {
      int from = graph.from()[e];
      int to = graph.to()[e];
      net[e] = 2 * from + (left[to] < right[from] ? 1 : 0);
      around[e] = graph.stage()[to] < graph.stage()[from];
    }
    Scene scene =
        new Scene(
            left,
            top,
            right,
            bottom,
            graph.from(),
            graph.to(),
            net,
            new boolean[links],
            around);
    double[] @Nullable [] ways = ColumnRouter.routes(scene, Progress.NONE);
    return crossings(Router.routes(scene, ways, Progress.NONE));
  }

  /** Crossings of ways of horizontal and vertical pieces. O(pieces²). */
  private static long crossings(double[][] ways) {
    long crossings = 0;
    for (int a = 0; a < ways.length; a++) {
      for (int b = 0; b < ways.length; b++) {
        crossings += a == b ? 0 : across(ways[a], ways[b]);
      }
    }
    return crossings;
  }

  /** How often the horizontal pieces of one way cross the vertical ones of another. */
  private static int across(double[] a, double[] b) {
    int crossings = 0;
    for (int i = 2; i < a.length; i += 2) {
      if (a[i] == a[i - 2]) {
        continue;
      }
      for (int j = 2; j < b.length; j += 2) {
        crossings +=
            isBetween(b[j], a[i - 2], a[i]) && isBetween(a[i + 1], b[j - 1], b[j + 1]) ? 1 : 0;
      }
    }
    return crossings;
  }

  private static boolean isBetween(double at, double a, double b) {
    return at > Math.min(a, b) && at < Math.max(a, b);
  }
}
