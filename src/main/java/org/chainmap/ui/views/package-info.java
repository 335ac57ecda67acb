/**
 * The panel of saved views (视图): the story as a list, and what a view shows and says; also the line
 * over the map that names the view shown. May use what a panel may. Start at {@link
 * org.chainmap.ui.views.ViewsPanel}.
 *
 * <p>A view is shown by the editor in place of the whole map ({@link
 * org.chainmap.editor.CurrentView}), filtered rather than dimmed: what one sees is what slides and
 * pages show, and nothing is hit that is not seen.
 */
@NullMarked
package org.chainmap.ui.views;

import org.jspecify.annotations.NullMarked;
