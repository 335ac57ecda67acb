package org.chainmap.paint;

import java.util.List;

/**
 * The style of a line; ends and corners are round.
 *
 * @param width in px
 * @param dash lengths of strokes and gaps in px, empty for a solid line
 */
public record Pen(Ink ink, double width, List<Double> dash) {

  public Pen {
    dash = List.copyOf(dash);
  }

  public static Pen solid(Ink ink, double width) {
    return new Pen(ink, width, List.of());
  }
}
