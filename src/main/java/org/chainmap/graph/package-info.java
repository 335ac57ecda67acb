/**
 * The one view of a chain map as a JGraphT graph, the reading of its supply links as a flow, and
 * the graph algorithms JGraphT lacks or recurses in. May use model. Start at {@link
 * org.chainmap.graph.ChainGraph}, then {@link org.chainmap.graph.SupplyView}.
 */
@NullMarked
package org.chainmap.graph;

import org.jspecify.annotations.NullMarked;
