/**
 * Curved (splines) and straight lines of links, each derived from the link's route, which stays
 * unchanged. May use geom, model and layout.spacing. Start at {@link
 * org.chainmap.layout.edgeshape.EdgeShapes}.
 */
@NullMarked
package org.chainmap.layout.edgeshape;

import org.jspecify.annotations.NullMarked;
