/**
 * Analyses of the weak points of a chain: one class per {@link org.chainmap.analysis.Analysis},
 * each taking a graph and returning {@link org.chainmap.analysis.Findings}. May use graph. The list
 * is {@link org.chainmap.analysis.Analyses}.
 */
@NullMarked
package org.chainmap.analysis;

import org.jspecify.annotations.NullMarked;
