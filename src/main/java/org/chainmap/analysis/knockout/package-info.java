/**
 * What-if scenarios of losses (断链情景): their impact, the worst sets, and the comparison of
 * scenarios. Start at {@link org.chainmap.analysis.knockout.Knockout}, which turns a {@link
 * org.chainmap.model.Scenario} into an {@link org.chainmap.analysis.knockout.Impact}. May use the
 * same packages as analysis.
 *
 * <p>A scenario is the index's cascade, read by people: losses spread as in ESRI, with four choices
 * the published index leaves open. A segment that loses suppliers fails by their share; where no
 * volume is stated, stated link shares weigh; a return link counts only if it states how much it
 * brings; and no segment lives on what it gives to recyclers, nor a use on what it passes on. With
 * every link equal, two recyclers would otherwise stop the carmakers they take their old batteries
 * from. A link that is cut becomes two firms that fail, so the cascade itself knows nothing of cut
 * links.
 *
 * <p>The worst set has a bound, whatever its size: where nothing can be replaced, what is missing
 * of a segment is never more than what is missing in sum when the members of a set fail one by one.
 * Capped at 1 and summed over segments, that is submodular: it bounds every set, prunes the search,
 * and says how far a greedy answer can be from the best.
 */
@NullMarked
package org.chainmap.analysis.knockout;

import org.jspecify.annotations.NullMarked;
