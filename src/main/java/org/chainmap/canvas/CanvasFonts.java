package org.chainmap.canvas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.chainmap.paint.Fonts;

/** The bundled fonts as JavaFX fonts; each size is created once. Use on the JavaFX thread only. */
public final class CanvasFonts {

  private static final Map<Fonts, Map<Double, Font>> MADE = new EnumMap<>(Fonts.class);
  private static final Set<Fonts> LOADED = EnumSet.noneOf(Fonts.class);
  private static final int KEPT = 500;

  private CanvasFonts() {}

  /** Loads Noto Sans SC into JavaFX, once, so that controls find it by its family name. */
  public static void load() {
    load(Fonts.REGULAR);
    load(Fonts.BOLD);
  }

  private static void load(Fonts face) {
    if (LOADED.add(face)) {
      try (InputStream in = face.open()) {
        Font.loadFont(in, 12);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Returns a face in one size (px, to the nearest 1/8), loaded at its first use. */
  public static Font of(Fonts face, double size) {
    load(face);
    Map<Double, Font> made =
        Objects.requireNonNull(MADE.computeIfAbsent(face, each -> new HashMap<>()));
    if (made.size() > KEPT) {
      made.clear();
    }
    FontWeight weight = face.bold() ? FontWeight.BOLD : FontWeight.NORMAL;
    return made.computeIfAbsent(
        Math.max(0.125, Math.rint(size * 8) / 8),
        px -> Font.font(face.family(), weight, px.doubleValue()));
  }
}
