package org.chainmap.paint;

import java.util.List;
import org.chainmap.geom.Box;

/**
 * A finished drawing: marks and their bounds, margins included.
 *
 * @param title the title of the exported document
 */
public record Picture(String title, Box bounds, List<Mark> marks) {

  public Picture {
    marks = List.copyOf(marks);
  }
}
