/**
 * The lines that are drawn for links where these are to be curved or straight: each is derived from
 * the link's way, which stays as it is. May use geom, model and layout.room. Start at {@link
 * org.chainmap.layout.shape.LinkLines}.
 */
@NullMarked
package org.chainmap.layout.shape;

import org.jspecify.annotations.NullMarked;
