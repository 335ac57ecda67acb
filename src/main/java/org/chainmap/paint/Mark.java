package org.chainmap.paint;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.jspecify.annotations.Nullable;

/**
 * The only things that are ever drawn, in map coordinates. Every surface (canvas, PNG, PDF, SVG) is
 * an exhaustive switch over them.
 */
public sealed interface Mark {

  /** A filled and/or stroked outline; filled by the non-zero rule. */
  record Shape(Outline outline, @Nullable Ink fill, @Nullable Pen pen) implements Mark {}

  /**
   * One line of text in the bundled font; never wrapped or clipped by a surface.
   *
   * @param at where its baseline starts, is centred or ends, by {@code anchor}
   * @param size in px
   */
  record Text(String text, Point at, double size, boolean bold, Ink ink, Anchor anchor)
      implements Mark {}

  /**
   * Marks that show one element: drawn in order; named in SVG and tagged PDF.
   *
   * @param id the element shown, or null for furniture such as the legend
   * @param title what it is called, for readers of the exported file
   */
  record Group(@Nullable Id id, String title, List<Mark> marks) implements Mark {
    public Group {
      marks = List.copyOf(marks);
    }
  }

  /** Which part of a text lies at its place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }
}
