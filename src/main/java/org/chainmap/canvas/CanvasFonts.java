package org.chainmap.canvas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.chainmap.paint.Fonts;

/** The bundled font as JavaFX fonts; each size is created once. Use on the JavaFX thread only. */
public final class CanvasFonts {

  private static final Map<Double, Font> REGULAR = new HashMap<>();
  private static final Map<Double, Font> BOLD = new HashMap<>();
  private static final int KEPT = 500;
  private static boolean loaded;

  private CanvasFonts() {}

  /** Loads the bundled font into JavaFX, once, so that controls find it by its family name. */
  public static void load() {
    if (loaded) {
      return;
    }
    for (Fonts font : Fonts.values()) {
      try (InputStream in = font.open()) {
        Font.loadFont(in, 12);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    loaded = true;
  }

  /** Returns the font in one weight and size (px, to the nearest 1/8). */
  public static Font of(boolean bold, double size) {
    load();
    Map<Double, Font> made = bold ? BOLD : REGULAR;
    if (made.size() > KEPT) {
      made.clear();
    }
    return made.computeIfAbsent(
        Math.max(0.125, Math.rint(size * 8) / 8),
        px ->
            Font.font(Fonts.FAMILY, bold ? FontWeight.BOLD : FontWeight.NORMAL, px.doubleValue()));
  }
}
