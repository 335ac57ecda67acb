/**
 * Chain map files: reading with the line, column and JSON pointer of every fault, writing in one
 * canonical form, and saving atomically. May use model, geom, text, task and disk. Start at {@link
 * org.chainmap.format.ChainMapFile}; the fields of every element are listed, one line each, in
 * {@link org.chainmap.format.Shapes}.
 *
 * <p>No migrations yet: documents of version 1 are the only ones there are. With version 2 comes a
 * step from the version-1 {@link org.chainmap.format.Node} tree to the version-2 one, between
 * reading the tree and reading its fields, and the first test file of the old version.
 */
@NullMarked
package org.chainmap.format;

import org.jspecify.annotations.NullMarked;
