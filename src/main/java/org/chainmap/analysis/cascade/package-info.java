/**
 * Algorithms over arrays for the spread of losses: what supply is lost, the economic systemic risk
 * index, inoperability input-output, time to recover and to survive. Start at {@link
 * org.chainmap.analysis.cascade.SupplyLosses}, by which every loss of a map is read, and {@link
 * org.chainmap.analysis.cascade.LeontiefNetwork}, which computes it, or {@link
 * org.chainmap.analysis.cascade.StockedNetwork} for losses over weeks. The index is apart: {@link
 * org.chainmap.analysis.cascade.Cascade} over a {@link org.chainmap.analysis.cascade.SalesNetwork},
 * which {@link org.chainmap.analysis.cascade.ChainSales} makes from a map. May use graph, model and
 * task. The analyses of {@code org.chainmap.analysis} put the results into words.
 *
 * <p>Supply losses are not the index: the index divides what a firm buys by volume or share and
 * stops at changes of 1 %, so that losing more can hurt less; ours takes different segments for
 * different goods, follows every loss to its end, and gives each of them as a band of three {@link
 * org.chainmap.analysis.cascade.Reading}s.
 *
 * <p>ESRI computes anew only what changed: a firm none of whose inputs changed in the last round
 * would come out as it was, so each round costs what changed and not the whole network. The values
 * stay those of the published loop, which stands beside it in the tests. It follows every link,
 * return links too, as published. Linear programmes and systems of equations are ojAlgo's.
 */
@NullMarked
package org.chainmap.analysis.cascade;

import org.jspecify.annotations.NullMarked;
