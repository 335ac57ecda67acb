package org.chainmap.paint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Measures text by the advance widths of the bundled font, which are cached per character.
 *
 * <p>A width is the sum of advances without kerning, because every surface draws without kerning.
 */
public final class TextMeasure {

  /** The replacement for a character that the font cannot draw. */
  public static final int REPLACEMENT = '〓';

  private static final TextMeasure INSTANCE = new TextMeasure();

  private final Map<Fonts, Advances> advances = new EnumMap<>(Fonts.class);

  private TextMeasure() {
    for (Fonts font : Fonts.values()) {
      advances.put(font, new Advances(font.font()));
    }
  }

  public static TextMeasure get() {
    return INSTANCE;
  }

  /** Returns the width of one line of text in px. O(characters). */
  public double width(String text, double size, boolean bold) {
    Advances table = table(bold);
    double sum = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      sum += table.of(c);
      i += Character.charCount(c);
    }
    return sum * size;
  }

  /**
   * Returns the text with every character that the font cannot draw replaced by one that it can.
   */
  public String drawable(String text) {
    Advances table = table(false);
    if (text.codePoints().allMatch(table::has)) {
      return text;
    }
    return text.codePoints()
        .map(c -> table.has(c) ? c : Character.isISOControl(c) ? ' ' : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private Advances table(boolean bold) {
    return Objects.requireNonNull(advances.get(Fonts.of(bold)));
  }

  /** Advance widths in em by code point, computed on first use. */
  private static final class Advances {
    private static final float UNKNOWN = -1;
    private static final float MISSING = -2;

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final float perEm;
    private final float[] basic = new float[0x10000];

    Advances(TrueTypeFont font) {
      this.font = font;
      try {
        this.glyphs = font.getUnicodeCmapLookup();
        this.perEm = font.getUnitsPerEm();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Arrays.fill(basic, UNKNOWN);
    }

    boolean has(int codePoint) {
      return advance(codePoint) >= 0;
    }

    float of(int codePoint) {
      float width = advance(codePoint);
      return width >= 0 ? width : advance(REPLACEMENT);
    }

    private float advance(int codePoint) {
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
}
