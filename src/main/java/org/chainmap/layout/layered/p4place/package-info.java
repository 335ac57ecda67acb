/**
 * Fourth phase: where cards lie within and columns beside one another. May use net and the room
 * package. Start at {@link org.chainmap.layout.layered.p4place.NodePlacer}.
 */
@NullMarked
package org.chainmap.layout.layered.p4place;

import org.jspecify.annotations.NullMarked;
