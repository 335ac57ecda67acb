package org.chainmap.layout.edgeshape;

import java.util.Collection;
import java.util.function.Consumer;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.layout.spacing.BoxGrid;
import org.jspecify.annotations.Nullable;

/** Finds free space between the cards. */
final class Channels {

  /** The least distance of a line from a card that its link only passes, in px. */
  static final double MARGIN = 4;

  /** The width of the strip searched at once, in px: as wide as most channels. */
  private static final double STRIP = 160;

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

  /** Tells whether no card comes near a box. O(cards near it). */
  boolean free(Box box) {
    return !cards.any(box.grown(MARGIN), i -> cards.get(i).grown(MARGIN).overlaps(box));
  }

  /**
   * Returns the widest x range of {@code box} around {@code at} in which no card comes near the
   * box; about empty if one does at {@code at} itself. O(cards near it).
   */
  Range around(double at, Box box) {
    double left = at;
    for (boolean open = true; open && left > box.x(); ) {
      double next = Math.max(box.x(), left - STRIP);
      double[] end = {next};
      each(
          new Box(next, box.y(), left - next, box.h()),
          card -> end[0] = card.x() < at ? Math.max(end[0], Math.min(at, card.right())) : end[0]);
      open = end[0] == next;
      left = end[0];
    }
    double right = at;
    for (boolean open = true; open && right < box.right(); ) {
      double next = Math.min(box.right(), right + STRIP);
      double[] end = {next};
      each(
          new Box(right, box.y(), next - right, box.h()),
          card -> end[0] = card.right() > at ? Math.min(end[0], Math.max(at, card.x())) : end[0]);
      open = end[0] == next;
      right = end[0];
    }
    return new Range(left, right);
  }

  /** Passes every card, grown by the margin, that touches a box to {@code action}. */
  private void each(Box box, Consumer<Box> action) {
    cards.any(
        box.grown(MARGIN),
        i -> {
          Box card = cards.get(i).grown(MARGIN);
          if (card.y() < box.bottom()
              && box.y() < card.bottom()
              && card.x() <= box.right()
              && box.x() <= card.right()) {
            action.accept(card);
          }
          return false;
        });
  }

  /**
   * Tells whether the straight piece from {@code a} to {@code b} keeps the margin from all cards,
   * and does not enter the cards at its own ends. O(cards near the piece).
   */
  boolean free(Point a, Point b, @Nullable Box source, @Nullable Box target) {
    int strips = 1 + (int) (Math.abs(b.x() - a.x()) / STRIP);
    Point step = b.minus(a).times(1.0 / strips);
    for (int k = 0; k < strips; k++) {
      Box near = Box.between(a.plus(step.times(k)), a.plus(step.times(k + 1))).grown(MARGIN);
      if (cards.any(near, i -> blocks(cards.get(i), a, b, source, target))) {
        return false;
      }
    }
    return true;
  }

  private static boolean blocks(
      Box card, Point a, Point b, @Nullable Box source, @Nullable Box target) {
    boolean own = card.equals(source) || card.equals(target);
    return crosses(card.grown(own ? -0.5 : MARGIN), a, b);
  }

  /** Tells whether a straight piece has points inside a box. */
  static boolean crosses(Box box, Point a, Point b) {
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double[] part = {0, 1};
    return clipped(part, dx, a.x() - box.x(), box.right() - a.x())
        && clipped(part, dy, a.y() - box.y(), box.bottom() - a.y())
        && part[0] < part[1];
  }

  /** Clips a piece to the part between two parallel sides; false if none is left. */
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
