package org.chainmap.layout.layered.p4place;

import org.chainmap.layout.layered.graph.LayeredGraph;

/**
 * Ordered columns with heights.
 *
 * <p>Arrays are held bare, for speed: they belong to this object once it is made, and nobody writes
 * to them.
 */
public final class LayerPlacement {

  private final int[] column;
  private final LayeredGraph layeredGraph;
  private final double[] middle;

  /**
   * @param column the column of each card, -1 for those that take no part
   * @param layeredGraph the columns as they are drawn
   * @param middle the middle of each node of the layers across the flow in px
   */
  public LayerPlacement(int[] column, LayeredGraph layeredGraph, double[] middle) {
    this.column = column;
    this.layeredGraph = layeredGraph;
    this.middle = middle;
  }

  public int[] column() {
    return column;
  }

  public LayeredGraph layeredGraph() {
    return layeredGraph;
  }

  public double[] middle() {
    return middle;
  }
}
