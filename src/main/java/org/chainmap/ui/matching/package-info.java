/**
 * The panel of supply-demand matching below the map: pairs with their reasons, and decisions on
 * them. Start at {@link org.chainmap.ui.matching.MatchingPanel}. May use {@code ui}, editor,
 * analysis, model, task and text.
 */
@NullMarked
package org.chainmap.ui.matching;

import org.jspecify.annotations.NullMarked;
