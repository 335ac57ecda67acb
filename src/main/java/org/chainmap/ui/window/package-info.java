/**
 * The one window: it puts together the open documents ({@code ui.document}), the commands ({@code
 * ui.command}), status bar and dialogs, and does the window's own commands. May use every panel.
 * Start at {@link org.chainmap.ui.window.MainWindow}.
 */
@NullMarked
package org.chainmap.ui.window;

import org.jspecify.annotations.NullMarked;
