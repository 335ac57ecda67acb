/**
 * The view state of a document's window: {@link org.chainmap.editor.view.Camera}, {@link
 * org.chainmap.editor.view.Selection}, the hit index, alignment guides and handles. Knows no
 * editor. Start at {@link org.chainmap.editor.view.HitIndex}.
 */
@NullMarked
package org.chainmap.editor.view;

import org.jspecify.annotations.NullMarked;
