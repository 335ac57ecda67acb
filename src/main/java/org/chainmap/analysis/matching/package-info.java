/**
 * Bringing needs and offers together (供需对接): hard filters, likeness of texts, and the best pairing.
 * Start at {@link org.chainmap.analysis.matching.Matcher}. May use model, text and task. {@code
 * org.chainmap.analysis.UnmetNeeds} lists what found no offer among the findings.
 */
@NullMarked
package org.chainmap.analysis.matching;

import org.jspecify.annotations.NullMarked;
