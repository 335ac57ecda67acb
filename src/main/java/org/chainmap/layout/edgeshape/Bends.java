package org.chainmap.layout.edgeshape;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.layout.edgeshape.Channels.Range;
import org.jspecify.annotations.Nullable;

/**
 * Converts an orthogonal route to a sequence of {@link Bend}s, each as wide as the cards and its
 * neighbours allow.
 *
 * <p>Precondition: the route begins and ends with a horizontal piece, and horizontal and vertical
 * pieces alternate; otherwise {@link #of} returns null. Postcondition: bends follow one another
 * along the route without overlap. O(pieces · cards near the route).
 */
final class Bends {

  /**
   * The length of the horizontal piece kept at the end of a line, in px: the arrow head lies on it.
   */
  private static final double HEAD = 12;

  /**
   * The reach of a bend to either side where there is room: this, in px, or {@link #PER_HEIGHT} of
   * its height if that is more.
   */
  private static final double LEAST = 40;

  private static final double PER_HEIGHT = 0.8;

  /** The largest corner radius of a route that turns back. */
  private static final double ROUND = 28;

  /** The largest number of further vertical pieces merged into one bend. */
  private static final int MERGED = 6;

  private static final double SAME = 1e-6;

  private final Channels channels;
  private final List<Point> points;

  /** The number of vertical pieces. */
  private final int n;

  private Bends(Channels channels, List<Point> points) {
    this.channels = channels;
    this.points = points;
    this.n = points.size() / 2 - 1;
  }

  /** Returns the bends of a route; null if its pieces are not horizontal and vertical in turn. */
  static @Nullable List<Bend> of(Polyline way, Channels channels) {
    List<Point> points = corners(way);
    if (points.size() % 2 != 0) {
      return null;
    }
    for (int i = 1; i < points.size(); i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      double off = i % 2 == 1 ? b.y() - a.y() : b.x() - a.x();
      if (Math.abs(off) > SAME) {
        return null;
      }
    }
    return new Bends(channels, points).all();
  }

  /** Returns the points of a route without those between two pieces of one direction. */
  private static List<Point> corners(Polyline way) {
    List<Point> corners = new ArrayList<>();
    for (Point p : way.points()) {
      if (!corners.isEmpty() && p.distance(corners.getLast()) <= SAME) {
        continue;
      }
      int k = corners.size();
      if (k >= 2 && onward(corners.get(k - 2), corners.get(k - 1), p)) {
        corners.removeLast();
      }
      corners.add(p);
    }
    return corners;
  }

  private static boolean onward(Point a, Point b, Point c) {
    return Math.abs(a.y() - b.y()) <= SAME
            && Math.abs(b.y() - c.y()) <= SAME
            && (b.x() - a.x()) * (c.x() - b.x()) > 0
        || Math.abs(a.x() - b.x()) <= SAME
            && Math.abs(b.x() - c.x()) <= SAME
            && (b.y() - a.y()) * (c.y() - b.y()) > 0;
  }

  // Level i lies between points 2i and 2i+1; vertical piece i (from 1) between 2i−1 and 2i.

  private double y(int level) {
    return points.get(2 * level).y();
  }

  private double start(int level) {
    return points.get(2 * level).x();
  }

  private double end(int level) {
    return points.get(2 * level + 1).x();
  }

  private int direction(int level) {
    return end(level) >= start(level) ? 1 : -1;
  }

  private List<Bend> all() {
    List<Bend> turns = new ArrayList<>();
    for (int i = 1; i <= n; ) {
      int j = last(i);
      turns.add(direction(i - 1) == direction(j) ? onward(i, j) : back(i));
      i = j + 1;
    }
    for (int k = 1; k < turns.size(); k++) {
      Bend a = turns.get(k - 1);
      Bend b = turns.get(k);
      if (a.after() * (a.out() - b.in()) > 0) {
        double middle = (a.at() + b.at()) / 2;
        double meet = Math.clamp(middle, Math.min(a.out(), b.in()), Math.max(a.out(), b.in()));
        turns.set(k - 1, a.withOut(meet));
        turns.set(k, b.withIn(meet));
      }
    }
    return turns;
  }

  /**
   * Returns the last vertical piece that can be merged into one bend starting at piece {@code i}.
   */
  private int last(int i) {
    int best = i;
    double top = Math.min(y(i - 1), y(i));
    double bottom = Math.max(y(i - 1), y(i));
    for (int j = i + 1; j <= Math.min(n, i + MERGED); j++) {
      if (direction(j - 2) != direction(j - 1) || direction(j - 1) != direction(j)) {
        break;
      }
      top = Math.min(top, y(j));
      bottom = Math.max(bottom, y(j));
      if (!channels.free(Box.between(new Point(end(i - 1), top), new Point(start(j), bottom)))) {
        break;
      }
      best = j;
    }
    return best;
  }

  private Bend onward(int i, int j) {
    int d = direction(j);
    double middle = (end(i - 1) + start(j)) / 2;
    double reach = Math.max(LEAST, PER_HEIGHT * Math.abs(y(j) - y(i - 1)));
    double first = d * Math.max(d * start(i - 1), d * middle - reach);
    double last = d * Math.min(d * (end(j) - d * head(j)), d * middle + reach);
    double top = y(i - 1);
    double bottom = top;
    for (int k = i; k <= j; k++) {
      top = Math.min(top, y(k));
      bottom = Math.max(bottom, y(k));
    }
    Range room =
        channels.around(middle, Box.between(new Point(first, top), new Point(last, bottom)));
    return new Bend(middle, room.held(first), room.held(last), y(i - 1), y(j), direction(i - 1), d);
  }

  private Bend back(int i) {
    double at = end(i - 1);
    int d = direction(i - 1);
    double most = Math.min(ROUND, Math.abs(y(i) - y(i - 1)) / 2);
    double before = Math.min(most, Math.abs(at - start(i - 1)));
    double after = Math.min(most, Math.abs(end(i) - at) - head(i));
    double inner = at - d * Math.max(before, Math.max(0, after));
    Range room = channels.around(at, Box.between(new Point(inner, y(i - 1)), new Point(at, y(i))));
    return new Bend(
        at,
        room.held(at - d * before),
        room.held(at - d * Math.max(0, after)),
        y(i - 1),
        y(i),
        d,
        direction(i));
  }

  /** Returns the length to keep horizontal for the arrow head: 0 unless the level is the last. */
  private double head(int level) {
    return level == n ? Math.min(HEAD, Math.abs(end(level) - start(level))) : 0;
  }
}
