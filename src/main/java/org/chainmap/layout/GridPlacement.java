package org.chainmap.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.layout.spacing.Spacing;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.task.Progress;

/**
 * Places the cards of a map at once if it is too large to wait for a layout: each stage is a block
 * of columns, filled in breadth-first order from its sources.
 *
 * <p>Precondition: every card has a size. Postcondition: stages follow one another, and no two
 * cards overlap. O(cards · log cards + links); cycles do not matter.
 */
final class GridPlacement {

  /** The intended width ÷ height of a block. */
  private static final double WIDE = 1.5;

  private final StageIndex stages;
  private final Map<Id, Size> sizes;
  private final Map<Id, Point> places = new HashMap<>();

  private GridPlacement(StageIndex stages, Map<Id, Size> sizes) {
    this.stages = stages;
    this.sizes = sizes;
  }

  /**
   * Returns the left top corner of every card; fixed cards stay.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  static Map<Id, Point> of(LayoutTask task, Progress progress) {
    Orientation orientation = task.map().info().orientation();
    StageIndex stages = StageIndex.of(task.map());
    GridPlacement grid = new GridPlacement(stages, orientation.transformedSizes(task.sizes()));
    double x = 0;
    for (List<Id> cards : grid.inOrder(task)) {
      progress.check();
      if (!cards.isEmpty()) {
        x = grid.block(cards, x) + Spacing.STAGE_GAP;
      }
    }
    return orientation.transformedPoints(
        FixedNodePlacer.fixed(task, stages, grid.sizes, grid.places, progress));
  }

  /** Returns the cards of each stage, those closer to its sources first. */
  private List<List<Id>> inOrder(LayoutTask task) {
    Map<Id, List<Id>> next = new HashMap<>();
    Set<Id> led = new HashSet<>();
    for (Link link : task.map().links()) {
      if (!link.from().equals(link.to()) && stages.stage(link.from()) == stages.stage(link.to())) {
        next.computeIfAbsent(link.from(), id -> new ArrayList<>()).add(link.to());
        led.add(link.to());
      }
    }
    List<List<Id>> cards = new ArrayList<>();
    for (int i = 0; i < stages.count(); i++) {
      cards.add(new ArrayList<>());
    }
    for (Segment segment : task.map().segments()) {
      cards.get(stages.stage(segment.id())).add(segment.id());
    }
    return cards.stream().map(all -> reached(all, led, next)).toList();
  }

  /**
   * Returns the cards in breadth-first order, starting from all without incoming links, then from
   * the first that was not reached.
   */
  private static List<Id> reached(List<Id> cards, Set<Id> led, Map<Id, List<Id>> next) {
    List<Id> order = new ArrayList<>(cards.stream().filter(id -> !led.contains(id)).toList());
    Set<Id> seen = new HashSet<>(order);
    int from = 0;
    int rest = 0;
    while (order.size() < cards.size() || from < order.size()) {
      if (from < order.size()) {
        for (Id to : next.getOrDefault(order.get(from), List.of())) {
          if (seen.add(to)) {
            order.add(to);
          }
        }
        from++;
      } else if (seen.add(cards.get(rest))) {
        order.add(cards.get(rest));
      } else {
        rest++;
      }
    }
    return order;
  }

  /** Lays cards out in columns from {@code left} on; returns the x where they end. */
  private double block(List<Id> cards, double left) {
    double wide = 0;
    double high = 0;
    for (Id card : cards) {
      wide += size(card).w() + Spacing.COLUMN_GAP;
      high += size(card).h() + Spacing.CARD_GAP;
    }
    double area = wide / cards.size() * high;
    double most = Math.sqrt(area / WIDE);
    double x = left;
    double y = 0;
    double column = 0;
    for (Id card : cards) {
      if (y > 0 && y + size(card).h() > most) {
        x += column + Spacing.COLUMN_GAP;
        y = 0;
        column = 0;
      }
      places.put(card, new Point(Math.rint(x), Math.rint(y)));
      y += Math.ceil(size(card).h()) + Spacing.CARD_GAP;
      column = Math.max(column, Math.ceil(size(card).w()));
    }
    return x + column;
  }

  private Size size(Id card) {
    return Objects.requireNonNull(sizes.get(card));
  }
}
