package org.chainmap.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.chainmap.text.Keyed;

/** The page sizes of exported documents (ISO 216). */
public enum Paper implements Keyed {
  /** A page as large as the picture. */
  FIT("fit", 0, 0),
  A4("A4", 210, 297),
  A3("A3", 297, 420),
  A2("A2", 420, 594),
  A1("A1", 594, 841),
  A0("A0", 841, 1189);

  private final String key;
  private final double shortSide;
  private final double longSide;

  Paper(String key, double shortSide, double longSide) {
    this.key = key;
    this.shortSide = shortSide;
    this.longSide = longSide;
  }

  /** Returns the paper with this key, ignoring case. */
  public static Optional<Paper> of(String key) {
    return Arrays.stream(values())
        .filter(paper -> paper.key.toLowerCase(Locale.ROOT).equals(key.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** Returns the shorter side in mm; 0 for {@link #FIT}. */
  public double shortSide() {
    return shortSide;
  }

  /** Returns the longer side in mm; 0 for {@link #FIT}. */
  public double longSide() {
    return longSide;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String family() {
    return "paper";
  }

  @Override
  public org.chainmap.text.Message label() {
    return org.chainmap.text.Message.of("export.paper." + key);
  }
}
