package org.chainmap.paint;

import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;

/**
 * The title block and legend below a map.
 *
 * @param legend where the legend is
 * @param block where the title block is
 * @param title the line of the map's title, in the title block
 */
public record Furniture(List<Mark> marks, Box legend, Box block, Box title) {

  public Furniture {
    marks = List.copyOf(marks);
  }

  public Box bounds() {
    return legend.union(block);
  }

  /** Tells whether a place lies on the title block or the legend. */
  public boolean covers(Point p) {
    return legend.contains(p) || block.contains(p);
  }
}
