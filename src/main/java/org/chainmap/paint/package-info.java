/**
 * Draws a chain map as a list of {@link org.chainmap.paint.Mark}s, the same for the screen and
 * every export, and measures text with the bundled font. May use model and geom. Start at {@link
 * org.chainmap.paint.MapPainter}.
 */
@NullMarked
package org.chainmap.paint;

import org.jspecify.annotations.NullMarked;
