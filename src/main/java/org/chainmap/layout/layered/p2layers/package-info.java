/**
 * Second phase: a layer for every node, stage by stage. May use graph, tuning and spacing. Start at
 * {@link org.chainmap.layout.layered.p2layers.LayerSplitting}; ranks come from {@code
 * StageLayering}.
 *
 * <p>Ranks are assigned as in dot: layers come from network simplex with the stages held (Gansner
 * et al., 1993), so that edges are as short as stages allow. Layers are split only for the aspect
 * ratio of a page, or where a drawing would be a ribbon.
 */
@NullMarked
package org.chainmap.layout.layered.p2layers;

import org.jspecify.annotations.NullMarked;
