package org.chainmap.editor.change;

import java.util.Locale;

/** What a drawing laid out anew is to fit. */
public enum PageShape {
  FREE(0),
  /** An A3 sheet lying. */
  SHEET(420.0 / 297),
  /** A screen, 16 to 9. */
  SCREEN(16.0 / 9),
  /** An A3 sheet standing. */
  STANDING(297.0 / 420);

  private final double ratio;

  PageShape(double ratio) {
    this.ratio = ratio;
  }

  /** Width to height, or 0 where any will do. */
  public double ratio() {
    return ratio;
  }

  /** Its stable name. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
