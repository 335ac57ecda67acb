package org.chainmap.editor.change;

import org.chainmap.geom.Box;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;

/** The axis along which the stages follow one another, and coordinates on it. */
record StageAxis(Orientation orientation) {

  static StageAxis of(ChainMap map) {
    return new StageAxis(map.info().orientation());
  }

  boolean leftRight() {
    return orientation == Orientation.LEFT_RIGHT;
  }

  double along(Point p) {
    return leftRight() ? p.x() : p.y();
  }

  double start(Box box) {
    return along(box.corner());
  }

  double end(Box box) {
    return leftRight() ? box.right() : box.bottom();
  }

  double extent(Box box) {
    return end(box) - start(box);
  }

  /** Returns a box moved along the flow. */
  Box moved(Box box, double way) {
    return leftRight() ? box.moved(way, 0) : box.moved(0, way);
  }

  /** Converts a distance along the flow and one across it to a vector in the plane. */
  Point way(double along, double across) {
    return leftRight() ? new Point(along, across) : new Point(across, along);
  }
}
