package org.chainmap.layout.layered.p4place;

import org.chainmap.layout.layered.graph.LayeredGraph;

/**
 * Ordered columns with heights.
 *
 * @param column the column of each card, -1 for those that take no part
 * @param layeredGraph the columns as they are drawn
 * @param middle the middle of each node of the layers across the flow in px
 */
public record LayerPlacement(int[] column, LayeredGraph layeredGraph, double[] middle) {}
