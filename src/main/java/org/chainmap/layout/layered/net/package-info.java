/**
 * What the phases of the layered layout hand on, in int arrays: {@link
 * org.chainmap.layout.layered.net.StageGraph} (cards, stages, links) and {@link
 * org.chainmap.layout.layered.net.Layers} (columns of cards and bends). Uses nothing.
 */
@NullMarked
package org.chainmap.layout.layered.net;

import org.jspecify.annotations.NullMarked;
