/**
 * The one window: documents in tabs, menus, tool bar, status bar, and what they do to files. May
 * use every panel. Start at {@link org.chainmap.ui.window.MainWindow}.
 */
@NullMarked
package org.chainmap.ui.window;

import org.jspecify.annotations.NullMarked;
