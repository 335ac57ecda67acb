/**
 * What-if scenarios of losses (断链情景): their impact, the worst sets, and the comparison of
 * scenarios. Start at {@link org.chainmap.analysis.knockout.Knockout}, which turns a {@link
 * org.chainmap.model.Scenario} into an {@link org.chainmap.analysis.knockout.Impact}; {@link
 * org.chainmap.analysis.knockout.WeeklyLosses} follows it over weeks. May use the same packages as
 * analysis.
 *
 * <p>Supply and demand are read apart: what misses inputs loses supply, in three readings ({@link
 * org.chainmap.analysis.cascade.Reading}); what misses customers only is {@link
 * org.chainmap.analysis.knockout.Fate#UNSOLD}, with a total of its own, and the worst is sought on
 * one side at a time. End products are the headline, each counting the same: what a chain is for,
 * not how many links it has.
 *
 * <p>The worst set has a bound, whatever its size ({@link
 * org.chainmap.analysis.knockout.UpperBounds}): what is missing of a segment is never more than
 * what is missing in sum when the members of a set fail one by one. Capped at 1 and summed over
 * segments, that is submodular: it bounds every set, prunes the search, and says how far a greedy
 * answer can be from the best.
 */
@NullMarked
package org.chainmap.analysis.knockout;

import org.jspecify.annotations.NullMarked;
