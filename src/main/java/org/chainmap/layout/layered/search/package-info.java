/**
 * The searches over the phases: {@link org.chainmap.layout.layered.search.Pipeline} runs crossing
 * minimisation and node placement, {@link org.chainmap.layout.layered.search.BudgetedSearch} tries
 * several layerings and placings within a budget, and straight-line crossings are minimised by
 * annealing. Uses the phases and quality. Start at {@link
 * org.chainmap.layout.layered.search.Pipeline}.
 */
@NullMarked
package org.chainmap.layout.layered.search;

import org.jspecify.annotations.NullMarked;
