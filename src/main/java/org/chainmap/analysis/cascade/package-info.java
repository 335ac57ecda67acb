/**
 * Algorithms over arrays for the spread of losses: the economic systemic risk index, inoperability
 * input-output, time to recover and to survive. Start at {@link
 * org.chainmap.analysis.cascade.Cascade}, which spreads failures through a {@link
 * org.chainmap.analysis.cascade.SalesNetwork}; {@link org.chainmap.analysis.cascade.ChainSales}
 * makes one from a map. May use model and task. The analyses of {@code org.chainmap.analysis} put
 * the results into words.
 *
 * <p>ESRI computes anew only what changed: a firm none of whose inputs changed in the last round
 * would come out as it was, so each round costs what changed and not the whole network. The values
 * stay those of the published loop, which stands beside it in the tests. It follows every link,
 * return links too, as published. Linear programmes and systems of equations are ojAlgo's.
 */
@NullMarked
package org.chainmap.analysis.cascade;

import org.jspecify.annotations.NullMarked;
