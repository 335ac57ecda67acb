package org.chainmap.tool;

import org.chainmap.geom.Point;

/**
 * The wheel turned or two fingers moved.
 *
 * @param screen where the pointer is, in px from the view's left top corner
 * @param dx how far the picture should move to the right, in screen px
 * @param dy how far the picture should move down, in screen px
 */
public record WheelInput(Point screen, double dx, double dy, Modifiers modifiers) {}
