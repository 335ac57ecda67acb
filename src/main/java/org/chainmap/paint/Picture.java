package org.chainmap.paint;

import java.util.List;
import org.chainmap.geom.Box;

/**
 * A finished drawing: marks and the part of the plane they take up, margins included.
 *
 * @param title for the exported document's own title
 */
public record Picture(String title, Box bounds, List<Mark> marks) {

  public Picture {
    marks = List.copyOf(marks);
  }
}
