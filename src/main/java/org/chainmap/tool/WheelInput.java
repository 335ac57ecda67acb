package org.chainmap.tool;

import org.chainmap.geom.Point;

/**
 * A turn of the wheel or a two-finger scroll.
 *
 * @param screen the pointer's place in px from the view's left top corner
 * @param dx the distance to move the picture to the right, in screen px
 * @param dy the distance to move the picture down, in screen px
 */
public record WheelInput(Point screen, double dx, double dy, Modifiers modifiers) {}
