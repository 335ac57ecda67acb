package org.chainmap.export.slides;

import java.awt.geom.Rectangle2D;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.story.PageFrame.Scaled;

/**
 * Places a picture on a slide.
 *
 * @param factor points of the slide per px of the picture
 * @param dx where x = 0 of the picture lies on the slide, in points
 * @param dy where y = 0 of the picture lies on the slide, in points
 */
record SlideScale(double factor, double dx, double dy) {

  /**
   * Returns the scale of a picture that is a part of what fills an area of the slide.
   *
   * @param unit points per px of the area
   */
  static SlideScale of(Scaled part, Rectangle2D area, double unit) {
    Point origin = part.origin().times(unit);
    return new SlideScale(unit * part.scale(), area.getX() + origin.x(), area.getY() + origin.y());
  }

  double x(double x) {
    return dx + factor * x;
  }

  double y(double y) {
    return dy + factor * y;
  }

  Point at(Point p) {
    return new Point(x(p.x()), y(p.y()));
  }

  Rectangle2D box(Box box) {
    return new Rectangle2D.Double(x(box.x()), y(box.y()), factor * box.w(), factor * box.h());
  }
}
