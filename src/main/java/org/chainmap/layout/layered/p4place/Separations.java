package org.chainmap.layout.layered.p4place;

import java.util.Arrays;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.spacing.Spacing;

/**
 * How far things must lie apart across the flow: nodes of a layer, and the frames of groups.
 *
 * <p>Places are numbered: the nodes, then top and bottom of each group's frame, then the top and
 * the bottom of the whole.
 *
 * <p>Arrays are not copied; nobody may change them once this object is made.
 */
final class Separations {

  private final LayeredGraph layeredGraph;
  private final double[] height;
  private final double frameHead;

  /**
   * @param height the height of each node, 0 for bends
   * @param frameHead the room a frame's name takes above its cards
   */
  Separations(LayeredGraph layeredGraph, double[] height, double frameHead) {
    this.layeredGraph = layeredGraph;
    this.height = height;
    this.frameHead = frameHead;
  }

  static int top(LayeredGraph layeredGraph, int group) {
    return layeredGraph.nodes + 2 * group;
  }

  static int bottom(LayeredGraph layeredGraph, int group) {
    return layeredGraph.nodes + 2 * group + 1;
  }

  /** From the middle of a node to the middle of the next of its layer. */
  double between(int v, int w) {
    int g = layeredGraph.group[v];
    int h = layeredGraph.group[w];
    double halves = (height[v] + height[w]) / 2;
    if (layeredGraph.isDummy(v)
        && layeredGraph.isDummy(w)
        && layeredGraph.source[v] == layeredGraph.source[w]) {
      return 0;
    }
    if (g == h) {
      return halves
          + (layeredGraph.isDummy(v) || layeredGraph.isDummy(w)
              ? Spacing.PASSAGE
              : Spacing.CARD_GAP);
    }
    double frames = (g >= 0 ? Spacing.FRAME_PADDING : 0) + (h >= 0 ? head() : 0);
    return halves + frames + beside(layeredGraph.isDummy(v) || layeredGraph.isDummy(w));
  }

  private static double beside(boolean bend) {
    return bend ? Spacing.PASSAGE : Spacing.FRAME_GAP;
  }

  private double head() {
    return Spacing.FRAME_PADDING + frameHead;
  }

  /**
   * All gaps, between neighbours of each layer and around the groups.
   *
   * @param middle where the nodes lie, in the order of the units; their gaps need not hold
   * @param at where all places lie is put here, with room for every place; all gaps hold
   */
  PlacementGraph tension(GroupBlocks groupBlocks, double[] middle, double[] at) {
    PlacementGraph net = gaps(groupBlocks, middle, at);
    net.open(at);
    return net;
  }

  /** The same gaps, which need not hold where the places are put. */
  PlacementGraph gaps(GroupBlocks groupBlocks, double[] middle, double[] at) {
    int above = layeredGraph.nodes + 2 * groupBlocks.groups;
    int below = above + 1;
    PlacementGraph net =
        new PlacementGraph(at.length, 3 * layeredGraph.nodes + 3 * layeredGraph.right.item.length);
    System.arraycopy(middle, 0, at, 0, layeredGraph.nodes);
    Arrays.fill(at, layeredGraph.nodes, at.length, Double.POSITIVE_INFINITY);
    for (int[] layer : groupBlocks.order) {
      int last = -1;
      for (int unit : layer) {
        if (last >= 0) {
          net.gap(end(groupBlocks, last), begin(groupBlocks, unit), apart(groupBlocks, last, unit));
        } else {
          net.gap(above, begin(groupBlocks, unit), half(groupBlocks, unit));
        }
        last = unit;
      }
      if (last >= 0) {
        net.gap(end(groupBlocks, last), below, half(groupBlocks, last));
      }
    }
    for (int[] layer : layeredGraph.order) {
      for (int k = 0; k < layer.length; k++) {
        int v = layer[k];
        int g = layeredGraph.group[v];
        at[above] = Math.min(at[above], at[v] - height[v] / 2);
        if (g < 0) {
          continue;
        }
        at[top(layeredGraph, g)] =
            Math.min(at[top(layeredGraph, g)], at[v] - height[v] / 2 - head());
        if (k > 0 && layeredGraph.group[layer[k - 1]] == g) {
          net.gap(layer[k - 1], v, between(layer[k - 1], v));
        } else {
          net.gap(top(layeredGraph, g), v, height[v] / 2 + head());
        }
        if (k + 1 == layer.length || layeredGraph.group[layer[k + 1]] != g) {
          net.gap(v, bottom(layeredGraph, g), height[v] / 2 + Spacing.FRAME_PADDING);
        }
      }
    }
    for (int g = 0; g < groupBlocks.groups; g++) {
      at[above] = Math.min(at[above], at[top(layeredGraph, g)]);
    }
    for (int v = 0; v < at.length; v++) {
      at[v] = Double.isInfinite(at[v]) ? at[above] : at[v];
    }
    return net;
  }

  private int begin(GroupBlocks groupBlocks, int unit) {
    return groupBlocks.isGroup(unit) ? top(layeredGraph, unit) : groupBlocks.node(unit);
  }

  private int end(GroupBlocks groupBlocks, int unit) {
    return groupBlocks.isGroup(unit) ? bottom(layeredGraph, unit) : groupBlocks.node(unit);
  }

  private double half(GroupBlocks groupBlocks, int unit) {
    return groupBlocks.isGroup(unit) ? 0 : height[groupBlocks.node(unit)] / 2;
  }

  private double apart(GroupBlocks groupBlocks, int a, int b) {
    double halves = half(groupBlocks, a) + half(groupBlocks, b);
    if (groupBlocks.isGroup(a) || groupBlocks.isGroup(b)) {
      boolean bend =
          (!groupBlocks.isGroup(a) && layeredGraph.isDummy(groupBlocks.node(a)))
              || (!groupBlocks.isGroup(b) && layeredGraph.isDummy(groupBlocks.node(b)));
      return halves + beside(bend);
    }
    return between(groupBlocks.node(a), groupBlocks.node(b));
  }
}
