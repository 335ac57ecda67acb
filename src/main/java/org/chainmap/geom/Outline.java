package org.chainmap.geom;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A path of straight and curved pieces, open or closed: what a surface strokes or fills. */
public record Outline(List<Step> steps) {

  /** One piece of an outline. */
  public sealed interface Step {
    record Move(Point to) implements Step {}

    record Line(Point to) implements Step {}

    record Cubic(Point control1, Point control2, Point to) implements Step {}

    record Close() implements Step {}
  }

  /**
   * How far a cubic's control points lie along a quarter circle's tangents, as a part of the
   * radius.
   */
  private static final double ARC = 0.5522847498;

  public Outline {
    steps = List.copyOf(steps);
  }

  public static Outline rect(Box b) {
    return polygon(b.corners());
  }

  public static Outline polygon(List<Point> corners) {
    List<Step> steps = new ArrayList<>();
    for (Point p : corners) {
      steps.add(steps.isEmpty() ? new Step.Move(p) : new Step.Line(p));
    }
    steps.add(new Step.Close());
    return new Outline(steps);
  }

  /** A rectangle with rounded corners; the radius is held to half the shorter side. */
  public static Outline roundRect(Box b, double radius) {
    double r = Math.min(radius, Math.min(b.w(), b.h()) / 2);
    if (r <= 0) {
      return rect(b);
    }
    double k = r * (1 - ARC);
    double l = b.x();
    double t = b.y();
    double e = b.right();
    double m = b.bottom();
    return new Outline(
        List.of(
            new Step.Move(new Point(l + r, t)),
            new Step.Line(new Point(e - r, t)),
            new Step.Cubic(new Point(e - k, t), new Point(e, t + k), new Point(e, t + r)),
            new Step.Line(new Point(e, m - r)),
            new Step.Cubic(new Point(e, m - k), new Point(e - k, m), new Point(e - r, m)),
            new Step.Line(new Point(l + r, m)),
            new Step.Cubic(new Point(l + k, m), new Point(l, m - k), new Point(l, m - r)),
            new Step.Line(new Point(l, t + r)),
            new Step.Cubic(new Point(l, t + k), new Point(l + k, t), new Point(l + r, t)),
            new Step.Close()));
  }

  public static Outline circle(Point center, double radius) {
    return roundRect(
        new Box(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius), radius);
  }

  /**
   * The polyline with its corners rounded to at most {@code radius}, less where pieces are short.
   */
  public static Outline rounded(Polyline line, double radius) {
    List<Point> p = line.points();
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.Move(p.getFirst()));
    for (int i = 1; i < p.size() - 1; i++) {
      Point at = p.get(i);
      double before = at.distance(p.get(i - 1)) / (i == 1 ? 1 : 2);
      double after = at.distance(p.get(i + 1)) / (i == p.size() - 2 ? 1 : 2);
      double r = Math.min(radius, Math.min(before, after));
      if (r < 0.01) {
        steps.add(new Step.Line(at));
        continue;
      }
      Point in = towards(at, p.get(i - 1), r);
      Point out = towards(at, p.get(i + 1), r);
      steps.add(new Step.Line(in));
      steps.add(new Step.Cubic(towards(in, at, r * ARC), towards(out, at, r * ARC), out));
    }
    steps.add(new Step.Line(p.getLast()));
    return new Outline(steps);
  }

  /** The outline with every point put elsewhere. */
  public Outline mapped(UnaryOperator<Point> where) {
    List<Step> mapped = new ArrayList<>();
    for (Step step : steps) {
      mapped.add(
          switch (step) {
            case Step.Move m -> new Step.Move(where.apply(m.to()));
            case Step.Line l -> new Step.Line(where.apply(l.to()));
            case Step.Cubic c ->
                new Step.Cubic(
                    where.apply(c.control1()), where.apply(c.control2()), where.apply(c.to()));
            case Step.Close c -> c;
          });
    }
    return new Outline(mapped);
  }

  private static Point towards(Point from, Point to, double distance) {
    double whole = from.distance(to);
    return whole == 0 ? from : from.plus(to.minus(from).times(Math.min(1, distance / whole)));
  }
}
