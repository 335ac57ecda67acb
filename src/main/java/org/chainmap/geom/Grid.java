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
 * A uniform grid over things that consist of boxes: finds those near a place. Immutable; the grid
 * after a change shares all cells with the grid before it, and lists apart what the change moved.
 */
final class Grid {

  static final Grid EMPTY = new Grid(Map.of(), Map.of());

  /** The side of a cell in px: a little more than a card. */
  private static final double CELL = 256;

  /** Up to how many things are listed apart before the cells are made anew. */
  private static final int APART = 256;

  private static final Id[] NONE = {};

  private final Map<Cell, Id[]> cells;

  /** The boxes of what moved since the cells were made; of no effect there. Empty where it went. */
  private final Map<Id, List<Box>> apart;

  private record Cell(int column, int row) {

    /** Neighbouring cells must not share their hash, as they would by that of records. */
    @Override
    public int hashCode() {
      return 8191 * column + row;
    }
  }

  private Grid(Map<Cell, Id[]> cells, Map<Id, List<Box>> apart) {
    this.cells = cells;
    this.apart = apart;
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
    return moved.size() <= APART ? new Grid(cells, moved) : new Grid(joined(moved), Map.of());
  }

  /** The cells with what moved entered where it is now. */
  private Map<Cell, Id[]> joined(Map<Id, List<Box>> moved) {
    Map<Cell, Set<Id>> come = new HashMap<>();
    moved.forEach(
        (id, boxes) ->
            boxes.forEach(
                box ->
                    eachCell(
                        box, cell -> come.computeIfAbsent(cell, c -> new HashSet<>()).add(id))));
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

  /** Returns all things that touch an area, and some beside it. O(things near it). */
  Set<Id> near(Box area) {
    Set<Id> found = new HashSet<>();
    double columns = Math.floor(area.right() / CELL) - Math.floor(area.x() / CELL) + 1;
    double rows = Math.floor(area.bottom() / CELL) - Math.floor(area.y() / CELL) + 1;
    if (columns * rows > cells.size()) {
      cells.forEach(
          (cell, ids) -> {
            if (touches(cell, area)) {
              addStaying(ids, found);
            }
          });
    } else {
      eachCell(area, cell -> addStaying(cells.getOrDefault(cell, NONE), found));
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
    return touches(new Box(cell.column * CELL, cell.row * CELL, CELL, CELL), area);
  }

  private static void eachCell(Box box, Consumer<Cell> action) {
    for (int column = cell(box.x()); column <= cell(box.right()); column++) {
      for (int row = cell(box.y()); row <= cell(box.bottom()); row++) {
        action.accept(new Cell(column, row));
      }
    }
  }

  private static int cell(double coordinate) {
    return (int) Math.floor(coordinate / CELL);
  }
}
