/**
 * The main window: it combines the open documents ({@code ui.document}), the commands ({@code
 * ui.command}), status bar and dialogs, and executes the window's own commands. May use every
 * panel. Start at {@link org.chainmap.ui.window.MainWindow}.
 */
@NullMarked
package org.chainmap.ui.window;

import org.jspecify.annotations.NullMarked;
