package org.chainmap.layout.layered.p4place;

import java.util.Arrays;
import org.chainmap.layout.layered.net.Layers;
import org.chainmap.layout.room.Spacing;

/**
 * How far things must lie apart across the flow: nodes of a column, and the frames of groups.
 *
 * <p>Places are numbered: the nodes, then top and bottom of each group's frame, then the top and
 * the bottom of the whole.
 *
 * @param height the height of each node, 0 for bends
 * @param frameHead the room a frame's name takes above its cards
 */
record Gaps(Layers layers, double[] height, double frameHead) {

  static int top(Layers layers, int group) {
    return layers.nodes + 2 * group;
  }

  static int bottom(Layers layers, int group) {
    return layers.nodes + 2 * group + 1;
  }

  /** From the middle of a node to the middle of the next of its column. */
  double between(int v, int w) {
    int g = layers.group[v];
    int h = layers.group[w];
    double halves = (height[v] + height[w]) / 2;
    if (layers.isBend(v) && layers.isBend(w) && layers.source[v] == layers.source[w]) {
      return 0;
    }
    if (g == h) {
      return halves + (layers.isBend(v) || layers.isBend(w) ? Spacing.PASSAGE : Spacing.CARD_GAP);
    }
    double frames = (g >= 0 ? Spacing.FRAME_PADDING : 0) + (h >= 0 ? head() : 0);
    return halves + frames + beside(layers.isBend(v) || layers.isBend(w));
  }

  private static double beside(boolean bend) {
    return bend ? Spacing.PASSAGE : Spacing.FRAME_GAP;
  }

  private double head() {
    return Spacing.FRAME_PADDING + frameHead;
  }

  /**
   * All gaps, between neighbours of each column and around the groups.
   *
   * @param middle where the nodes lie, in the order of the units; their gaps need not hold
   * @param at where all places lie is put here, with room for every place; all gaps hold
   */
  Tension tension(Units units, double[] middle, double[] at) {
    Tension net = gaps(units, middle, at);
    net.open(at);
    return net;
  }

  /** The same gaps, which need not hold where the places are put. */
  Tension gaps(Units units, double[] middle, double[] at) {
    int above = layers.nodes + 2 * units.groups;
    int below = above + 1;
    Tension net = new Tension(at.length, 3 * layers.nodes + 3 * layers.right.length);
    System.arraycopy(middle, 0, at, 0, layers.nodes);
    Arrays.fill(at, layers.nodes, at.length, Double.POSITIVE_INFINITY);
    for (int[] column : units.order) {
      int last = -1;
      for (int unit : column) {
        if (last >= 0) {
          net.gap(end(units, last), begin(units, unit), apart(units, last, unit));
        } else {
          net.gap(above, begin(units, unit), half(units, unit));
        }
        last = unit;
      }
      if (last >= 0) {
        net.gap(end(units, last), below, half(units, last));
      }
    }
    for (int[] column : layers.order) {
      for (int k = 0; k < column.length; k++) {
        int v = column[k];
        int g = layers.group[v];
        at[above] = Math.min(at[above], at[v] - height[v] / 2);
        if (g < 0) {
          continue;
        }
        at[top(layers, g)] = Math.min(at[top(layers, g)], at[v] - height[v] / 2 - head());
        if (k > 0 && layers.group[column[k - 1]] == g) {
          net.gap(column[k - 1], v, between(column[k - 1], v));
        } else {
          net.gap(top(layers, g), v, height[v] / 2 + head());
        }
        if (k + 1 == column.length || layers.group[column[k + 1]] != g) {
          net.gap(v, bottom(layers, g), height[v] / 2 + Spacing.FRAME_PADDING);
        }
      }
    }
    for (int g = 0; g < units.groups; g++) {
      at[above] = Math.min(at[above], at[top(layers, g)]);
    }
    for (int v = 0; v < at.length; v++) {
      at[v] = Double.isInfinite(at[v]) ? at[above] : at[v];
    }
    return net;
  }

  private int begin(Units units, int unit) {
    return units.isGroup(unit) ? top(layers, unit) : units.node(unit);
  }

  private int end(Units units, int unit) {
    return units.isGroup(unit) ? bottom(layers, unit) : units.node(unit);
  }

  private double half(Units units, int unit) {
    return units.isGroup(unit) ? 0 : height[units.node(unit)] / 2;
  }

  private double apart(Units units, int a, int b) {
    double halves = half(units, a) + half(units, b);
    if (units.isGroup(a) || units.isGroup(b)) {
      boolean bend =
          (!units.isGroup(a) && layers.isBend(units.node(a)))
              || (!units.isGroup(b) && layers.isBend(units.node(b)));
      return halves + beside(bend);
    }
    return between(units.node(a), units.node(b));
  }
}
