/**
 * The classes shared by all panels and dialogs of the window: language and theme, icons, dialogs
 * and preferences. Each panel has a package below this one. May use canvas and the packages below
 * it. Start at {@code org.chainmap.ui.window.MainWindow}.
 */
@NullMarked
package org.chainmap.ui;

import org.jspecify.annotations.NullMarked;
