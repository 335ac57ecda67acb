package org.chainmap.export;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.chainmap.geom.Point;
import org.chainmap.paint.DrawnText;
import org.chainmap.paint.Fonts;
import org.chainmap.paint.Glyph;
import org.chainmap.paint.Mark;
import org.chainmap.paint.TextMeasure;
import org.chainmap.paint.Theme;

/**
 * Turns texts into outlines of the bundled fonts, so that pictures need neither an installed font
 * nor a display. Each glyph's outline is read once and cached.
 */
public final class GlyphOutlines {

  /** The baseline below the middle of a line of text, in parts of its size. */
  public static final double MIDDLE = 0.36;

  private static final Map<Fonts, GlyphOutlines> BY_FONT = new EnumMap<>(Fonts.class);

  private final Fonts font;
  private final CmapLookup glyphs;
  private final double perEm;
  private final Map<Integer, Path2D.Float> outlines = new ConcurrentHashMap<>();

  private GlyphOutlines(Fonts font) {
    this.font = font;
    try {
      this.glyphs = font.font().getUnicodeCmapLookup();
      this.perEm = font.font().getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized GlyphOutlines of(Fonts font) {
    return Objects.requireNonNull(BY_FONT.computeIfAbsent(font, GlyphOutlines::new));
  }

  /** Returns a line of text as one outline in map coordinates. O(characters). */
  static Path2D of(Mark.Text text) {
    Path2D.Float whole = new Path2D.Float(Path2D.WIND_NON_ZERO);
    double x = start(text);
    for (Glyph glyph : DrawnText.of(text.text(), text.bold())) {
      whole.append(of(glyph, x, text.at().y(), text.size()), false);
      x += glyph.advance() * text.size();
    }
    return whole;
  }

  /** Returns a phrase of a watermark as one outline in map coordinates. O(characters). */
  static Path2D of(Mark.Watermark mark) {
    Path2D outline = upright(mark.text(), mark.size());
    AffineTransform place =
        AffineTransform.getTranslateInstance(mark.center().x(), mark.center().y());
    place.rotate(Math.toRadians(mark.degrees()));
    outline.transform(place);
    return outline;
  }

  /** Returns a text whose middle is at (0, 0). */
  static Path2D upright(String text, double size) {
    return of(
        new Mark.Text(
            text,
            new Point(0, MIDDLE * size),
            size,
            false,
            Theme.LIGHT.text(),
            Mark.Anchor.MIDDLE));
  }

  /**
   * Returns the outline of one glyph.
   *
   * @param x the start of its baseline, as is {@code y}
   * @param size of the text, in the same unit
   */
  public static PathIterator of(Glyph glyph, double x, double y, double size) {
    GlyphOutlines face = of(glyph.face());
    double scale = size / face.perEm;
    int id = face.glyphs.getGlyphId(glyph.character());
    return face.outline(id).getPathIterator(new AffineTransform(scale, 0, 0, -scale, x, y));
  }

  /** Returns the x coordinate at which a text starts, for any anchor. */
  static double start(Mark.Text text) {
    double width =
        switch (text.anchor()) {
          case START -> 0;
          case MIDDLE -> width(text) / 2;
          case END -> width(text);
        };
    return text.at().x() - width;
  }

  static double width(Mark.Text text) {
    return TextMeasure.get().width(text.text(), text.size(), text.bold());
  }

  private Path2D.Float outline(int glyph) {
    return Objects.requireNonNull(outlines.computeIfAbsent(glyph, this::read));
  }

  private Path2D.Float read(int glyph) {
    try {
      GlyphData data = font.font().getGlyph().getGlyph(glyph);
      // A glyph without contours, such as the space, has no data.
      return data == null ? new Path2D.Float() : new Path2D.Float(data.getPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
