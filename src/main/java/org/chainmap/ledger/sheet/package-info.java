/**
 * Sheets as spreadsheets have them: typed cells, each with its place. Start at {@link
 * org.chainmap.ledger.sheet.Workbook}. Nothing here knows what a cell means.
 */
@NullMarked
package org.chainmap.ledger.sheet;

import org.jspecify.annotations.NullMarked;
