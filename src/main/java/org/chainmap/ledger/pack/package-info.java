/**
 * The lists that teams hand in (N图N清单), as tables with the headings that practice writes: a {@link
 * org.chainmap.ledger.pack.PackList} takes its rows from a map and its columns from ledgers or
 * small functions; a {@link org.chainmap.ledger.pack.Pack} is a set of lists and pictures. Pure;
 * may use what ledger may use. Start at {@link org.chainmap.ledger.pack.PackLists}.
 *
 * <p>The header is the first row of every table, so that a list comes back in as it went out.
 */
@NullMarked
package org.chainmap.ledger.pack;

import org.jspecify.annotations.NullMarked;
