/**
 * Overlays that show results on a map: findings become {@link org.chainmap.paint.Overlay}s, each
 * with its legend. A {@link org.chainmap.overlay.Lens} is a view of the whole map; {@link
 * org.chainmap.overlay.Overlays} shows bottlenecks and single findings. May use analysis and paint.
 * Start at {@link org.chainmap.overlay.Lenses}.
 */
@NullMarked
package org.chainmap.overlay;

import org.jspecify.annotations.NullMarked;
