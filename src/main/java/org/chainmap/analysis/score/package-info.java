/**
 * The ranking of bottlenecks: parts from 0 to 1, read from the map and the findings of the
 * analyses, are combined by weights into a score with a confidence. It also gives the sensitivity
 * of the ranking to the weights, and the gains of measures. Uses the analyses; no analysis uses it.
 * Start at {@link org.chainmap.analysis.score.Assessment}, then {@link
 * org.chainmap.analysis.score.Scores}.
 *
 * <p>One ranking, and severities of findings: a finding says how severe it is by itself (points and
 * thresholds in {@link org.chainmap.analysis.Ranking}); which element is the worst bottleneck is
 * said once, here: parts from 0 to 1 with editable weights, a weighted mean over what is known, so
 * that it adds up in a bar and a worse datum never lowers it (a test on random maps). The unknown
 * is left out of the mean and lowers the confidence instead. No analysis reads a score.
 */
@NullMarked
package org.chainmap.analysis.score;

import org.jspecify.annotations.NullMarked;
