/**
 * Builders of {@link org.chainmap.model.Change}s: pure functions from a map and a selection to a
 * change, one class per theme ({@link org.chainmap.editor.change.Cards}, {@link
 * org.chainmap.editor.change.Stages}, {@link org.chainmap.editor.change.Links}, {@link
 * org.chainmap.editor.change.Arrange} …). Nothing here commits. May use editor.view and what the
 * editor may use. Start at {@link org.chainmap.editor.change.ChangeBuilder}.
 */
@NullMarked
package org.chainmap.editor.change;

import org.jspecify.annotations.NullMarked;
