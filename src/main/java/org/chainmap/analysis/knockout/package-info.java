/**
 * What-if scenarios of losses (断链情景): their impact, the worst sets, and the comparison of
 * scenarios. Start at {@link org.chainmap.analysis.knockout.Knockout}, which turns a {@link
 * org.chainmap.model.Scenario} into an {@link org.chainmap.analysis.knockout.Impact}. May use the
 * same packages as analysis.
 */
@NullMarked
package org.chainmap.analysis.knockout;

import org.jspecify.annotations.NullMarked;
