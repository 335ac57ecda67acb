/**
 * Recovery of unsaved work: every change of an open document is logged within two seconds, and what
 * a program that was killed had logged is offered at the next start. Start at {@link
 * org.chainmap.ui.recovery.UnsavedWork}.
 *
 * <p>A document is logged from its first change after opening or saving until it is saved or closed
 * with an answer. The log is no file of the person's: nothing is written to a document before the
 * person saves it. What is typed but not yet confirmed is no change of the document: it is logged
 * beside the changes, the last of each field, and only recovery puts it into the map, as a step of
 * its own.
 */
@NullMarked
package org.chainmap.ui.recovery;

import org.jspecify.annotations.NullMarked;
