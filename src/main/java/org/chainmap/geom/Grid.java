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
 * after a change shares the cells that it does not touch.
 */
final class Grid {

  static final Grid EMPTY = new Grid(Map.of());

  /** The side of a cell in px: a little more than a card. */
  private static final double CELL = 256;

  private final Map<Cell, Id[]> cells;

  private record Cell(int column, int row) {

    /** Neighbouring cells must not share their hash, as they would by that of records. */
    @Override
    public int hashCode() {
      return 8191 * column + row;
    }
  }

  private Grid(Map<Cell, Id[]> cells) {
    this.cells = cells;
  }

  /**
   * The grid after some things came, went or moved. O(cells + boxes of what changed).
   *
   * @param changed the ids of these things
   * @param before where a thing was, nowhere if it was not there
   * @param now where it is
   */
  Grid after(Collection<Id> changed, Function<Id, List<Box>> before, Function<Id, List<Box>> now) {
    Map<Cell, Set<Id>> gone = new HashMap<>();
    Map<Cell, Set<Id>> come = new HashMap<>();
    for (Id id : changed) {
      before.apply(id).forEach(box -> eachCell(box, cell -> add(gone, cell, id)));
      now.apply(id).forEach(box -> eachCell(box, cell -> add(come, cell, id)));
    }
    Map<Cell, Id[]> after = new HashMap<>(cells);
    Set<Cell> touched = new HashSet<>(gone.keySet());
    touched.addAll(come.keySet());
    for (Cell cell : touched) {
      List<Id> ids = new ArrayList<>();
      Set<Id> left = gone.getOrDefault(cell, Set.of());
      for (Id id : cells.getOrDefault(cell, NONE)) {
        if (!left.contains(id)) {
          ids.add(id);
        }
      }
      ids.addAll(come.getOrDefault(cell, Set.of()));
      if (ids.isEmpty()) {
        after.remove(cell);
      } else {
        after.put(cell, ids.toArray(NONE));
      }
    }
    return new Grid(after);
  }

  private static final Id[] NONE = {};

  private static void add(Map<Cell, Set<Id>> cells, Cell cell, Id id) {
    cells.computeIfAbsent(cell, c -> new HashSet<>()).add(id);
  }

  /** All things that touch an area, and some beside it. O(things near it). */
  Set<Id> near(Box area) {
    Set<Id> found = new HashSet<>();
    double columns = Math.floor(area.right() / CELL) - Math.floor(area.x() / CELL) + 1;
    double rows = Math.floor(area.bottom() / CELL) - Math.floor(area.y() / CELL) + 1;
    if (columns * rows > cells.size()) {
      cells.forEach(
          (cell, ids) -> {
            if (touches(cell, area)) {
              found.addAll(List.of(ids));
            }
          });
    } else {
      eachCell(area, cell -> found.addAll(List.of(cells.getOrDefault(cell, NONE))));
    }
    return found;
  }

  private static boolean touches(Cell cell, Box area) {
    double x = cell.column * CELL;
    double y = cell.row * CELL;
    return x <= area.right() && area.x() <= x + CELL && y <= area.bottom() && area.y() <= y + CELL;
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
