/**
 * The print dialog: printer, page set-up, and a preview of every sheet. May use {@code ui}, the
 * parts of the export dialog, export, task and text. Start at {@link
 * org.chainmap.ui.print.PrintDialog}.
 */
@NullMarked
package org.chainmap.ui.print;

import org.jspecify.annotations.NullMarked;
