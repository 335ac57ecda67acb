/**
 * Fourth phase: where nodes lie within and layers beside one another. May use graph, tuning and
 * spacing. Start at {@link org.chainmap.layout.layered.p4place.NodePlacer}.
 *
 * <p>A map of several components is packed: small components of one stage stand side by side, and
 * each moves as a block into the room that larger ones leave. Coordinates come from a dual network
 * simplex that starts from a good placement and may stop at any time.
 */
@NullMarked
package org.chainmap.layout.layered.p4place;

import org.jspecify.annotations.NullMarked;
