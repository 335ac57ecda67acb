/**
 * The left panel: stages, their segments and who takes part, to find, choose, name and add to. May
 * use {@code ui}, editor, model and text. Start at {@link org.chainmap.ui.outline.OutlinePanel}.
 */
@NullMarked
package org.chainmap.ui.outline;

import org.jspecify.annotations.NullMarked;
