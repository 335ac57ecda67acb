/**
 * Atomic writing of files, for both documents and exports. Uses nothing. Start at {@link
 * org.chainmap.disk.AtomicFile}.
 */
@NullMarked
package org.chainmap.disk;

import org.jspecify.annotations.NullMarked;
