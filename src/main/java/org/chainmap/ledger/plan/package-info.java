/**
 * What the rows of foreign tables change in a map: each row meets the element it is about by the
 * identity rules of {@code model.EntityIndex}; an {@link org.chainmap.ledger.plan.ImportPlan} says
 * field by field what would change, what is doubtful and what was changed by hand since the table
 * was last read, and makes one {@code Change} of what a person decided. Pure: planning again with
 * other {@link org.chainmap.ledger.plan.ImportDecisions} is cheap. Start at {@link
 * org.chainmap.ledger.plan.ImportPlan#of}.
 */
@NullMarked
package org.chainmap.ledger.plan;

import org.jspecify.annotations.NullMarked;
