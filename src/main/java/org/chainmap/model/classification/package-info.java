/**
 * The public classifications that a segment's codes come from, as tables of codes and names. Their
 * data lie in {@code org/chainmap/classifications}, with their sources in its README. May use text.
 * Start at {@link org.chainmap.model.classification.ClassificationItems}.
 *
 * <p>Codes in documents are free text: a code that no table holds is kept as it was written.
 */
@NullMarked
package org.chainmap.model.classification;

import org.jspecify.annotations.NullMarked;
