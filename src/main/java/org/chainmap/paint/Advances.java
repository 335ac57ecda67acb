package org.chainmap.paint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/** The advance widths of one face in em, by code point, each computed on first use. */
final class Advances {

  private static final float UNKNOWN = -1;
  private static final float MISSING = -2;

  private static final Map<Fonts, Advances> BY_FACE = new EnumMap<>(Fonts.class);
  private static final Map<Fonts, Advances> PLAIN = new EnumMap<>(Fonts.class);

  private final boolean plain;
  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final float perEm;
  private final float[] basic = new float[0x10000];

  private Advances(Fonts face, boolean plain) {
    this.plain = plain;
    this.font = face.font();
    try {
      this.glyphs = font.getUnicodeCmapLookup();
      this.perEm = font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Arrays.fill(basic, UNKNOWN);
  }

  /** Returns the widths of a face, whose file is read at the first call. */
  static Advances of(Fonts face) {
    synchronized (BY_FACE) {
      return Objects.requireNonNull(
          BY_FACE.computeIfAbsent(face, each -> new Advances(each, false)));
    }
  }

  /**
   * Returns the widths of the characters that a face draws as themselves, whatever stands beside
   * them; all others count as missing.
   */
  static Advances plain(boolean bold) {
    synchronized (PLAIN) {
      return Objects.requireNonNull(
          PLAIN.computeIfAbsent(Fonts.of(bold), face -> new Advances(face, true)));
    }
  }

  boolean has(int codePoint) {
    return advance(codePoint) >= 0;
  }

  /** Returns the advance of a character in em, or a negative number where the face lacks it. */
  float advance(int codePoint) {
    if (codePoint >= basic.length) {
      return look(codePoint);
    }
    float known = basic[codePoint];
    if (known == UNKNOWN) {
      known = look(codePoint);
      basic[codePoint] = known;
    }
    return known;
  }

  private synchronized float look(int codePoint) {
    if (plain && DrawnText.special(codePoint)) {
      return MISSING;
    }
    int glyph = glyphs.getGlyphId(codePoint);
    if (glyph == 0) {
      return MISSING;
    }
    try {
      return font.getAdvanceWidth(glyph) / perEm;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
