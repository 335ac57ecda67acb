package org.chainmap.paint;

import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.model.value.EmbeddedPicture;
import org.jspecify.annotations.Nullable;

/**
 * A drawing primitive, in map coordinates. Every surface (canvas, PNG, PDF, SVG) draws marks by an
 * exhaustive switch.
 */
public sealed interface Mark {

  /** A filled and/or stroked outline; filled by the non-zero rule. */
  record Shape(Outline outline, @Nullable Ink fill, @Nullable Pen pen) implements Mark {}

  /**
   * One line of text in the bundled font; never wrapped or clipped by a surface.
   *
   * @param at the start, centre or end of its baseline, by {@code anchor}
   * @param size in px
   */
  record Text(String text, Point at, double size, boolean bold, Ink ink, Anchor anchor)
      implements Mark {}

  /**
   * A picture, stretched to fill a box.
   *
   * @param opacity 0 (nothing) to 1 (opaque)
   */
  record Image(EmbeddedPicture picture, Box box, double opacity) implements Mark {}

  /**
   * A phrase of a watermark: decoration that says for whom a copy is. Surfaces draw it so that it
   * is no part of the content: a text extracted from a PDF does not have it.
   *
   * @param center the middle of the phrase
   * @param size of its font, in px
   * @param degrees by how much it is turned clockwise about its middle
   */
  record Watermark(String text, Point center, double size, double degrees, Ink ink)
      implements Mark {}

  /**
   * The marks of one element: drawn in order, and named in SVG and tagged PDF.
   *
   * @param id the element shown, or null for furniture such as the legend
   * @param title its name, for readers of the exported file
   */
  record Group(@Nullable Id id, String title, List<Mark> marks) implements Mark {
    public Group {
      marks = List.copyOf(marks);
    }
  }

  /** The part of a text that is at its position. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }
}
