package org.chainmap.layout.layered.p3order;

import org.chainmap.layout.layered.net.Layers;

/**
 * Ordered columns with heights.
 *
 * @param column the column of each card, -1 for those that take no part
 * @param layers the columns as they are drawn
 * @param middle the middle of each node of the layers across the flow in px
 */
public record Placed(int[] column, Layers layers, double[] middle) {}
