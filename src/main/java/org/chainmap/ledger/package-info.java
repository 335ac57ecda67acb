/**
 * Lists of a map's elements as values: a {@link org.chainmap.ledger.Ledger} has {@link
 * org.chainmap.ledger.Column}s, each reads a {@link org.chainmap.ledger.Value} from an element and
 * may write one; {@link org.chainmap.ledger.LedgerRows} are the rows of one map, filtered, sorted
 * and grouped by a {@link org.chainmap.ledger.LedgerQuery}; what is typed or pasted into cells
 * becomes one {@code Change} ({@link org.chainmap.ledger.CellBlock}). May use model, text and
 * report. Start at {@link org.chainmap.ledger.Ledgers}, which lists all ledgers of elements; {@link
 * org.chainmap.ledger.FindingLedger} lists findings, which are read only.
 *
 * <p>{@link org.chainmap.ledger.written} reads numbers, dates and words as people write them;
 * {@link org.chainmap.ledger.sheet} holds a sheet as a spreadsheet has it; {@link
 * org.chainmap.ledger.table} finds what its rows mean; {@link org.chainmap.ledger.pack} holds the
 * lists that are handed in.
 */
@NullMarked
package org.chainmap.ledger;

import org.jspecify.annotations.NullMarked;
