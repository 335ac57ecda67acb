package org.chainmap.layout.spacing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.chainmap.geom.Box;

/**
 * A spatial index of numbered boxes: a uniform grid. Boxes that would fill very many of its cells
 * are listed apart, so that its memory does not grow with areas.
 */
public final class BoxGrid {

  /** The side of a grid cell in px. */
  private static final double CELL = 192;

  /** The most cells that a box fills; a link across a thousand cards stays within. */
  private static final double MOST = 4096;

  private final List<Box> boxes = new ArrayList<>();
  private final List<Integer> large = new ArrayList<>();
  private final Map<Long, int[]> cells = new HashMap<>();

  /** Adds a box; its number is the number of boxes before it. O(cells it covers), at most 4096. */
  public void add(Box box) {
    int number = boxes.size();
    boxes.add(box);
    if (count(box) > MOST) {
      large.add(number);
      return;
    }
    for (int column = cell(box.x()); column <= cell(box.right()); column++) {
      for (int row = cell(box.y()); row <= cell(box.bottom()); row++) {
        cells.merge(key(column, row), new int[] {1, number}, BoxGrid::joined);
      }
    }
  }

  /** Appends to one cell's numbers, an array whose first entry is their count. */
  private static int[] joined(int[] cell, int[] added) {
    int[] roomy = cell[0] + 1 < cell.length ? cell : Arrays.copyOf(cell, 2 * cell.length + 2);
    roomy[++roomy[0]] = added[1];
    return roomy;
  }

  public Box get(int number) {
    return boxes.get(number);
  }

  /**
   * Tells whether some box near {@code area} passes a test. The test is asked of all boxes that
   * touch the area, of some others beside it, and of some more than once. O(boxes near the area).
   */
  public boolean any(Box area, IntPredicate test) {
    for (int number : large) {
      if (boxes.get(number).grown(CELL).overlaps(area) && test.test(number)) {
        return true;
      }
    }
    if (count(area) > MOST + boxes.size()) {
      return anyOfAll(area, test);
    }
    for (int column = cell(area.x()); column <= cell(area.right()); column++) {
      for (int row = cell(area.y()); row <= cell(area.bottom()); row++) {
        int[] cell = cells.get(key(column, row));
        for (int i = 1; cell != null && i <= cell[0]; i++) {
          if (test.test(cell[i])) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Asks all boxes near a very large area, rather than the cells in it. */
  private boolean anyOfAll(Box area, IntPredicate test) {
    for (int number = 0; number < boxes.size(); number++) {
      if (boxes.get(number).grown(CELL).overlaps(area) && test.test(number)) {
        return true;
      }
    }
    return false;
  }

  /** Returns how many cells an area touches. */
  private static double count(Box area) {
    return (Math.floor(area.right() / CELL) - Math.floor(area.x() / CELL) + 1)
        * (Math.floor(area.bottom() / CELL) - Math.floor(area.y() / CELL) + 1);
  }

  private static int cell(double coordinate) {
    return (int) Math.floor(coordinate / CELL);
  }

  /** The key of a cell; near cells must not share the hash of their keys. */
  private static long key(int column, int row) {
    return 0x9E3779B97F4A7C15L * ((long) column << 32 | row & 0xffffffffL);
  }
}
