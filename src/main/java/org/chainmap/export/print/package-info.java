/**
 * Printing: the port to printers, and the printers of the system behind it. May use export, and
 * what that may use; needs no display. Start at {@link org.chainmap.export.print.Printers}.
 *
 * <p>Printers that take PDF get one, with vectors and text: so does every queue of CUPS. Others are
 * drawn on sheet by sheet, with glyph outlines, so that no font of the system is needed. Java hands
 * PDF to the command {@code lpr}; a system of CUPS that lacks it has {@code lp}, which is tried
 * then.
 */
@NullMarked
package org.chainmap.export.print;

import org.jspecify.annotations.NullMarked;
