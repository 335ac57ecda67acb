/**
 * Supply-demand matching below the map: what goes with what and why, and deciding on it. Start at
 * {@link org.chainmap.ui.matching.MatchingPanel}. May use {@code ui}, editor, analysis, model, task
 * and text.
 */
@NullMarked
package org.chainmap.ui.matching;

import org.jspecify.annotations.NullMarked;
