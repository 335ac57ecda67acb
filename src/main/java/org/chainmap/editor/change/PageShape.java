package org.chainmap.editor.change;

import java.util.Locale;

/** The page shape that a new layout should fit. */
public enum PageShape {
  FREE(0),
  /** An A3 sheet in landscape format. */
  SHEET(420.0 / 297),
  /** A screen, 16 to 9. */
  SCREEN(16.0 / 9),
  /** An A3 sheet in portrait format. */
  STANDING(297.0 / 420);

  private final double ratio;

  PageShape(double ratio) {
    this.ratio = ratio;
  }

  /** Returns width ÷ height, or 0 if any ratio will do. */
  public double ratio() {
    return ratio;
  }

  /** Its stable name. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
