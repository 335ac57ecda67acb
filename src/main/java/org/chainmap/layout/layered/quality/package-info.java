/**
 * What a drawing is and how good it is: crossings straight and routed, bends, length, area. Uses
 * the phases. Start at {@link org.chainmap.layout.layered.quality.LayoutQuality}.
 */
@NullMarked
package org.chainmap.layout.layered.quality;

import org.jspecify.annotations.NullMarked;
