/**
 * Pure plane geometry: points, boxes, outlines, polylines, and {@link org.chainmap.geom.Geometry},
 * the positions of everything on a map. Units are px at zoom 1; y grows downwards. Uses nothing.
 * Start at {@link org.chainmap.geom.Box}.
 */
@NullMarked
package org.chainmap.geom;

import org.jspecify.annotations.NullMarked;
