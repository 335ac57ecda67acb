/**
 * Label placement: {@link org.chainmap.layout.label.LabelPlacement} finds a place for each link's
 * label on its finished route, off whatever else is to be read. Routes nothing itself and knows
 * nothing of layers. May use geom and {@link org.chainmap.layout.spacing}.
 */
@NullMarked
package org.chainmap.layout.label;

import org.jspecify.annotations.NullMarked;
