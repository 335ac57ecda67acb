/**
 * The lists of the map's elements as tables in which cells are edited as in a spreadsheet, and the
 * list of problems. What the columns are, how cells are read and written, and which rows are found
 * is the room {@code ledger}'s; here is what a person sees of it. May use {@code ui}, ledger,
 * exchange, model, task and text. Start at {@link org.chainmap.ui.ledger.LedgerPane}.
 */
@NullMarked
package org.chainmap.ui.ledger;

import org.jspecify.annotations.NullMarked;
