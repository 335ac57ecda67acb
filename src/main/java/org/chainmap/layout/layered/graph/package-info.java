/**
 * What the phases of the layered layout hand on, in int arrays: {@link
 * org.chainmap.layout.layered.graph.StageGraph} (cards, stages, links) and {@link
 * org.chainmap.layout.layered.graph.LayeredGraph} (layers of cards and bends). Uses nothing.
 */
@NullMarked
package org.chainmap.layout.layered.graph;

import org.jspecify.annotations.NullMarked;
