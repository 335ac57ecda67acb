/**
 * Files on the disk, whole or not at all: documents and exports are written by the same hands. Uses
 * nothing. Start at {@link org.chainmap.disk.AtomicFile}.
 */
@NullMarked
package org.chainmap.disk;

import org.jspecify.annotations.NullMarked;
