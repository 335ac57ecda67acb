/**
 * Algorithms over arrays for the spread of losses: the economic systemic risk index, inoperability
 * input-output, time to recover and to survive. Start at {@link
 * org.chainmap.analysis.cascade.Cascade}, which spreads failures through a {@link
 * org.chainmap.analysis.cascade.SalesNetwork}; {@link org.chainmap.analysis.cascade.ChainSales}
 * makes one from a map. May use model and task. The analyses of {@code org.chainmap.analysis} put
 * the results into words.
 */
@NullMarked
package org.chainmap.analysis.cascade;

import org.jspecify.annotations.NullMarked;
