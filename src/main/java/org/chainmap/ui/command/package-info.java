/**
 * The commands of the window, offered as menus, tool bar, keys and command palette. May use
 * ui.document. Start at {@link org.chainmap.ui.command.WindowActions}.
 */
@NullMarked
package org.chainmap.ui.command;

import org.jspecify.annotations.NullMarked;
