/**
 * A chain map as a JGraphT graph, its supply links as a flow of goods, and graph algorithms that
 * JGraphT lacks or implements recursively. May use model. Start at {@link
 * org.chainmap.graph.ChainGraph}, then {@link org.chainmap.graph.SupplyView}.
 */
@NullMarked
package org.chainmap.graph;

import org.jspecify.annotations.NullMarked;
