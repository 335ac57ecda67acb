/**
 * Where cards lie and how links run. {@link org.chainmap.layout.MapLayout}s place cards, each over
 * a JGraphT {@code LayoutAlgorithm2D}; {@link org.chainmap.layout.Routing} derives bands, frames,
 * link ways and label places from placed cards, however they came to lie there. May use graph and
 * geom. Start at {@link org.chainmap.layout.Layouts}.
 */
@NullMarked
package org.chainmap.layout;

import org.jspecify.annotations.NullMarked;
