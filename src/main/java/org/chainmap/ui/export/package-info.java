/**
 * The export dialog: file type, size and place of an export of the shown map. May use {@code ui},
 * export, exchange, task and text. Start at {@link org.chainmap.ui.export.ExportDialog}.
 */
@NullMarked
package org.chainmap.ui.export;

import org.jspecify.annotations.NullMarked;
