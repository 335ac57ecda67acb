/**
 * The lines that are drawn for links where these are to be curved or straight: each is derived from
 * the link's way, which stays as it is. May use geom, model and layout.room. Start at {@link
 * org.chainmap.layout.edgeshape.EdgeShapes}.
 */
@NullMarked
package org.chainmap.layout.edgeshape;

import org.jspecify.annotations.NullMarked;
