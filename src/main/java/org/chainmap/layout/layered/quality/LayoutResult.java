package org.chainmap.layout.layered.quality;

import java.util.Arrays;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.tuning.SearchTuning;

/**
 * Where the cards of a finished layout lie, in px with the flow running to the right.
 *
 * <p>Arrays are not copied; nobody may change them once this object is made.
 */
public final class LayoutResult {

  private final StageGraph graph;
  private final double[] left;
  private final double[] top;
  private final Higher higher;

  /**
   * @param graph the cards and their sizes
   * @param left the left edge of each card; {@code top} its top
   * @param higher makes the same drawing higher
   */
  public LayoutResult(StageGraph graph, double[] left, double[] top, Higher higher) {
    this.graph = graph;
    this.left = left;
    this.top = top;
    this.higher = higher;
  }

  public StageGraph graph() {
    return graph;
  }

  public double[] left() {
    return left;
  }

  public double[] top() {
    return top;
  }

  /** Makes a drawing higher. */
  public interface Higher {

    /**
     * The same drawing, about {@code times} as high.
     *
     * @param hold how much more straight links hold their ends together than cards move apart
     */
    LayoutResult by(double times, double hold);
  }

  /** A drawing of one shape. */
  public static LayoutResult of(StageGraph graph, double[] left, double[] top) {
    return new LayoutResult(graph, left, top, (times, hold) -> of(graph, left, top));
  }

  /** The width of all cards together. */
  public double wide() {
    return extent(left, graph.width());
  }

  /** The height of all cards together. */
  public double high() {
    return extent(top, graph.height());
  }

  private static double extent(double[] from, double[] length) {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (int v = 0; v < from.length; v++) {
      low = Math.min(low, from[v]);
      high = Math.max(high, from[v] + length[v]);
    }
    return Math.max(0, high - low);
  }

  /**
   * Tells whether cards with these left edges and tops, in whole px, lie so, wherever the whole
   * lies.
   */
  public boolean isAt(double[] otherLeft, double[] otherTop) {
    return shifted(left, otherLeft) && shifted(top, otherTop);
  }

  private static boolean shifted(double[] from, double[] to) {
    double low = Arrays.stream(from).min().orElse(0);
    double lowTo = Arrays.stream(to).min().orElse(0);
    for (int v = 0; v < from.length; v++) {
      if (!(Math.abs(from[v] - low - (to[v] - lowTo)) < 1)) {
        return false;
      }
    }
    return true;
  }

  /** Counts how often the straight lines between linked cards cross. */
  public long crossings() {
    return StraightCrossings.count(graph, left, top);
  }

  /** Counts how many times too wide the drawing is for a page of this width to height. */
  public double off(double ratio) {
    return wide() / (ratio * Math.max(1, high()));
  }

  /** Tells whether the drawing has the shape of a page, as near as matters. */
  public boolean suits(double ratio) {
    double off = off(ratio);
    return off <= SearchTuning.RATIO_TOLERANCE && off >= 1 / SearchTuning.RATIO_TOLERANCE;
  }

  /**
   * Counts how many times too narrow the drawing is to have about the shape of a page, or less than
   * 1.
   */
  public double lacking(double ratio) {
    return 1 / (off(ratio) * SearchTuning.RATIO_REACHED);
  }

  /** The area of the drawing once it is stretched to about the shape of a page. */
  public double area(double ratio) {
    return area(wide(), high(), ratio);
  }

  public static double area(double wide, double high, double ratio) {
    return Math.max(wide, ratio * high / SearchTuning.RATIO_REACHED)
        * Math.max(high, wide / (ratio * SearchTuning.RATIO_REACHED));
  }

  /**
   * The same drawing with about the shape of a page of this width to height: its cards moved apart
   * along the flow, which costs no crossings, or across it, no more than it needs. Layers stay
   * aligned, links that are straight stay so as far as can be.
   */
  public LayoutResult filling(double ratio) {
    if (suits(ratio)) {
      return this;
    }
    if (off(ratio) < 1) {
      double[] apart = apart(left, graph.width(), ratio * high() / SearchTuning.RATIO_REACHED);
      return new LayoutResult(graph, apart, top, higher);
    }
    CrossingCounts before = CrossingCounts.of(this);
    LayoutResult best = this;
    for (double hold : SearchTuning.STRETCH_HOLDS) {
      LayoutResult next = heightened(ratio, hold);
      boolean nearer = next.suits(ratio) && !best.suits(ratio);
      if (next.suits(ratio) && CrossingCounts.of(next).isFairTo(before)) {
        return next;
      }
      best = nearer || best == this ? next : best;
    }
    return best;
  }

  private LayoutResult heightened(double ratio, double hold) {
    LayoutResult found = this;
    double factor = 1;
    for (int trial = 0; trial < SearchTuning.STRETCH_TRIALS && !found.suits(ratio); trial++) {
      factor =
          Math.clamp(
              factor * found.off(ratio) / SearchTuning.RATIO_REACHED, 1, SearchTuning.FURTHEST);
      LayoutResult next = higher.by(factor, hold);
      if (Math.abs(Math.log(next.off(ratio))) > Math.abs(Math.log(found.off(ratio)))) {
        break;
      }
      found = next;
    }
    return found;
  }

  /** Moves what starts at {@code from} apart to an extent. */
  private static double[] apart(double[] from, double[] length, double wanted) {
    double[] moved = from.clone();
    double least = 1;
    double most = SearchTuning.FURTHEST;
    for (int step = 0; step < 30; step++) {
      double factor = (least + most) / 2;
      Arrays.setAll(moved, v -> from[v] * factor);
      if (extent(moved, length) < wanted) {
        least = factor;
      } else {
        most = factor;
      }
    }
    return moved;
  }
}
