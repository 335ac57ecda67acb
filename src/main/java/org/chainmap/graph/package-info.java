/**
 * The one view of a chain map as a JGraphT graph. May use model. Start at {@link
 * org.chainmap.graph.ChainGraph}.
 */
@NullMarked
package org.chainmap.graph;

import org.jspecify.annotations.NullMarked;
