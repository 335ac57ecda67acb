/**
 * Where results become looks: findings turn into {@link org.chainmap.paint.Overlay}s, each with its
 * legend. May use analysis and paint. Start at {@link org.chainmap.overlay.Overlays}.
 */
@NullMarked
package org.chainmap.overlay;

import org.jspecify.annotations.NullMarked;
