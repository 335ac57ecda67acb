/**
 * Charts below the map, where people would rather look than read. May use {@code ui}, canvas,
 * overlay, paint, model and text. Start at {@link org.chainmap.ui.charts.Charts}.
 */
@NullMarked
package org.chainmap.ui.charts;

import org.jspecify.annotations.NullMarked;
