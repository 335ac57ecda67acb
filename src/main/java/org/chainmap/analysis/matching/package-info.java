/**
 * Matching of needs with offers (供需对接): hard filters, text similarity, and the best pairing. Start
 * at {@link org.chainmap.analysis.matching.Matcher}. May use model, text and task. {@code
 * org.chainmap.analysis.UnmetNeeds} lists needs without an offer among the findings.
 */
@NullMarked
package org.chainmap.analysis.matching;

import org.jspecify.annotations.NullMarked;
