/**
 * Second phase: a layer for every node, stage by stage. May use graph and spacing. Start at {@link
 * org.chainmap.layout.layered.p2layers.Layering}.
 */
@NullMarked
package org.chainmap.layout.layered.p2layers;

import org.jspecify.annotations.NullMarked;
