/**
 * Charts below the map, for facts that are easier to see than to read. May use {@code ui}, canvas,
 * overlay, paint, model and text. Start at {@link org.chainmap.ui.charts.Charts}.
 */
@NullMarked
package org.chainmap.ui.charts;

import org.jspecify.annotations.NullMarked;
