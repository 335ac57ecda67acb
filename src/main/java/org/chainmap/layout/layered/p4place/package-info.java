/**
 * Fourth phase: where nodes lie within and layers beside one another. May use graph and spacing.
 * Start at {@link org.chainmap.layout.layered.p4place.NodePlacer}.
 */
@NullMarked
package org.chainmap.layout.layered.p4place;

import org.jspecify.annotations.NullMarked;
