package org.chainmap.layout.shape;

import java.util.Collection;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.layout.room.BoxGrid;
import org.jspecify.annotations.Nullable;

/** Where there is room between the cards. */
final class Channels {

  /** How near a line may come to a card that its link only passes, in px. */
  static final double MARGIN = 4;

  /** A range of x, from {@code left} to {@code right}. */
  record Range(double left, double right) {

    double held(double x) {
      return Math.clamp(x, left, right);
    }
  }

  private final BoxGrid cards = new BoxGrid();

  Channels(Collection<Box> cards) {
    cards.forEach(this.cards::add);
  }

  /** Whether no card comes near a box. O(cards near it). */
  boolean free(Box box) {
    return !cards.any(box.grown(MARGIN), i -> cards.get(i).grown(MARGIN).overlaps(box));
  }

  /**
   * The widest part of {@code within} around {@code at} where no card comes near, at the heights of
   * {@code box}; as good as empty where one does at {@code at} itself.
   */
  Range around(double at, Box box) {
    double[] ends = {box.x(), box.right()};
    cards.any(
        box.grown(MARGIN),
        i -> {
          Box card = cards.get(i).grown(MARGIN);
          if (card.y() < box.bottom() && box.y() < card.bottom()) {
            if (card.x() < at) {
              ends[0] = Math.max(ends[0], Math.min(at, card.right()));
            }
            if (card.right() > at) {
              ends[1] = Math.min(ends[1], Math.max(at, card.x()));
            }
          }
          return false;
        });
    return new Range(ends[0], ends[1]);
  }

  /**
   * Whether the straight piece from {@code a} to {@code b} keeps off all cards by the margin, and
   * does not enter the card from which it starts, or where it ends. O(cards near the box around the
   * piece).
   */
  boolean free(Point a, Point b, @Nullable Box source, @Nullable Box target) {
    return !cards.any(
        Box.between(a, b).grown(MARGIN),
        i -> {
          Box card = cards.get(i);
          boolean own = card.equals(source) || card.equals(target);
          return crosses(card.grown(own ? -0.5 : MARGIN), a, b);
        });
  }

  /** Whether a straight piece has points inside a box. */
  static boolean crosses(Box box, Point a, Point b) {
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double[] part = {0, 1};
    return clipped(part, dx, a.x() - box.x(), box.right() - a.x())
        && clipped(part, dy, a.y() - box.y(), box.bottom() - a.y())
        && part[0] < part[1];
  }

  /** Keeps the part of a piece between two parallel sides; false where none is left. */
  private static boolean clipped(double[] part, double d, double low, double high) {
    if (d == 0) {
      return low > 0 && high > 0;
    }
    double enter = d > 0 ? -low / d : high / d;
    double leave = d > 0 ? high / d : -low / d;
    part[0] = Math.max(part[0], enter);
    part[1] = Math.min(part[1], leave);
    return part[0] < part[1];
  }
}
