/**
 * Shows a map's story full screen: its saved views one after another, with a window for whoever
 * speaks. Start reading at {@link org.chainmap.ui.present.Presentation}; {@link
 * org.chainmap.ui.present.Walk} is where it stands, {@link org.chainmap.ui.present.PreparedViews}
 * resolves views ahead; pages are laid out by {@link org.chainmap.story.PageLayout}.
 */
@NullMarked
package org.chainmap.ui.present;

import org.jspecify.annotations.NullMarked;
