/**
 * Draws a chain map as a list of {@link org.chainmap.paint.Mark}s, the same for the screen and
 * every export, and measures text with the bundled font. May use model and geom. Start at {@link
 * org.chainmap.paint.MapPainter}.
 *
 * <p>Cards are as large in every language: a card's box is made for the name as its authors wrote
 * it; English beside it is set smaller, down to 85 %, before it widens the box. Switching the
 * language moves nothing, and a map laid out in one language has no overlaps in the other.
 */
@NullMarked
package org.chainmap.paint;

import org.jspecify.annotations.NullMarked;
