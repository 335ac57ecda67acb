/**
 * The story of a map (故事线): its saved views in their order, resolved to what is drawn.
 * Presentations, slides and pages all show the same list. May use overlay, analysis, compare and
 * model; draws nothing itself. Start at {@link org.chainmap.story.ShownView}.
 *
 * <p>A view keeps the map's geometry: what its filter leaves stays where it is on the whole map, so
 * that people who know the picture find their way, and {@link org.chainmap.story.Crop} cuts out the
 * part between whole cards. So every exporter draws a view as it draws a map, and no page cuts
 * through a card.
 */
@NullMarked
package org.chainmap.story;

import org.jspecify.annotations.NullMarked;
