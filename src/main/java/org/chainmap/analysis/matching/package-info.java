/**
 * Matching of needs with offers (供需对接): hard filters, text similarity, and the best pairing. Start
 * at {@link org.chainmap.analysis.matching.Matcher}. May use model, text and task. {@code
 * org.chainmap.analysis.UnmetNeeds} lists needs without an offer among the findings.
 *
 * <p>Where quantities can be compared, matching is a transportation problem ({@link
 * org.chainmap.analysis.matching.Transportation}): offers are split, needs are met in part. A
 * listing without a quantity counts whole and goes into one pair at most, for nobody knows how far
 * it reaches. Where amounts are compared throughout a connected part of the network of candidates,
 * it is a minimum-cost flow ({@link org.chainmap.analysis.matching.MinimumCostFlow}), exact for any
 * number of candidates; where some listings in it count whole, branch and bound ({@link
 * org.chainmap.analysis.matching.MixedPairing}), exact too unless the work grows beyond some
 * seconds, and then with a bound that the result states.
 *
 * <p>Whole pairs are exact, by JGraphT where it can be: weights of pairs become whole numbers, so
 * that no rounding decides; in the mode of most pairs each weighs more than any pairing of
 * similarities could. Connected parts of the network of candidates are paired apart, up to 2,000
 * candidates by JGraphT's {@code MaximumWeightBipartiteMatching}; beyond, the same method over
 * arrays, for JGraphT's objects take minutes where thousands of listings all come into question for
 * each other. No candidate is left out for speed. Tests hold both to enumeration and to each other.
 */
@NullMarked
package org.chainmap.analysis.matching;

import org.jspecify.annotations.NullMarked;
