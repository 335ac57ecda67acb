package org.chainmap.editor.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;

/**
 * The cards that lie on a map, and the free places among them, in flow coordinates. Searching moves
 * none of them. The map grows at its far end: no place found lies before all cards, across the flow
 * or along it.
 */
final class FreePlaces {

  /** The gap kept from other cards by a card that has to give way, in px. */
  static final double GAP = 24;

  /** The number of places along the flow that are tried, so that a search stays quick. */
  private static final int MOST_TRIED = 24;

  private final List<Box> taken = new ArrayList<>();

  /** Where the first card begins along the flow, and where the foremost begins across it. */
  private Point head = new Point(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  FreePlaces(Collection<Box> taken) {
    taken.forEach(this::take);
  }

  void take(Box card) {
    taken.add(card);
    head = new Point(Math.min(head.x(), card.x()), Math.min(head.y(), card.y()));
  }

  /** Tells whether a card there would cover no other. O(taken). */
  boolean free(Box card) {
    return taken.stream().noneMatch(card::overlaps);
  }

  /**
   * Returns how far across the flow cards must be moved together so that none covers another: 0 if
   * none does already, else the least distance that leaves the gap, onwards if two are equal. O(n
   * log n) for n pairs of cards near each other.
   *
   * @param onwards whether only distances onwards are looked for
   */
  double across(Collection<Box> cards, boolean onwards) {
    return cards.stream().allMatch(this::free) ? 0 : clear(cards, onwards);
  }

  /** The least distance across the flow at which the gap is left. */
  private double clear(Collection<Box> cards, boolean onwards) {
    List<double[]> blocked = blocked(cards);
    blocked.sort(Comparator.comparingDouble((double[] distances) -> distances[0]));
    double on = 0;
    for (double[] distances : blocked) {
      if (distances[0] < on && distances[1] > on) {
        on = distances[1];
      }
    }
    blocked.sort(Comparator.comparingDouble((double[] distances) -> -distances[1]));
    double back = 0;
    for (double[] distances : blocked) {
      if (distances[1] > back && distances[0] < back) {
        back = distances[0];
      }
    }
    double foremost = cards.stream().mapToDouble(Box::y).min().orElse(0);
    boolean before = foremost + back < Math.min(head.y(), foremost);
    return onwards || before || on <= -back ? on : back;
  }

  /** The ranges of distances across the flow at which some card would lie too near another. */
  private List<double[]> blocked(Collection<Box> cards) {
    List<double[]> blocked = new ArrayList<>();
    for (Box card : cards) {
      for (Box other : taken) {
        if (card.x() < other.right() + GAP && other.x() < card.right() + GAP) {
          blocked.add(
              new double[] {other.y() - GAP - card.bottom(), other.bottom() + GAP - card.y()});
        }
      }
    }
    return blocked;
  }

  /**
   * Returns how far cards must be moved together, along the flow within a room and across it, to
   * cover no other and stay as near as possible.
   *
   * @param least the least distance along the flow that keeps them in their room
   * @param most the greatest one, not below {@code least}
   */
  Point nearest(Collection<Box> cards, double least, double most) {
    double first = Math.clamp(0, least, most);
    List<Box> there = moved(cards, first);
    if (there.stream().allMatch(this::free)) {
      return new Point(first, 0);
    }
    Point best = new Point(first, clear(there, false));
    double cost = cost(best);
    for (double along : tried(cards, least, most)) {
      if (Math.abs(along) < cost) {
        Point place = new Point(along, clear(moved(cards, along), false));
        if (cost(place) < cost) {
          best = place;
          cost = cost(place);
        }
      }
    }
    return best;
  }

  private static double cost(Point way) {
    return Math.abs(way.x()) + Math.abs(way.y());
  }

  /** The least distances along the flow at which a card would lie beside another. */
  private List<Double> tried(Collection<Box> cards, double least, double most) {
    Box whole = Box.around(cards);
    List<Double> tried = new ArrayList<>();
    for (Box other : taken) {
      for (double along :
          new double[] {other.right() + GAP - whole.x(), other.x() - GAP - whole.right()}) {
        if (along >= least && along <= most && (along >= 0 || whole.x() + along >= head.x())) {
          tried.add(along);
        }
      }
    }
    return tried.stream()
        .distinct()
        .sorted(Comparator.comparingDouble(Math::abs))
        .limit(MOST_TRIED)
        .toList();
  }

  static List<Box> moved(Collection<Box> cards, double along) {
    return cards.stream().map(card -> card.moved(along, 0)).toList();
  }
}
