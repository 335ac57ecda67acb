/**
 * The bottleneck ranking below the map: the table, the parts of the selected element's score as a
 * chart and in words, measures against it, the weights, the sensitivity of the ranks to them, and
 * the robustness of the chain. Uses the editor's {@code LiveAnalysis}. Start at {@link
 * org.chainmap.ui.score.ScorePanel}.
 */
@NullMarked
package org.chainmap.ui.score;

import org.jspecify.annotations.NullMarked;
