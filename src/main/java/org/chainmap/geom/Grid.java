package org.chainmap.geom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A grid over things that consist of boxes: finds those near a place. Immutable; the grid after a
 * change shares all cells with the grid before it, and lists apart what the change moved.
 *
 * <p>Cells have levels, each with cells four times as wide as the level below. A box lies on the
 * lowest level where it fills no more than {@link #MOST} cells, so that its cost does not grow with
 * its area.
 */
final class Grid {

  static final Grid EMPTY = new Grid(Map.of(), Map.of(), 0);

  /** The side of a cell of the lowest level in px: a little more than a card. */
  private static final double CELL = 256;

  /** How much wider the cells of the next level are. */
  private static final int WIDER = 4;

  /** The highest level; its cells are 10^15 px wide. */
  private static final int HIGHEST = 21;

  /** The farthest column and row. */
  private static final double FARTHEST = 1 << 30;

  /** The most cells that a box fills. */
  private static final int MOST = 256;

  /** Up to how many things are listed apart before the cells are made anew. */
  private static final int APART = 256;

  private static final Id[] NONE = {};

  private final Map<Cell, Id[]> cells;

  /** The boxes of what moved since the cells were made; of no effect there. Empty where it went. */
  private final Map<Id, List<Box>> apart;

  /** The highest level on which a cell is filled. */
  private final int top;

  private record Cell(int level, int column, int row) {

    /** Neighbouring cells must not share their hash, as they would by that of records. */
    @Override
    public int hashCode() {
      return 31 * (8191 * column + row) + level;
    }
  }

  private Grid(Map<Cell, Id[]> cells, Map<Id, List<Box>> apart, int top) {
    this.cells = cells;
    this.apart = apart;
    this.top = top;
  }

  /**
   * Returns the grid after some things came, went or moved. O(boxes of what changed), and every few
   * hundred changes O(cells).
   *
   * @param changed the ids of these things
   * @param now the boxes of a thing, none where it went
   */
  Grid after(Collection<Id> changed, Function<Id, List<Box>> now) {
    if (changed.isEmpty()) {
      return this;
    }
    Map<Id, List<Box>> moved = new HashMap<>(apart);
    changed.forEach(id -> moved.put(id, now.apply(id)));
    if (moved.size() <= APART) {
      return new Grid(cells, moved, top);
    }
    Map<Cell, Id[]> joined = joined(moved);
    int highest = joined.keySet().stream().mapToInt(Cell::level).max().orElse(0);
    return new Grid(joined, Map.of(), highest);
  }

  /** The cells with what moved entered where it is now. */
  private Map<Cell, Id[]> joined(Map<Id, List<Box>> moved) {
    Map<Cell, Set<Id>> come = new HashMap<>();
    moved.forEach(
        (id, boxes) ->
            boxes.forEach(
                box ->
                    eachCell(
                        level(box),
                        box,
                        cell -> come.computeIfAbsent(cell, c -> new HashSet<>()).add(id))));
    Map<Cell, Id[]> joined = new HashMap<>();
    cells.forEach(
        (cell, ids) -> {
          List<Id> kept = new ArrayList<>();
          for (Id id : ids) {
            if (!moved.containsKey(id)) {
              kept.add(id);
            }
          }
          Set<Id> added = come.remove(cell);
          if (added != null) {
            kept.addAll(added);
          }
          if (!kept.isEmpty()) {
            joined.put(cell, kept.toArray(NONE));
          }
        });
    come.forEach((cell, ids) -> joined.put(cell, ids.toArray(NONE)));
    return joined;
  }

  /** Returns the number of filled cells, and of boxes listed apart. */
  int entries() {
    return cells.values().stream().mapToInt(ids -> ids.length).sum()
        + apart.values().stream().mapToInt(List::size).sum();
  }

  /** Returns all things that touch an area, and some beside it. O(things near it). */
  Set<Id> near(Box area) {
    Set<Id> found = new HashSet<>();
    if (count(area, 0) > cells.size()) {
      cells.forEach(
          (cell, ids) -> {
            if (touches(cell, area)) {
              addStaying(ids, found);
            }
          });
    } else {
      for (int level = 0; level <= top; level++) {
        eachCell(level, area, cell -> addStaying(cells.getOrDefault(cell, NONE), found));
      }
    }
    apart.forEach(
        (id, boxes) -> {
          if (boxes.stream().anyMatch(box -> touches(box, area))) {
            found.add(id);
          }
        });
    return found;
  }

  private void addStaying(Id[] ids, Set<Id> found) {
    for (Id id : ids) {
      if (!apart.containsKey(id)) {
        found.add(id);
      }
    }
  }

  private static boolean touches(Box box, Box area) {
    return box.x() <= area.right()
        && area.x() <= box.right()
        && box.y() <= area.bottom()
        && area.y() <= box.bottom();
  }

  private static boolean touches(Cell cell, Box area) {
    double side = side(cell.level);
    return touches(new Box(cell.column * side, cell.row * side, side, side), area);
  }

  /** Returns the level on which a box is entered. */
  private static int level(Box box) {
    int level = 0;
    while (level < HIGHEST && count(box, level) > MOST) {
      level++;
    }
    return level;
  }

  /** Returns how many cells of a level an area touches. */
  private static double count(Box area, int level) {
    double side = side(level);
    return (Math.floor(area.right() / side) - Math.floor(area.x() / side) + 1)
        * (Math.floor(area.bottom() / side) - Math.floor(area.y() / side) + 1);
  }

  private static void eachCell(int level, Box box, Consumer<Cell> action) {
    double side = side(level);
    for (int column = cell(box.x(), side); column <= cell(box.right(), side); column++) {
      for (int row = cell(box.y(), side); row <= cell(box.bottom(), side); row++) {
        action.accept(new Cell(level, column, row));
      }
    }
  }

  private static double side(int level) {
    return CELL * Math.pow(WIDER, level);
  }

  private static int cell(double coordinate, double side) {
    return (int) Math.clamp(Math.floor(coordinate / side), -FARTHEST, FARTHEST);
  }
}
