package org.chainmap.export.ofd;

import java.math.BigDecimal;
import org.chainmap.geom.Box;

/** Writes lengths as OFD has them: in mm, whatever the language of the machine. */
final class Numbers {

  private Numbers() {}

  /** Returns a length in points as mm, exact to a thousandth. */
  static String mm(double points) {
    return written(micrometres(points));
  }

  /** Returns a length in points as it is written, in thousandths of a mm. */
  static long micrometres(double points) {
    return Math.round(points * 25_400 / 72);
  }

  /** Returns thousandths of a mm as mm. */
  static String written(long micrometres) {
    return BigDecimal.valueOf(micrometres, 3).stripTrailingZeros().toPlainString();
  }

  /** Returns left, top, width and height, given in points. */
  static String box(Box box) {
    return mm(box.x()) + " " + mm(box.y()) + " " + mm(box.w()) + " " + mm(box.h());
  }
}
