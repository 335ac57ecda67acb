/**
 * Analyses of the weak points of a chain: one class per {@link org.chainmap.analysis.Analysis},
 * each taking a graph and returning {@link org.chainmap.analysis.Findings}. May use graph. The list
 * is {@link org.chainmap.analysis.Analyses}.
 *
 * <p>Cuts by enterprise are exact up to two: a segment falls when all its suppliers do, and an
 * enterprise may supply several segments, so the fewest enterprises that cut an end product off are
 * a hitting-set problem. What is found always cuts; one and two are proven smallest, three or more
 * need not be, and the rule says so.
 *
 * <p>A stage's shares are means: an enterprise's share of a stage is the mean of its shares of the
 * segments, of which only those count whose shares are all known, and by their output only where
 * every one of them states one. Adding up what was sold needs one unit, which maps rarely have.
 * Beside the index of these shares stands the mean of the segments' own, for a stage in many hands
 * may consist of monopolies.
 *
 * <p>Old is three years before the map's own date: a figure is old if even the last day that its
 * date may mean lies before that; {@code analyze --older-than} chooses another date. Today's date
 * does not count: the same map gives the same findings on any day.
 */
@NullMarked
package org.chainmap.analysis;

import org.jspecify.annotations.NullMarked;
