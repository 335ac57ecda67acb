/**
 * Numbers, dates, choices, yes or no and lists of names as people write them in cells, typed,
 * pasted or imported: one reader of each. Knows no column and no map. Start at {@link
 * org.chainmap.ledger.written.NumberText}.
 */
@NullMarked
package org.chainmap.ledger.written;

import org.jspecify.annotations.NullMarked;
