package org.chainmap.paint;

import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;

/**
 * A finished drawing: marks and their bounds, margins included.
 *
 * @param title the title of the exported document
 */
public record Picture(String title, Box bounds, List<Mark> marks) {

  public Picture {
    marks = List.copyOf(marks);
  }

  /**
   * Returns the picture without its ground, to be laid on something else.
   *
   * @param paper the colour of the ground
   */
  public Picture withoutPaper(Ink paper) {
    Outline ground = Outline.rect(bounds);
    return new Picture(
        title,
        bounds,
        marks.stream()
            .filter(
                mark ->
                    !(mark instanceof Mark.Shape shape
                        && paper.equals(shape.fill())
                        && shape.outline().equals(ground)))
            .toList());
  }
}
