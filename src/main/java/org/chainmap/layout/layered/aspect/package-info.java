/**
 * Layerings with which a drawing fills a page of a given width to height. Uses quality and the
 * layering phase. Start at {@link org.chainmap.layout.layered.aspect.AspectRatioFit}.
 */
@NullMarked
package org.chainmap.layout.layered.aspect;

import org.jspecify.annotations.NullMarked;
