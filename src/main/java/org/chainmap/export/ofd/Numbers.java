package org.chainmap.export.ofd;

import java.math.BigDecimal;
import org.chainmap.geom.Box;

/** Writes numbers as OFD has them, whatever the language of the machine. */
final class Numbers {

  private Numbers() {}

  /** Returns a length in mm, exact to a thousandth. */
  static String mm(double length) {
    return BigDecimal.valueOf(thousandths(length), 3).stripTrailingZeros().toPlainString();
  }

  /** Returns a length as it is written, in thousandths of a mm. */
  static long thousandths(double length) {
    return Math.round(length * 1000);
  }

  /** Returns left, top, width and height. */
  static String box(Box box) {
    return mm(box.x()) + " " + mm(box.y()) + " " + mm(box.w()) + " " + mm(box.h());
  }
}
