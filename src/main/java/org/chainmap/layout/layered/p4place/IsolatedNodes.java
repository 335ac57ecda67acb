package org.chainmap.layout.layered.p4place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.spacing.Spacing;

/**
 * Places the cards that have no layer yet: as a grid in layers of their stage, below what lies in
 * these, where it makes the map the least taller; groups of such cards as a grid each.
 *
 * <p>Precondition: all other cards are placed, with room for the frames of groups. Postcondition:
 * every card has a layer of its stage and a top; none overlaps another in its layer or lies in the
 * frame of a group not its own; cards of a grid's row have one top.
 */
public final class IsolatedNodes {

  private final StageGraph graph;
  private final double frameHead;
  private final int[] layer;
  private final double[] top;

  /** Where what lies in each layer ends. */
  private final double[] end;

  private double lowest;

  private IsolatedNodes(
      StageGraph graph, LayeredGraph layeredGraph, double[] middle, double frameHead, int[] layer) {
    this.graph = graph;
    this.frameHead = frameHead;
    this.layer = layer;
    top = new double[graph.cards()];
    end = new double[layeredGraph.order.length];
    double highest = Double.POSITIVE_INFINITY;
    int groups = 1 + Arrays.stream(graph.group()).max().orElse(-1);
    int[][] span = new int[groups][];
    double[] frameEnd = new double[groups];
    Arrays.fill(end, Double.NEGATIVE_INFINITY);
    lowest = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < end.length; c++) {
      for (int v : layeredGraph.order[c]) {
        double half = layeredGraph.isDummy(v) ? 0 : graph.height()[v] / 2;
        end[c] = Math.max(end[c], middle[v] + half);
        highest = Math.min(highest, middle[v] - half);
        int g = layeredGraph.group[v];
        if (g >= 0) {
          int[] before = span[g];
          span[g] = new int[] {before == null ? c : before[0], c};
          double bottom = middle[v] + half + Spacing.FRAME_PADDING;
          frameEnd[g] = before == null ? bottom : Math.max(frameEnd[g], bottom);
        }
        if (v < graph.cards()) {
          top[v] = middle[v] - half;
        }
      }
      lowest = Math.max(lowest, end[c]);
    }
    for (int g = 0; g < groups; g++) {
      for (int c = span[g] == null ? 1 : span[g][0]; c <= (span[g] == null ? 0 : span[g][1]); c++) {
        end[c] = Math.max(end[c], frameEnd[g]);
      }
    }
    boolean none = Double.isInfinite(highest);
    lowest = none ? 0 : lowest;
    for (int c = 0; c < end.length; c++) {
      end[c] = Double.isInfinite(end[c]) ? (none ? 0 : highest) - Spacing.CARD_GAP : end[c];
    }
  }

  /**
   * The top of every card. O(cards + grids · layers of a stage³).
   *
   * @param middle the middle of each node
   * @param frameHead the room a frame's name takes above its cards
   * @param first the first layer of each stage, and at the end the number of layers
   * @param layer the layer of each card, -1 where it has none yet; filled in
   */
  public static double[] tops(
      StageGraph graph,
      LayeredGraph layeredGraph,
      double[] middle,
      double frameHead,
      int[] first,
      int[] layer) {
    IsolatedNodes cards = new IsolatedNodes(graph, layeredGraph, middle, frameHead, layer);
    TreeMap<Integer, List<Integer>> grids = new TreeMap<>();
    for (int stage = 0; stage < graph.stages(); stage++) {
      int s = stage;
      grids.clear();
      IntStream.range(0, graph.cards())
          .filter(v -> graph.stage()[v] == s && layer[v] < 0)
          .forEach(v -> grids.computeIfAbsent(graph.group()[v], g -> new ArrayList<>()).add(v));
      grids.forEach((group, grid) -> cards.place(grid, group >= 0, first[s], first[s + 1]));
    }
    return cards.top;
  }

  private void place(List<Integer> grid, boolean framed, int from, int to) {
    int best = from;
    int wide = 1;
    double overshoot = Double.POSITIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    for (int a = from; a < to; a++) {
      for (int b = a + 1; b <= Math.min(to, a + grid.size()); b++) {
        double bottom = start(a, b, framed) + height(grid, b - a);
        double over = Math.max(0, bottom - lowest);
        if (over < overshoot - 1 || (over < overshoot + 1 && bottom < least - 1)) {
          overshoot = over;
          least = bottom;
          best = a;
          wide = b - a;
        }
      }
    }
    double y = start(best, best + wide, framed);
    for (int i = 0; i < grid.size(); i += wide) {
      List<Integer> row = grid.subList(i, Math.min(grid.size(), i + wide));
      for (int k = 0; k < row.size(); k++) {
        layer[row.get(k)] = best + k;
        top[row.get(k)] = y;
      }
      y += height(row, wide) + Spacing.CARD_GAP;
    }
    double bottom = y - Spacing.CARD_GAP + (framed ? Spacing.FRAME_PADDING : 0);
    Arrays.fill(end, best, best + wide, bottom);
    lowest = Math.max(lowest, bottom);
  }

  private double start(int from, int to, boolean framed) {
    double start = Double.NEGATIVE_INFINITY;
    for (int c = from; c < to; c++) {
      start = Math.max(start, end[c] + Spacing.CARD_GAP);
    }
    return framed ? start + Spacing.FRAME_PADDING + frameHead : start;
  }

  /** The height of a grid of so many layers. */
  private double height(List<Integer> grid, int wide) {
    double sum = -Spacing.CARD_GAP;
    for (int i = 0; i < grid.size(); i += wide) {
      double tallest = 0;
      for (int v : grid.subList(i, Math.min(grid.size(), i + wide))) {
        tallest = Math.max(tallest, graph.height()[v]);
      }
      sum += tallest + Spacing.CARD_GAP;
    }
    return sum;
  }
}
