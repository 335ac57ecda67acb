package org.chainmap.editor.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.layout.spacing.Spacing;
import org.jspecify.annotations.Nullable;

/**
 * Pushes cards aside that lie too near one that grew, as a person makes room: each by the least
 * distance, pushing on what it comes too near in turn. In flow coordinates.
 */
final class CardPushing {

  /** The distance below which a card gives way, in px. */
  private static final double NEAREST = Spacing.CLEARANCE;

  /** The distance that is left to a card that gives way, in px: room for a link. */
  static final double GAP = 2 * Spacing.CLEARANCE;

  /** How far a card and the frame of its group reach at most towards others, in px. */
  private static final double REACH =
      FreePlaces.GAP + 2 * Spacing.FRAME_PADDING + Spacing.FRAME_HEADER;

  /** The number of frames that a card goes past at most in one push. */
  private static final int MOST_FRAMES = 100;

  private static final List<Boolean> PUSHING = List.of(false);

  private static final List<Boolean> PUSHING_AND_PASSING = List.of(false, true);

  private static final double ROUNDING = 1e-6;

  /** The ways that cards are pushed: across the flow, on or back, or on along it. */
  private enum Way {
    ON,
    BACK,
    AHEAD
  }

  private final Map<Id, Box> before;
  private final Map<Id, Box> cards;
  private final Predicate<Id> held;
  private final ToDoubleFunction<Id> limit;
  private final double gap;
  private final GroupFrames frames;

  /** Where the frames lie before anything is pushed. */
  private Map<Id, Box> drawn = Map.of();

  /** Where cards come to lie that give way, what that costs, and how many frames it takes. */
  private record Moves(Map<Id, Box> boxes, int lost, double cost) {

    /** Tells whether they leave more groups their frames than others, or as many at less cost. */
    boolean better(Moves others) {
      return lost < others.lost || lost == others.lost && cost < others.cost;
    }
  }

  /**
   * @param before where cards lay before the change
   * @param cards where they lie now
   * @param held the cards that must not be moved
   * @param limit how far along the flow a card may reach
   * @param gap the distance that is left to a card that gives way, in px, or less if it was less
   * @param frames the frames of groups that cards of other groups or none keep clear of
   */
  CardPushing(
      Map<Id, Box> before,
      Map<Id, Box> cards,
      Predicate<Id> held,
      ToDoubleFunction<Id> limit,
      double gap,
      GroupFrames frames) {
    this.before = before;
    this.cards = cards;
    this.held = held;
    this.limit = limit;
    this.gap = gap;
    this.frames = frames;
  }

  /**
   * Returns where the cards come to lie that give way to a card, or null if some cannot. O(cards ·
   * cards pushed).
   */
  @Nullable Map<Id, Box> aside(Id pusher) {
    Map<Id, Box> all = new LinkedHashMap<>();
    drawn = frames.drawn(id -> at(id, Map.of()));
    for (Id other : near(pusher, all)) {
      if (tooNear(pusher, other, all)) {
        Moves best = null;
        for (Way way : Way.values()) {
          for (boolean past : frames.any() ? PUSHING_AND_PASSING : PUSHING) {
            Map<Id, Box> pushed = pushed(pusher, other, way, past, all);
            if (pushed != null) {
              Moves moves = new Moves(pushed, lost(pusher, pushed), cost(pushed));
              best = best == null || moves.better(best) ? moves : best;
            }
          }
        }
        if (best == null) {
          return null;
        }
        all = best.boxes;
      }
    }
    return all;
  }

  /**
   * Returns where the cards come to lie that make room for a card by moving on across the flow, or
   * null if some cannot.
   */
  @Nullable Map<Id, Box> onwards(Id pusher) {
    Map<Id, Box> all = new LinkedHashMap<>();
    for (Id other : near(pusher, all)) {
      if (tooNear(pusher, other, all)) {
        Map<Id, Box> pushed = pushed(pusher, other, Way.ON, false, all);
        if (pushed == null) {
          return null;
        }
        all = pushed;
      }
    }
    return all;
  }

  /**
   * Returns all moves after pushing a card one way, or null where it cannot go.
   *
   * @param past whether cards go on past the frames of foreign groups, or push the groups on
   */
  private @Nullable Map<Id, Box> pushed(
      Id pusher, Id first, Way way, boolean past, Map<Id, Box> earlier) {
    Map<Id, Box> all = new LinkedHashMap<>(earlier);
    if (!push(pusher, first, way, past, all)) {
      return null;
    }
    Deque<Id> open = new ArrayDeque<>(List.of(first));
    for (int steps = 0; !open.isEmpty(); steps++) {
      Id next = open.remove();
      for (Id other : near(next, all)) {
        boolean back = other.equals(pusher) || steps > cards.size();
        if (back || !push(next, other, way, past, all)) {
          return null;
        }
        open.add(other);
      }
    }
    return all;
  }

  private boolean push(Id pusher, Id other, Way way, boolean past, Map<Id, Box> all) {
    Box from = at(pusher, all);
    Box box = at(other, all);
    double kept = kept(pusher, other, gap);
    Box to = crowded(pusher, other, all) ? beyond(from, box, kept, way) : box;
    if (frames.cut(pusher, from, other, to)) {
      to = clear(frames.outer(pusher, from), other, to, way);
    }
    if (past) {
      to = past(other, to, way, frames.drawn(drawn, all.keySet(), id -> at(id, all)));
    }
    boolean room =
        switch (way) {
          case ON -> true;
          case BACK -> to.y() >= cards.values().stream().mapToDouble(Box::y).min().orElse(0);
          case AHEAD -> to.right() <= limit.applyAsDouble(other);
        };
    if (room && !held.test(other)) {
      all.put(other, to);
      return true;
    }
    return false;
  }

  /** Returns a card moved on past all frames of foreign groups that it would cut into. */
  private Box past(Id card, Box box, Way way, Map<Id, Box> lying) {
    Box to = box;
    Box frame = frames.cutBy(card, to, lying);
    for (int tries = 0; frame != null && tries < MOST_FRAMES; tries++) {
      to = clear(frame, card, to, way);
      frame = frames.cutBy(card, to, lying);
    }
    return to;
  }

  private static Box beyond(Box from, Box box, double kept, Way way) {
    return switch (way) {
      case ON -> box.moved(0, from.bottom() + kept - box.y());
      case BACK -> box.moved(0, from.y() - kept - box.bottom());
      case AHEAD -> box.moved(from.right() + kept - box.x(), 0);
    };
  }

  /** Returns a card moved on until it and the frame of its group are clear of another frame. */
  private Box clear(Box frame, Id card, Box box, Way way) {
    Box outer = frames.outer(card, box);
    Point on = beyond(frame, outer, NEAREST, way).corner().minus(outer.corner());
    return box.moved(on.x(), on.y());
  }

  private List<Id> near(Id id, Map<Id, Box> all) {
    Box from = at(id, all);
    List<Id> near = new ArrayList<>();
    for (Map.Entry<Id, Box> card : cards.entrySet()) {
      Box box = all.isEmpty() ? card.getValue() : at(card.getKey(), all);
      if (apart(from, box) < REACH && tooNear(id, card.getKey(), all)) {
        near.add(card.getKey());
      }
    }
    near.sort(null);
    return near;
  }

  private boolean tooNear(Id a, Id b, Map<Id, Box> all) {
    return crowded(a, b, all) || frames.cut(a, at(a, all), b, at(b, all));
  }

  private boolean crowded(Id a, Id b, Map<Id, Box> all) {
    return !a.equals(b) && apart(at(a, all), at(b, all)) < kept(a, b, NEAREST) - ROUNDING;
  }

  /** Returns the distance that two cards keep; none if they covered one another before. */
  private double kept(Id a, Id b, double most) {
    Box wasA = before.get(a);
    Box wasB = before.get(b);
    if (wasA == null || wasB == null) {
      return FreePlaces.GAP;
    }
    double was = apart(wasA, wasB);
    return was < 0 ? Double.NEGATIVE_INFINITY : Math.min(most, was);
  }

  /** Returns the distance of two boxes along or across the flow, negative where they overlap. */
  private static double apart(Box a, Box b) {
    return Math.max(
        Math.max(b.x() - a.right(), a.x() - b.right()),
        Math.max(b.y() - a.bottom(), a.y() - b.bottom()));
  }

  private Box at(Id id, Map<Id, Box> all) {
    Box box = all.get(id);
    return box != null ? box : Objects.requireNonNull(cards.get(id));
  }

  private int lost(Id pusher, Map<Id, Box> moves) {
    List<Id> moved = new ArrayList<>(moves.keySet());
    moved.add(pusher);
    Map<Id, Box> lying = frames.drawn(drawn, moved, id -> at(id, moves));
    return frames.lost(moved, cards.keySet(), lying, id -> at(id, moves));
  }

  private double cost(Map<Id, Box> moves) {
    double cost = 0;
    for (Map.Entry<Id, Box> move : moves.entrySet()) {
      Box from = at(move.getKey(), Map.of());
      Box to = move.getValue();
      cost += Math.abs(to.x() - from.x()) + Math.abs(to.y() - from.y());
    }
    return cost;
  }
}
