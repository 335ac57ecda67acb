/**
 * Builders of {@link org.chainmap.model.Change}s: pure functions from a map and a selection to a
 * change, one class per theme ({@link org.chainmap.editor.change.Cards}, {@link
 * org.chainmap.editor.change.Stages}, {@link org.chainmap.editor.change.Links}, {@link
 * org.chainmap.editor.change.Arrange} …). Nothing here commits. May use editor.view and what the
 * editor may use. Start at {@link org.chainmap.model.ChangeBuilder}.
 *
 * <p>A decision on a pair across documents brings the listing over: a match names listings of its
 * own document, so deciding on a pair with another document's listing copies that listing, its
 * enterprise where that is not known yet, and a source that names the other document, in the same
 * step; the copy then stands for the original.
 */
@NullMarked
package org.chainmap.editor.change;

import org.jspecify.annotations.NullMarked;
