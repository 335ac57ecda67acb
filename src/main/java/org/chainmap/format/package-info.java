/**
 * Chain map files: reading with the line, column and JSON pointer of every fault, writing in one
 * canonical form, and saving atomically. May use model, geom, text, task and disk. Start at {@link
 * org.chainmap.format.ChainMapFile}; the fields of every element are listed, one line each, in
 * {@link org.chainmap.format.Shapes}.
 */
@NullMarked
package org.chainmap.format;

import org.jspecify.annotations.NullMarked;
