package org.chainmap.layout.layered.search;

import java.util.Arrays;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.p2layers.GroupLayering;
import org.chainmap.layout.layered.p2layers.Layering;
import org.chainmap.layout.layered.p3order.ComponentSeparation;
import org.chainmap.layout.layered.p3order.CrossingMinimizer;
import org.chainmap.layout.layered.p3order.SearchBudget;
import org.chainmap.layout.layered.p4place.AxisStretching;
import org.chainmap.layout.layered.p4place.ComponentPacking;
import org.chainmap.layout.layered.p4place.CoordinateSmoothing;
import org.chainmap.layout.layered.p4place.IsolatedNodes;
import org.chainmap.layout.layered.p4place.LayerPositions;
import org.chainmap.layout.layered.p4place.NodePlacer;
import org.chainmap.layout.layered.p4place.PlacedLayers;
import org.chainmap.layout.layered.quality.LayoutResult;
import org.chainmap.task.Progress;

/**
 * Makes a drawing of a layering of one graph: crossing minimisation and node placement, with
 * packing of components. Nothing is routed.
 *
 * <p>Arrays are not copied; nobody may change them once this object is made.
 */
public final class Pipeline {

  private final StageGraph net;
  private final boolean[] forward;
  private final LayerPositions.Labels labels;
  private final double frameHead;
  private final double frameAhead;

  /**
   * @param forward which links run with the flow
   */
  public Pipeline(
      StageGraph net,
      boolean[] forward,
      LayerPositions.Labels labels,
      double frameHead,
      double frameAhead) {
    this.net = net;
    this.forward = forward;
    this.labels = labels;
    this.frameHead = frameHead;
    this.frameAhead = frameAhead;
  }

  public StageGraph net() {
    return net;
  }

  private static final double ORDERING = 0.1;
  private static final double PLACING = 0.35;

  /** Ordered and placed layers. The array belongs to the pipeline; nobody changes it. */
  public static final class Ordered {

    private final PlacedLayers placedLayers;
    private final int[] first;

    /**
     * @param first the first layer of each stage, and at the end the number of layers
     */
    public Ordered(PlacedLayers placedLayers, int[] first) {
      this.placedLayers = placedLayers;
      this.first = first;
    }

    public PlacedLayers placedLayers() {
      return placedLayers;
    }

    /** The same with nodes at other places across the flow. */
    Ordered at(double[] middle) {
      return new Ordered(
          new PlacedLayers(placedLayers.layer(), placedLayers.layeredGraph(), middle), first);
    }
  }

  /**
   * Orders and places the cards of layers. The more effort, the fewer straight lines cross.
   *
   * @throws java.util.concurrent.CancellationException if nobody wants the result any more
   */
  public Ordered ordered(Layering layering, SearchBudget searchBudget, Progress progress) {
    int[] joined = GroupLayering.joined(net, layering.layer(), layering.first());
    LayeredGraph ordered = LayeredGraph.of(net, joined, layering.count(), forward);
    long crossings =
        CrossingMinimizer.reduce(ordered, searchBudget.part(ORDERING), progress.part(0, ORDERING));
    ComponentSeparation.apart(ordered);
    ordered = ordered.drawn();
    PlacedLayers start = new PlacedLayers(joined, ordered, usual(ordered, progress));
    Progress placing = progress.part(PLACING, 1);
    return searched(layering, start, crossings, searchBudget.part(1 - ORDERING), placing);
  }

  /**
   * Moves placed cards within and between layers until straight lines cross less.
   *
   * @param bent how often the links of the start cross with their bends
   */
  public Ordered searched(
      Layering layering,
      PlacedLayers start,
      long bent,
      SearchBudget searchBudget,
      Progress progress) {
    PlacedLayers placedLayers =
        StraightLineCrossingMinimizer.improve(
            net,
            forward,
            layering.freedom(net, forward),
            bent,
            start,
            layeredGraph -> usual(layeredGraph, progress),
            searchBudget,
            progress);
    return new Ordered(placedLayers, layering.first());
  }

  /** Cards in other layers, at about the same heights. */
  public Ordered settled(Layering layering, double[] middle) {
    PlacedLayers placedLayers =
        StraightLineCrossingMinimizer.settled(
            net, forward, layering.layer(), layering.count(), middle);
    return new Ordered(placedLayers, layering.first());
  }

  /** The middles of ordered layers as they are placed as a rule. */
  public double[] usual(LayeredGraph layeredGraph, Progress progress) {
    return NodePlacer.middles(layeredGraph, net.height(), frameHead, done -> progress.check());
  }

  /**
   * The middles of ordered layers made straight and short from where they are.
   *
   * @param hold how much cards are held where they are
   */
  public double[] smoothed(PlacedLayers placedLayers, double hold) {
    return CoordinateSmoothing.middles(
        placedLayers.layeredGraph(), net.height(), frameHead, placedLayers.middle(), hold);
  }

  /** The drawing of ordered layers, with cards without links, unconnected parts packed. */
  public LayoutResult drawn(Ordered ordered) {
    PlacedLayers placedLayers = packed(ordered);
    return finished(ordered.first, placedLayers, placedLayers.middle());
  }

  /** The unconnected parts of the map packed, where that helps. */
  private PlacedLayers packed(Ordered ordered) {
    PlacedLayers placedLayers = ordered.placedLayers;
    int[] parts = ComponentSeparation.parts(net, placedLayers.layeredGraph());
    ComponentPacking.Packed packed =
        ComponentPacking.packed(
            net,
            placedLayers.layeredGraph(),
            parts,
            ordered.first,
            frameHead,
            placedLayers.middle());
    if (packed == null) {
      return placedLayers;
    }
    int layers = packed.order().length;
    LayeredGraph layeredGraph = LayeredGraph.of(net, packed.layer(), layers, forward).drawn();
    System.arraycopy(packed.order(), 0, layeredGraph.order, 0, layers);
    return new PlacedLayers(packed.layer(), layeredGraph, packed.middle());
  }

  /** Cards without links, and the places of the layers, added to ordered layers. */
  private LayoutResult finished(int[] first, PlacedLayers placedLayers, double[] middle) {
    LayeredGraph layeredGraph = placedLayers.layeredGraph();
    int[] layer = placedLayers.layer().clone();
    double[] top = IsolatedNodes.tops(net, layeredGraph, middle, frameHead, first, layer);
    double[] lefts =
        new LayerPositions(net, layeredGraph, first, layer, frameAhead).lefts(middle, labels);
    double[] left = new double[net.cards()];
    Arrays.setAll(left, v -> lefts[layer[v]]);
    return new LayoutResult(
        net,
        left,
        top,
        (times, hold) ->
            finished(
                first,
                placedLayers,
                AxisStretching.middles(
                    layeredGraph, net.height(), frameHead, placedLayers.middle(), times, hold)));
  }
}
