/**
 * The ranking of bottlenecks: parts from 0 to 1, read from the map and the findings of the
 * analyses, are combined by weights into a score with a confidence. It also gives the sensitivity
 * of the ranking to the weights, and the gains of measures. Uses the analyses; no analysis uses it.
 * Start at {@link org.chainmap.analysis.score.Assessment}, then {@link
 * org.chainmap.analysis.score.Scores}.
 *
 * <p>One ranking, by the low end of a band: unknown parts count 0 at the low end and 1 at the high
 * end, and every part applies to all elements of a kind, so that a gap in the data lifts nothing
 * and a worse datum lowers neither end (tests on random maps). A mean over what is known, as it was
 * before, put segments of which little was known first. What follows from a loss counts only as far
 * as the element is exposed, because a segment without a weakness is no bottleneck however much
 * hangs on it. The systemic risk index keeps its numbers and gives no points: it takes unlike
 * inputs for substitutes of one another.
 *
 * <p>Segments are ranked; the suppliers and links of a segment are parts of its problem and are
 * listed beside it. Customers are no bottlenecks of supply. Severities of single findings (points
 * and thresholds in {@link org.chainmap.analysis.Ranking}) and scores read one table of facts,
 * {@link org.chainmap.analysis.Concern}. No analysis reads a score.
 */
@NullMarked
package org.chainmap.analysis.score;

import org.jspecify.annotations.NullMarked;
