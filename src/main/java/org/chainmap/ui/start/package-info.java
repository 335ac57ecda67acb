/**
 * The page shown first: recent files, samples, new and open. May use {@code ui}, canvas, format,
 * paint and model. Start at {@link org.chainmap.ui.start.StartPage}.
 */
@NullMarked
package org.chainmap.ui.start;

import org.jspecify.annotations.NullMarked;
