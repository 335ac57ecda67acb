/**
 * The panel of comments below the map: threads with their answers, and what is written to them.
 * Start at {@link org.chainmap.ui.comments.CommentsPanel}. May use {@code ui}, editor, model, task
 * and text.
 */
@NullMarked
package org.chainmap.ui.comments;

import org.jspecify.annotations.NullMarked;
