package org.chainmap.geom;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A path of straight and curved pieces, open or closed, which a surface strokes or fills. */
public record Outline(List<Step> steps) {

  /** One piece of an outline. */
  public sealed interface Step {
    record Move(Point to) implements Step {}

    record Line(Point to) implements Step {}

    record Cubic(Point control1, Point control2, Point to) implements Step {}

    record Close() implements Step {}
  }

  /**
   * The distance of a cubic's control points along the tangents of a quarter circle, as a fraction
   * of the radius.
   */
  private static final double ARC = 0.5522847498;

  /** The distance in px between the points that approximate a curve. */
  private static final double FINE = 6;

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

  /** Returns a rectangle with rounded corners; the radius is at most half the shorter side. */
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
   * Returns the polyline with its corners rounded by at most {@code radius}, less where pieces are
   * short.
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
      steps.add(corner(in, at, out));
    }
    steps.add(new Step.Line(p.getLast()));
    return new Outline(steps);
  }

  /**
   * Returns a quarter of an ellipse from {@code in} to {@code out}, whose tangents meet in {@code
   * corner}.
   */
  public static Step.Cubic corner(Point in, Point corner, Point out) {
    return new Step.Cubic(
        in.plus(corner.minus(in).times(ARC)), out.plus(corner.minus(out).times(ARC)), out);
  }

  /** Returns an open outline as a polyline, with curves approximated by points a few px apart. */
  public Polyline flat() {
    List<Point> points = new ArrayList<>();
    for (Step step : steps) {
      switch (step) {
        case Step.Move m -> points.add(m.to());
        case Step.Line l -> points.add(l.to());
        case Step.Cubic c -> flatten(points.getLast(), c, points);
        case Step.Close c -> points.add(points.getFirst());
      }
    }
    return new Polyline(points);
  }

  private static void flatten(Point from, Step.Cubic c, List<Point> points) {
    double length =
        from.distance(c.control1())
            + c.control1().distance(c.control2())
            + c.control2().distance(c.to());
    int n = (int) Math.clamp(length / FINE, 4, 32);
    for (int k = 1; k <= n; k++) {
      double t = (double) k / n;
      double s = 1 - t;
      points.add(
          from.times(s * s * s)
              .plus(c.control1().times(3 * s * s * t))
              .plus(c.control2().times(3 * s * t * t))
              .plus(c.to().times(t * t * t)));
    }
  }

  /** Returns the outline with every point mapped by {@code where}. */
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
