package org.chainmap.layout.layered.p4place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.tuning.PhaseTuning;
import org.chainmap.layout.spacing.Spacing;
import org.jspecify.annotations.Nullable;

/**
 * Packs the connected components of a map: each, as it is, moves across the flow into the first
 * room that larger parts leave in its layers; one whose cards all belong to one stage also moves
 * along the flow, to those layers of its stage where it ends highest. (First fit, the largest
 * first, as in Freivalds, Dogrusoz and Kikusts, Disconnected Graph Layout and the Polyomino Packing
 * Approach, Graph Drawing 2001; here a part is as wide as its layers and as high as it is in each.)
 *
 * <p>Precondition: nodes are placed and hold their gaps. Postcondition: each card lies in a layer
 * of its stage; parts are unchanged in themselves; nodes and frames of two parts lie at least a
 * card gap apart in every layer; of two parts one lies above the other in all layers they share, so
 * that no links of two parts cross; the whole is no higher than before.
 */
public final class ComponentPacking {

  private static final double GAP = Spacing.CARD_GAP;
  private static final double EPS = 1e-6;

  /**
   * What has been packed.
   *
   * <p>Arrays are held bare, for speed: they belong to this object once it is made, and nobody
   * writes to them.
   */
  public static final class Packed {

    private final int[] layer;
    private final int[][] order;
    private final double[] middle;

    /**
     * @param layer the layer of each card, -1 for those that take no part
     * @param order the nodes of each layer from above to below
     * @param middle the middle of each node
     */
    public Packed(int[] layer, int[][] order, double[] middle) {
      this.layer = layer;
      this.order = order;
      this.middle = middle;
    }

    public int[] layer() {
      return layer;
    }

    public int[][] order() {
      return order;
    }

    public double[] middle() {
      return middle;
    }
  }

  private final StageGraph graph;
  private final LayeredGraph layeredGraph;
  private final int[] partOf;
  private final double[] middle;
  private final Part[] parts;

  /** What is packed already in each layer, from above to below. */
  private final List<List<Part>> packed = new ArrayList<>();

  /** Where what is packed ends. */
  private double end = Double.NEGATIVE_INFINITY;

  private long work;

  private ComponentPacking(
      StageGraph graph, LayeredGraph layeredGraph, int[] partOf, double head, double[] middle) {
    this.graph = graph;
    this.layeredGraph = layeredGraph;
    this.partOf = partOf;
    this.middle = middle;
    parts = new Part[1 + Arrays.stream(partOf).max().orElse(-1)];
    for (int c = 0; c < layeredGraph.order.length; c++) {
      packed.add(new ArrayList<>());
      for (int v : layeredGraph.order[c]) {
        Part part = parts[partOf[v]];
        parts[partOf[v]] = part == null ? new Part(c) : part;
        parts[partOf[v]].high = c;
      }
    }
    for (int c = 0; c < layeredGraph.order.length; c++) {
      for (int v : layeredGraph.order[c]) {
        double half = layeredGraph.isDummy(v) ? 0 : graph.height()[v] / 2;
        parts[partOf[v]].take(c, middle[v] - half, middle[v] + half);
        if (v < graph.cards()) {
          parts[partOf[v]].takeStage(graph.stage()[v]);
        }
      }
    }
    takeFrames(head);
    for (Part part : parts) {
      part.fill();
    }
  }

  /**
   * The parts packed; null where there is but one, where they cannot be packed as they are, or
   * where that would take too long. O(parts² · layers) as a rule, and never more than a fixed
   * number of comparisons.
   *
   * @param partOf the part of each node that takes part, numbered from 0 in the order in which they
   *     are to be packed
   * @param first the first layer of each stage, and at the end the number of layers
   * @param head the room a frame's name takes above its cards
   * @param middle the middle of each node
   */
  public static @Nullable Packed packed(
      StageGraph graph,
      LayeredGraph layeredGraph,
      int[] partOf,
      int[] first,
      double head,
      double[] middle) {
    ComponentPacking componentPacking =
        new ComponentPacking(graph, layeredGraph, partOf, head, middle);
    return componentPacking.parts.length < 2 || !componentPacking.pack(first)
        ? null
        : componentPacking.result();
  }

  private void takeFrames(double head) {
    int groups = 1 + Arrays.stream(layeredGraph.group).max().orElse(-1);
    double[] top = new double[groups];
    double[] bottom = new double[groups];
    Arrays.fill(top, Double.POSITIVE_INFINITY);
    Arrays.fill(bottom, Double.NEGATIVE_INFINITY);
    for (int pass = 0; pass < 2; pass++) {
      for (int c = 0; c < layeredGraph.order.length; c++) {
        for (int v : layeredGraph.order[c]) {
          int g = layeredGraph.group[v];
          if (g >= 0 && pass == 0) {
            double half = layeredGraph.isDummy(v) ? 0 : graph.height()[v] / 2;
            top[g] = Math.min(top[g], middle[v] - half - Spacing.FRAME_PADDING - head);
            bottom[g] = Math.max(bottom[g], middle[v] + half + Spacing.FRAME_PADDING);
          } else if (g >= 0) {
            parts[partOf[v]].take(c, top[g], bottom[g]);
          }
        }
      }
    }
  }

  /** Packs all parts; whether that has made the whole no higher. */
  private boolean pack(int[] first) {
    double highest = Double.POSITIVE_INFINITY;
    double lowest = Double.NEGATIVE_INFINITY;
    for (Part part : parts) {
      highest = Math.min(highest, part.highest());
      lowest = Math.max(lowest, part.lowest());
    }
    for (Part part : parts) {
      place(part, first);
      if (work > PhaseTuning.PACKING_WORK) {
        return false;
      }
      for (int c = part.first(); c <= part.last(); c++) {
        packed.get(c).add(after(c, part.top(c)), part);
      }
      end = Math.max(end, part.down + part.lowest());
    }
    return end <= lowest - highest + EPS;
  }

  /** Puts a part where it makes the whole the least higher, and there the highest. */
  private void place(Part part, int[] first) {
    int least = part.stage < 0 ? 0 : first[part.stage] - part.low;
    int most = part.stage < 0 ? 0 : first[part.stage + 1] - 1 - part.high;
    int best = 0;
    double down = Double.POSITIVE_INFINITY;
    double lowest = part.lowest();
    for (int i = 0; i <= 2 * Math.max(-least, most); i++) {
      int shift = i % 2 == 0 ? i / 2 : -(i + 1) / 2;
      if (shift >= least && shift <= most) {
        part.shift = shift;
        part.down = -part.highest();
        settle(part);
        if (Math.max(end, lowest + part.down) < Math.max(end, lowest + down) - 1
            || (lowest + part.down <= end && part.down < down - 1)) {
          down = part.down;
          best = shift;
        }
      }
    }
    part.shift = best;
    part.down = down;
  }

  /** Moves a part down to the first room that it fits into. */
  private void settle(Part part) {
    boolean moved = true;
    while (moved && work <= PhaseTuning.PACKING_WORK) {
      moved = false;
      for (int c = part.first(); c <= part.last(); c++) {
        List<Part> layer = packed.get(c);
        int k = after(c, part.top(c) - GAP);
        while (k < layer.size() && layer.get(k).top(c) < part.bottom(c) + GAP - EPS) {
          part.down += layer.get(k++).bottom(c) + GAP - part.top(c);
          work++;
          moved = true;
        }
      }
      moved = moved || leave(part);
    }
  }

  /** The first part in a layer that ends after a place. */
  private int after(int c, double y) {
    List<Part> layer = packed.get(c);
    int low = 0;
    int high = layer.size();
    while (low < high) {
      int k = (low + high) / 2;
      if (layer.get(k).bottom(c) > y + EPS) {
        high = k;
      } else {
        low = k + 1;
      }
    }
    return low;
  }

  /** Moves a part below one that it lies above in one layer and below in the next. */
  private boolean leave(Part part) {
    for (int c = part.first(); c < part.last(); c++) {
      for (Part other : packed.get(c)) {
        work++;
        if (other.last() > c
            && other.bottom(c) < part.top(c) != other.bottom(c + 1) < part.top(c + 1)) {
          int upper = other.bottom(c) < part.top(c) ? c + 1 : c;
          part.down += other.bottom(upper) + GAP - part.top(upper);
          return true;
        }
      }
    }
    return false;
  }

  private Packed result() {
    int[] layer = Arrays.copyOf(layeredGraph.layer, graph.cards());
    double[] y = middle.clone();
    int[][] order = new int[layeredGraph.order.length][];
    for (int c = 0; c < order.length; c++) {
      for (int v : layeredGraph.order[c]) {
        Part part = parts[partOf[v]];
        y[v] += part.down;
        if (v < layer.length) {
          layer[v] += part.shift;
        }
      }
    }
    for (int c = 0; c < order.length; c++) {
      int at = c;
      order[c] =
          packed.get(c).stream()
              .flatMapToInt(
                  part ->
                      Arrays.stream(layeredGraph.order[at - part.shift])
                          .filter(v -> parts[partOf[v]] == part))
              .toArray();
    }
    return new Packed(layer, order, y);
  }

  /** One part: where it begins and ends in each of its layers. */
  private static final class Part {
    private static final int SEVERAL = -1;
    private static final int NONE = -2;

    final int low;
    int high;

    /** The stage of all its cards. */
    int stage = NONE;

    int shift;
    double down;
    private double[] top = {};
    private double[] bottom = {};

    Part(int low) {
      this.low = low;
    }

    void takeStage(int own) {
      stage = stage == NONE || stage == own ? own : SEVERAL;
    }

    void take(int c, double from, double to) {
      if (top.length == 0) {
        top = new double[high - low + 1];
        bottom = new double[high - low + 1];
        Arrays.fill(top, Double.POSITIVE_INFINITY);
        Arrays.fill(bottom, Double.NEGATIVE_INFINITY);
      }
      top[c - low] = Math.min(top[c - low], from);
      bottom[c - low] = Math.max(bottom[c - low], to);
    }

    /** A layer that only links against the flow pass counts like the one before. */
    void fill() {
      for (int k = 1; k < top.length; k++) {
        if (top[k] > bottom[k]) {
          top[k] = top[k - 1];
          bottom[k] = bottom[k - 1];
        }
      }
    }

    int first() {
      return low + shift;
    }

    int last() {
      return high + shift;
    }

    double top(int c) {
      return top[c - shift - low] + down;
    }

    double bottom(int c) {
      return bottom[c - shift - low] + down;
    }

    double highest() {
      return Arrays.stream(top).min().orElse(0);
    }

    double lowest() {
      return Arrays.stream(bottom).max().orElse(0);
    }
  }
}
