/**
 * The dialogs that export a map and its lists: format, choices, preview and place. May use {@code
 * ui}, export, exchange, story, task and text. Start at {@link
 * org.chainmap.ui.export.ExportDialog}; a new format is one line in {@link
 * org.chainmap.ui.export.ExportFormats}.
 */
@NullMarked
package org.chainmap.ui.export;

import org.jspecify.annotations.NullMarked;
