package org.chainmap.export.slides;

import java.awt.geom.Rectangle2D;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;

/**
 * Places a picture on a slide.
 *
 * @param factor points of the slide per px of the picture
 * @param dx where x = 0 of the picture lies on the slide, in points
 * @param dy where y = 0 of the picture lies on the slide, in points
 */
record SlideScale(double factor, double dx, double dy) {

  /** The scale at which a part of the plane fills an area of the slide, in its middle. */
  static SlideScale fitting(Box picture, Rectangle2D area) {
    double factor = Math.min(area.getWidth() / picture.w(), area.getHeight() / picture.h());
    return new SlideScale(
        factor,
        area.getCenterX() - factor * picture.center().x(),
        area.getCenterY() - factor * picture.center().y());
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
