/**
 * Finding and replacing text everywhere in a document. May use {@code ui}, editor, model and text.
 * Start at {@link org.chainmap.ui.replace.ReplaceDialog}.
 */
@NullMarked
package org.chainmap.ui.replace;

import org.jspecify.annotations.NullMarked;
