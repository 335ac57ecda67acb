/**
 * Editing one document without a screen: the map, its {@link org.chainmap.editor.Journal}, and the
 * geometry and findings kept current. What builds each {@link org.chainmap.model.Change} is in
 * {@code change}, what a window shows of it in {@code view}, what menus and keys offer in {@code
 * action}. May use model, layout, analysis, overlay and paint. Start at {@link
 * org.chainmap.editor.Editor}.
 */
@NullMarked
package org.chainmap.editor;

import org.jspecify.annotations.NullMarked;
