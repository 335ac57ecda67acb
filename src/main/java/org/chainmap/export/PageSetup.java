package org.chainmap.export;

import org.chainmap.text.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * How pictures lie on sheets of paper.
 *
 * @param paper the sheets; {@link Paper#FIT} is one as large as the picture
 * @param turn how the sheets lie
 * @param margin the empty margin on every side, in mm
 * @param tiling the sheets that show a picture together; null for one
 */
public record PageSetup(Paper paper, Turn turn, double margin, @Nullable Tiling tiling) {

  /** The usual margin in mm. */
  public static final double MARGIN = 10;

  /** How sheets lie. */
  public enum Turn implements Keyed {
    /** In the way in which the picture is larger. */
    AUTO("auto"),
    PORTRAIT("portrait"),
    LANDSCAPE("landscape");

    private final String key;

    Turn(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }

    @Override
    public String family() {
      return "turn";
    }
  }

  public PageSetup {
    if (!(margin >= 0 && margin <= 50)) {
      throw new IllegalArgumentException("no such margin: " + margin + " mm");
    }
  }

  /** Returns the usual setup: margins of 10 mm, turned as the picture is larger. */
  public static PageSetup of(Paper paper, @Nullable Tiling tiling) {
    return new PageSetup(paper, Turn.AUTO, MARGIN, tiling);
  }
}
