/**
 * {@link org.chainmap.editor.action.Action} records: each has a label, an icon, keys, an enabling
 * condition, and an effect. Menus, tool bar, shortcuts, the command palette and context menus are
 * made of them. May use the editor. Start at {@link org.chainmap.editor.action.Actions}.
 */
@NullMarked
package org.chainmap.editor.action;

import org.jspecify.annotations.NullMarked;
