/**
 * The bottleneck ranking below the map: the table, and of the chosen element its parts as a chart
 * and in words, what would help, the weights, and how the ranks hang on them. Uses the editor's
 * insight. Start at {@link org.chainmap.ui.score.ScorePanel}.
 */
@NullMarked
package org.chainmap.ui.score;

import org.jspecify.annotations.NullMarked;
