package org.chainmap.paint;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Outline.Step;
import org.chainmap.geom.Point;
import org.chainmap.model.kind.SegmentKind;

/** The icon of a segment kind on a card. */
final class KindIcon {

  private KindIcon() {}

  /** Draws the icon inside a square of {@code size} px, whose top left corner is given. */
  static List<Mark> marks(SegmentKind kind, double x, double y, double size, Ink ink) {
    Pen pen = Pen.solid(ink, 1.2);
    List<Mark> marks = new ArrayList<>();
    for (Outline outline : outlines(kind)) {
      marks.add(Marks.stroked(scaled(outline, x, y, size / 12), pen));
    }
    return marks;
  }

  /** Returns the outlines on a 12 × 12 grid. */
  private static List<Outline> outlines(SegmentKind kind) {
    return switch (kind) {
      case MATERIAL ->
          List.of(
              closed(6, 1, 10.5, 3.5, 10.5, 8.5, 6, 11, 1.5, 8.5, 1.5, 3.5),
              open(1.5, 3.5, 6, 6, 10.5, 3.5),
              open(6, 6, 6, 11));
      case PART ->
          List.of(Outline.circle(new Point(6, 6), 4.8), Outline.circle(new Point(6, 6), 1.7));
      case EQUIPMENT ->
          List.of(
              Outline.roundRect(new Box(1.5, 2, 9, 6), 1),
              open(6, 8, 6, 10.5),
              open(3, 10.5, 9, 10.5));
      case SYSTEM ->
          List.of(
              Outline.roundRect(new Box(1.2, 1.2, 4, 4), 0.8),
              Outline.roundRect(new Box(6.8, 1.2, 4, 4), 0.8),
              Outline.roundRect(new Box(1.2, 6.8, 4, 4), 0.8),
              Outline.roundRect(new Box(6.8, 6.8, 4, 4), 0.8));
      case SOFTWARE -> List.of(open(4, 3, 1, 6, 4, 9), open(8, 3, 11, 6, 8, 9), open(7, 2, 5, 10));
      case SERVICE ->
          List.of(
              closed(1.5, 2, 10.5, 2, 10.5, 8, 6, 8, 3.5, 10.5, 3.5, 8, 1.5, 8), open(4, 5, 8, 5));
      case USE ->
          List.of(open(2.5, 11, 2.5, 1), closed(2.5, 1.5, 10.5, 1.5, 8.3, 4, 10.5, 6.5, 2.5, 6.5));
    };
  }

  private static Outline closed(double... xy) {
    return Outline.polygon(points(xy));
  }

  private static Outline open(double... xy) {
    List<Step> steps = new ArrayList<>();
    for (Point p : points(xy)) {
      steps.add(steps.isEmpty() ? new Step.Move(p) : new Step.Line(p));
    }
    return new Outline(steps);
  }

  private static List<Point> points(double... xy) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < xy.length; i += 2) {
      points.add(new Point(xy[i], xy[i + 1]));
    }
    return points;
  }

  private static Outline scaled(Outline outline, double x, double y, double factor) {
    return outline.mapped(p -> new Point(x + p.x() * factor, y + p.y() * factor));
  }
}
