/**
 * Chain map files: reading with every fault named at its line, column and JSON pointer, writing in
 * one canonical form, saving without ever leaving half a file. May use model, geom, text, task and
 * disk. Start at {@link org.chainmap.format.ChainMapFile}; the fields of every element are listed,
 * one line each, in {@link org.chainmap.format.Shapes}.
 */
@NullMarked
package org.chainmap.format;

import org.jspecify.annotations.NullMarked;
