/**
 * What the rows of a foreign table mean: {@link org.chainmap.ledger.table.TableLayout} finds the
 * header, the columns and what a row is (each may be corrected by a person); {@link
 * org.chainmap.ledger.table.ImportedTable} holds the rows as typed values with their places, and
 * names every cell that could not be read. Pure: no files, no map. Start at {@link
 * org.chainmap.ledger.table.ImportedTable#of}; headings are listed in {@link
 * org.chainmap.ledger.table.TableField}, shapes in {@link org.chainmap.ledger.table.TableShape}.
 *
 * <p>Values are read in one unit per kind of field ({@link org.chainmap.ledger.table.FieldKind}):
 * percent 0–100, money in 万元. Nothing is invented: a range, a currency that has no fixed rate, a
 * date without a year are problems at their cells, never a number in between.
 */
@NullMarked
package org.chainmap.ledger.table;

import org.jspecify.annotations.NullMarked;
