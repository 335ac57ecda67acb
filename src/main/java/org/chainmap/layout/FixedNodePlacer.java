package org.chainmap.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.layout.spacing.FreeSpace;
import org.chainmap.layout.spacing.Spacing;
import org.chainmap.task.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Fits a fresh layout around cards that must not move: fixed cards keep their places to the pixel,
 * the others go to the nearest free place in a layer of their stage. Works in flow coordinates.
 */
final class FixedNodePlacer {

  private static final double LEAST_COLUMN_GAP = 32;

  private final LayoutTask task;
  private final StageIndex stages;
  private final Map<Id, Size> sizes;
  private final Map<Id, Point> fresh;
  private final Map<Id, Box> placed = new HashMap<>();
  private final FreeSpace space = new FreeSpace(LEAST_COLUMN_GAP, Spacing.CARD_GAP);
  private final double[] low;
  private final double[] high;

  private FixedNodePlacer(
      LayoutTask task,
      StageIndex stages,
      Map<Id, Size> sizes,
      Map<Id, Point> fresh,
      Orientation orientation) {
    this.task = task;
    this.stages = stages;
    this.sizes = sizes;
    this.fresh = fresh;
    task.fixedBoxes().forEach((id, box) -> placed.put(id, orientation.transformed(box)));
    placed.values().forEach(space::take);
    low = new double[stages.count()];
    high = new double[stages.count()];
    Arrays.fill(low, Double.NEGATIVE_INFINITY);
    Arrays.fill(high, Double.POSITIVE_INFINITY);
    placed.forEach(
        (id, box) -> {
          for (int s = 0; s < stages.count(); s++) {
            if (s > stages.stage(id)) {
              low[s] = Math.max(low[s], box.right() + Spacing.STAGE_GAP);
            } else if (s < stages.stage(id)) {
              high[s] = Math.min(high[s], box.x() - Spacing.STAGE_GAP);
            }
          }
        });
  }

  /**
   * Returns the left top corner of every card, in flow coordinates.
   *
   * @param sizes the size of each card, in flow coordinates
   * @param fresh a layout of all cards as if none were fixed, in flow coordinates
   */
  static Map<Id, Point> fixed(
      LayoutTask task,
      StageIndex stages,
      Map<Id, Size> sizes,
      Map<Id, Point> fresh,
      Progress progress) {
    if (task.fixed().isEmpty()) {
      return fresh;
    }
    Orientation orientation = task.map().info().orientation();
    FixedNodePlacer fixedNodePlacer = new FixedNodePlacer(task, stages, sizes, fresh, orientation);
    List<Id> moving =
        fresh.keySet().stream()
            .filter(id -> !task.fixed().containsKey(id))
            .sorted(
                Comparator.comparingInt(stages::stage)
                    .thenComparingDouble((Id id) -> fixedNodePlacer.at(id).x())
                    .thenComparingDouble(id -> fixedNodePlacer.at(id).y())
                    .thenComparing(id -> id))
            .toList();
    if (task.fixed().size() > moving.size()) {
      fixedNodePlacer.joinIn(moving, progress);
    } else {
      fixedNodePlacer.shift(moving, progress);
    }
    Map<Id, Point> corners = new HashMap<>();
    fixedNodePlacer.placed.forEach((id, box) -> corners.put(id, box.corner()));
    return corners;
  }

  private Point at(Id id) {
    return Objects.requireNonNull(fresh.get(id));
  }

  private Size size(Id id) {
    return Objects.requireNonNull(sizes.get(id));
  }

  /**
   * Places few moving cards: each goes near its neighbours, into a layer that its stage already
   * has.
   */
  private void joinIn(List<Id> moving, Progress progress) {
    for (Id id : moving) {
      progress.check();
      int stage = stages.stage(id);
      List<Box> own = new ArrayList<>();
      placed.forEach(
          (other, box) -> {
            if (stages.stage(other) == stage) {
              own.add(box);
            }
          });
      TreeSet<Double> lefts = new TreeSet<>();
      own.forEach(box -> lefts.add(box.x()));
      Box hull = own.isEmpty() ? null : Box.around(own);
      if (hull != null) {
        lefts.add(hull.right() + Spacing.COLUMN_GAP);
        lefts.add(hull.x() - Spacing.COLUMN_GAP - size(id).w());
      }
      double wishX = hull == null ? alone(stage, id) : wishX(id, hull);
      lefts.add(wishX);
      put(id, new Point(wishX, wishY(id, hull)), lefts);
    }
  }

  private double alone(int stage, Id id) {
    if (low[stage] > Double.NEGATIVE_INFINITY) {
      return low[stage];
    }
    return high[stage] < Double.POSITIVE_INFINITY ? high[stage] - size(id).w() : at(id).x();
  }

  /**
   * Returns the wanted x of a card: its relative position in its stage's width is that of the fresh
   * layout.
   */
  private double wishX(Id id, Box hull) {
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    for (Id other : fresh.keySet()) {
      if (stages.stage(other) == stages.stage(id)) {
        least = Math.min(least, at(other).x());
        most = Math.max(most, at(other).x() + size(other).w());
      }
    }
    double width = size(id).w();
    double part = most - least <= width ? 0 : (at(id).x() - least) / (most - least - width);
    return hull.x() + part * Math.max(0, hull.w() - width);
  }

  private double wishY(Id id, @Nullable Box hull) {
    double[] near =
        task.map().linksAt(id).stream()
            .map(link -> link.from().equals(id) ? link.to() : link.from())
            .map(placed::get)
            .filter(Objects::nonNull)
            .mapToDouble(box -> box.y() + box.h() / 2)
            .sorted()
            .toArray();
    if (near.length > 0) {
      double middle = (near[near.length / 2] + near[(near.length - 1) / 2]) / 2;
      return Math.rint(middle - size(id).h() / 2);
    }
    return hull != null ? hull.bottom() + Spacing.CARD_GAP : Box.around(placed.values()).y();
  }

  /** Places many moving cards: the fresh layout is shifted onto the fixed cards, stage by stage. */
  private void shift(List<Id> moving, Progress progress) {
    double dy = median(placed.keySet().stream().mapToDouble(id -> box(id).y() - at(id).y()));
    double all = median(placed.keySet().stream().mapToDouble(id -> box(id).x() - at(id).x()));
    double reach = Double.NEGATIVE_INFINITY;
    double gap = Spacing.STAGE_GAP;
    int i = 0;
    for (int stage = 0; stage < stages.count(); stage++) {
      int s = stage;
      List<Id> own = new ArrayList<>();
      for (; i < moving.size() && stages.stage(moving.get(i)) == stage; i++) {
        own.add(moving.get(i));
      }
      double dx = all;
      var here = placed.keySet().stream().filter(id -> stages.stage(id) == s).toList();
      if (!here.isEmpty()) {
        dx = median(here.stream().mapToDouble(id -> box(id).x() - at(id).x()));
      } else if (!own.isEmpty()) {
        double left = own.stream().mapToDouble(id -> at(id).x()).min().orElse(0);
        dx = Math.max(dx, reach + gap - left);
      }
      low[stage] = Math.max(low[stage], reach + gap);
      dx = between(stage, own, dx);
      for (Id id : own) {
        progress.check();
        Point wish = at(id).plus(Math.rint(dx), Math.rint(dy));
        TreeSet<Double> lefts = new TreeSet<>(List.of(wish.x()));
        put(id, wish, lefts);
        reach = Math.max(reach, box(id).right());
      }
      for (Id id : here) {
        reach = Math.max(reach, box(id).right());
      }
    }
  }

  /**
   * Returns the shift of a stage's cards that keeps their layers between the fixed cards of earlier
   * and later stages. If there is not enough room, the fixed cards of later stages are ignored: one
   * card fixed outside its stage is better than all others pressed into one layer.
   */
  private double between(int stage, List<Id> own, double dx) {
    if (own.isEmpty()) {
      return dx;
    }
    double left = own.stream().mapToDouble(id -> at(id).x()).min().orElse(0);
    double right = own.stream().mapToDouble(id -> at(id).x() + size(id).w()).max().orElse(0);
    if (low[stage] + right - left > high[stage]) {
      high[stage] = Double.POSITIVE_INFINITY;
    }
    return Math.max(low[stage] - left, Math.min(dx, high[stage] - right));
  }

  private void put(Id id, Point wish, Set<Double> lefts) {
    int stage = stages.stage(id);
    double width = size(id).w();
    double[] allowed = lefts.stream().mapToDouble(x -> held(x, width, stage)).distinct().toArray();
    Point start = new Point(held(wish.x(), width, stage), wish.y());
    Point found = space.nearest(start, size(id), allowed);
    Box box = Box.of(found, size(id));
    space.take(box);
    placed.put(id, box);
  }

  private double held(double x, double width, int stage) {
    return Math.max(low[stage], Math.min(x, high[stage] - width));
  }

  private Box box(Id id) {
    return Objects.requireNonNull(placed.get(id));
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
