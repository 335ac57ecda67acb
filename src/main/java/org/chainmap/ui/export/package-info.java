/**
 * Exporting the map in front: what kind of file, how large, where. May use {@code ui}, export, task
 * and text. Start at {@link org.chainmap.ui.export.ExportDialog}.
 */
@NullMarked
package org.chainmap.ui.export;

import org.jspecify.annotations.NullMarked;
