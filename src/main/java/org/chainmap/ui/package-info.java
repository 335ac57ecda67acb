/**
 * What every panel and dialog of the window shares: the language and theme in use, icons, dialogs
 * and what is remembered between starts. One package per panel lies below. May use canvas and what
 * lies under it. Start at {@code org.chainmap.ui.window.MainWindow}.
 */
@NullMarked
package org.chainmap.ui;

import org.jspecify.annotations.NullMarked;
