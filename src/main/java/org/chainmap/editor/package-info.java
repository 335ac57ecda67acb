/**
 * Editing one document without a screen: the map, its {@link org.chainmap.editor.Journal}, and the
 * geometry and findings kept current. {@code change} builds each {@link org.chainmap.model.Change},
 * {@code view} holds a window's view state, {@code action} the commands of menus and keys. May use
 * model, layout, analysis, overlay and paint. Start at {@link org.chainmap.editor.Editor}.
 */
@NullMarked
package org.chainmap.editor;

import org.jspecify.annotations.NullMarked;
