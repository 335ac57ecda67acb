package org.chainmap.layout.layered.p4place;

import org.chainmap.layout.layered.graph.LayeredGraph;

/**
 * The result of node placement: ordered layers, and where each of their nodes lies across the flow.
 *
 * <p>Arrays are not copied; nobody may change them once this object is made.
 */
public final class PlacedLayers {

  private final int[] layer;
  private final LayeredGraph layeredGraph;
  private final double[] middle;

  /**
   * @param layer the layer of each card, -1 for those that take no part
   * @param layeredGraph the layers as they are drawn
   * @param middle the middle of each node of the layers across the flow in px
   */
  public PlacedLayers(int[] layer, LayeredGraph layeredGraph, double[] middle) {
    this.layer = layer;
    this.layeredGraph = layeredGraph;
    this.middle = middle;
  }

  public int[] layer() {
    return layer;
  }

  public LayeredGraph layeredGraph() {
    return layeredGraph;
  }

  public double[] middle() {
    return middle;
  }
}
