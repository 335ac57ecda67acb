/**
 * The ranking of bottlenecks: parts from 0 to 1, read from the map and the findings of the
 * analyses, are combined by weights into a score with a confidence. It also gives the sensitivity
 * of the ranking to the weights, and the gains of measures. Uses the analyses; no analysis uses it.
 * Start at {@link org.chainmap.analysis.score.Assessment}, then {@link
 * org.chainmap.analysis.score.Scores}.
 */
@NullMarked
package org.chainmap.analysis.score;

import org.jspecify.annotations.NullMarked;
