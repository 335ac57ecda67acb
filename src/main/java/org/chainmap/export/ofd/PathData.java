package org.chainmap.export.ofd;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.StringJoiner;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;

/** Writes shapes as the commands of a path (GB/T 33190-2016, 9.1). */
final class PathData {

  private PathData() {}

  /**
   * Returns the commands of a shape. O(its points).
   *
   * @param origin from where its coordinates are to count
   */
  static String of(Shape shape, Point origin) {
    StringJoiner data = new StringJoiner(" ");
    double[] to = new double[6];
    AffineTransform move = AffineTransform.getTranslateInstance(-origin.x(), -origin.y());
    for (PathIterator path = shape.getPathIterator(move); !path.isDone(); path.next()) {
      int kind = path.currentSegment(to);
      data.add(command(kind));
      for (int i = 0; i < numbers(kind); i++) {
        data.add(Numbers.mm(to[i]));
      }
    }
    return data.toString();
  }

  private static String command(int kind) {
    return switch (kind) {
      case PathIterator.SEG_MOVETO -> "M";
      case PathIterator.SEG_LINETO -> "L";
      case PathIterator.SEG_QUADTO -> "Q";
      case PathIterator.SEG_CUBICTO -> "B";
      default -> "C";
    };
  }

  private static int numbers(int kind) {
    return switch (kind) {
      case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
      case PathIterator.SEG_QUADTO -> 4;
      case PathIterator.SEG_CUBICTO -> 6;
      default -> 0;
    };
  }

  /** Returns the commands of a rectangle at the origin. */
  static String rectangle(Size size) {
    String w = Numbers.mm(size.w());
    String h = Numbers.mm(size.h());
    return "M 0 0 L " + w + " 0 L " + w + " " + h + " L 0 " + h + " C";
  }
}
