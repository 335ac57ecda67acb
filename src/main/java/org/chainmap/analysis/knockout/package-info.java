/**
 * What happens if this is lost: scenarios (断链情景), what follows from them, the worst sets, and two
 * scenarios side by side. Start at {@link org.chainmap.analysis.knockout.Knockout}, which turns a
 * {@link org.chainmap.model.Scenario} into an {@link org.chainmap.analysis.knockout.Impact}. May
 * use what analysis may.
 */
@NullMarked
package org.chainmap.analysis.knockout;

import org.jspecify.annotations.NullMarked;
