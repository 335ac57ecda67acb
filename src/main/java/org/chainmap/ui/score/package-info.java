/**
 * The bottleneck ranking below the map: the table, the parts of the selected element's score as a
 * chart and in words, measures against it, the weights, and the sensitivity of the ranks to them.
 * Uses the editor's {@code LiveAnalysis}. Start at {@link org.chainmap.ui.score.ScorePanel}.
 */
@NullMarked
package org.chainmap.ui.score;

import org.jspecify.annotations.NullMarked;
