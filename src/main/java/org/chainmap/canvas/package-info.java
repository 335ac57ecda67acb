/**
 * The map on screen: viewport-sized JavaFX canvas layers that draw {@link
 * org.chainmap.paint.Mark}s, the minimap, text fields laid over cards, and JavaFX events turned
 * into the tools' input. May use everything but cli, ui and app. Start at {@link
 * org.chainmap.canvas.MapCanvas}.
 */
@NullMarked
package org.chainmap.canvas;

import org.jspecify.annotations.NullMarked;
