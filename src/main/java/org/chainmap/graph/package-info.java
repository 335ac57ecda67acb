/**
 * A chain map as a JGraphT graph, its supply links as a flow of goods, and graph algorithms that
 * JGraphT lacks or implements recursively. May use model. Start at {@link
 * org.chainmap.graph.ChainGraph}, then {@link org.chainmap.graph.SupplyView}.
 *
 * <p>Losses do not pass along return links: a supply link to an earlier stage (recycling) is drawn
 * and counted, but a loss downstream is not passed back up through it, nor does it make its source
 * an end product. Otherwise every chain with recycling would be one cycle in which everything
 * depends on everything.
 */
@NullMarked
package org.chainmap.graph;

import org.jspecify.annotations.NullMarked;
