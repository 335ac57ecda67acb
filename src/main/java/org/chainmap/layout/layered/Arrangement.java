package org.chainmap.layout.layered;

import java.util.Arrays;
import org.chainmap.layout.layered.net.Layers;
import org.chainmap.layout.layered.net.StageGraph;
import org.chainmap.layout.layered.p2layers.Columns;
import org.chainmap.layout.layered.p2layers.GroupColumns;
import org.chainmap.layout.layered.p3order.Components;
import org.chainmap.layout.layered.p3order.CrossingReduction;
import org.chainmap.layout.layered.p3order.Effort;
import org.chainmap.layout.layered.p3order.Placed;
import org.chainmap.layout.layered.p3order.StraightReduction;
import org.chainmap.layout.layered.p4place.Heights;
import org.chainmap.layout.layered.p4place.LooseCards;
import org.chainmap.layout.layered.p4place.Packing;
import org.chainmap.layout.layered.p4place.Smoothing;
import org.chainmap.layout.layered.p4place.Spreading;
import org.chainmap.layout.layered.p4place.Widths;
import org.chainmap.task.Progress;

/**
 * From columns to a drawing: the phases after the second, in their order, for one graph.
 *
 * @param forward which links run with the flow
 */
record Arrangement(
    StageGraph net, boolean[] forward, Widths.Labels labels, double frameHead, double frameAhead) {

  private static final double ORDERING = 0.1;
  private static final double PLACING = 0.35;

  /**
   * Ordered and placed columns.
   *
   * @param first the first column of each stage, and at the end the number of columns
   */
  record Ordered(Placed placed, int[] first) {

    /** The same with nodes at other places across the flow. */
    Ordered at(double[] middle) {
      return new Ordered(new Placed(placed.column(), placed.layers(), middle), first);
    }
  }

  /**
   * Orders and places the cards of columns. The more effort, the fewer straight lines cross.
   *
   * @throws java.util.concurrent.CancellationException if nobody wants the result any more
   */
  Ordered ordered(Columns columns, Effort effort, Progress progress) {
    int[] joined = GroupColumns.joined(net, columns.column(), columns.first());
    Layers ordered = Layers.of(net, joined, columns.count(), forward);
    long crossings =
        CrossingReduction.reduce(ordered, effort.part(ORDERING), progress.part(0, ORDERING));
    Components.apart(ordered);
    ordered = ordered.drawn();
    Placed start = new Placed(joined, ordered, usual(ordered, progress));
    Progress placing = progress.part(PLACING, 1);
    return searched(columns, start, crossings, effort.part(1 - ORDERING), placing);
  }

  /**
   * Moves placed cards within and between columns until straight lines cross less.
   *
   * @param bent how often the links of the start cross with their bends
   */
  Ordered searched(Columns columns, Placed start, long bent, Effort effort, Progress progress) {
    Placed placed =
        StraightReduction.improve(
            net,
            forward,
            columns.freedom(net, forward),
            bent,
            start,
            layers -> usual(layers, progress),
            effort,
            progress);
    return new Ordered(placed, columns.first());
  }

  /** Cards in other columns, at about the same heights. */
  Ordered settled(Columns columns, double[] middle) {
    Placed placed =
        StraightReduction.settled(net, forward, columns.column(), columns.count(), middle);
    return new Ordered(placed, columns.first());
  }

  /** The middles of ordered columns as they are placed as a rule. */
  double[] usual(Layers layers, Progress progress) {
    return Heights.middles(layers, net.height(), frameHead, done -> progress.check());
  }

  /**
   * The middles of ordered columns made straight and short from where they are.
   *
   * @param hold how much cards are held where they are
   */
  double[] smoothed(Placed placed, double hold) {
    return Smoothing.middles(placed.layers(), net.height(), frameHead, placed.middle(), hold);
  }

  /** The drawing of ordered columns, with cards without links, unconnected parts packed. */
  Drawing drawn(Ordered ordered) {
    Placed placed = packed(ordered);
    return finished(ordered.first, placed, placed.middle());
  }

  /** The unconnected parts of the map packed, where that helps. */
  private Placed packed(Ordered ordered) {
    Placed placed = ordered.placed;
    int[] parts = Components.parts(net, placed.layers());
    Packing.Packed packed =
        Packing.packed(net, placed.layers(), parts, ordered.first, frameHead, placed.middle());
    if (packed == null) {
      return placed;
    }
    int columns = packed.order().length;
    Layers layers = Layers.of(net, packed.column(), columns, forward).drawn();
    System.arraycopy(packed.order(), 0, layers.order, 0, columns);
    return new Placed(packed.column(), layers, packed.middle());
  }

  /** Cards without links, and the places of the columns, added to ordered columns. */
  private Drawing finished(int[] first, Placed placed, double[] middle) {
    Layers layers = placed.layers();
    int[] column = placed.column().clone();
    double[] top = LooseCards.tops(net, layers, middle, frameHead, first, column);
    double[] lefts = new Widths(net, layers, first, column, frameAhead).lefts(middle, labels);
    double[] left = new double[net.cards()];
    Arrays.setAll(left, v -> lefts[column[v]]);
    return new Drawing(
        net,
        left,
        top,
        (times, hold) ->
            finished(
                first,
                placed,
                Spreading.middles(layers, net.height(), frameHead, placed.middle(), times, hold)));
  }
}
