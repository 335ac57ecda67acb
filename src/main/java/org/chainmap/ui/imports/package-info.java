/**
 * The import assistant: what lists of a workbook, a text or the clipboard would change in a map, in
 * three steps, and nothing is changed before the last. Start at {@link
 * org.chainmap.ui.imports.ImportDesk}. May use {@code ui}, exchange, ledger, model, task and text.
 */
@NullMarked
package org.chainmap.ui.imports;

import org.jspecify.annotations.NullMarked;
