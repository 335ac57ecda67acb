/**
 * The left panel: an outline of stages, segments and participating enterprises, to find, select,
 * rename and add elements. May use {@code ui}, editor, model and text. Start at {@link
 * org.chainmap.ui.outline.OutlinePanel}.
 */
@NullMarked
package org.chainmap.ui.outline;

import org.jspecify.annotations.NullMarked;
