/**
 * {@link org.chainmap.editor.action.Action} records: each is a label, an icon, keys, when it is
 * enabled, and what it does. Menus, tool bar, shortcuts, the command palette and context menus are
 * made of them. May use the editor. Start at {@link org.chainmap.editor.action.Actions}.
 */
@NullMarked
package org.chainmap.editor.action;

import org.jspecify.annotations.NullMarked;
