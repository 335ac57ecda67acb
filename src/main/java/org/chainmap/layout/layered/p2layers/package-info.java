/**
 * Second phase: a column for every card, stage by stage. May use net and the room package. Start at
 * {@link org.chainmap.layout.layered.p2layers.Layering}.
 */
@NullMarked
package org.chainmap.layout.layered.p2layers;

import org.jspecify.annotations.NullMarked;
