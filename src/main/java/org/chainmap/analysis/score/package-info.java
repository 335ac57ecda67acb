/**
 * The one ranking of bottlenecks: parts from 0 to 1 read off the map and off what the analyses
 * found, combined by weights into a score, with how sure it is. Also how the ranking hangs on the
 * weights, and what measures would gain. Uses the analyses; no analysis uses it. Start at {@link
 * org.chainmap.analysis.score.Assessment}, then {@link org.chainmap.analysis.score.Scores}.
 */
@NullMarked
package org.chainmap.analysis.score;

import org.jspecify.annotations.NullMarked;
