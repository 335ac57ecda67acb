package org.chainmap.canvas;

import java.awt.geom.PathIterator;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Affine;
import org.chainmap.export.GlyphOutlines;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Outline.Step;
import org.chainmap.paint.DrawnText;
import org.chainmap.paint.Fonts;
import org.chainmap.paint.Glyph;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Pen;
import org.chainmap.paint.TextMeasure;
import org.jspecify.annotations.Nullable;

/** Draws marks onto a JavaFX canvas, under any transform of its graphics context. */
public final class FxSurface {

  private static final Affine IDENTITY = new Affine();

  private final GraphicsContext g;

  public FxSurface(GraphicsContext g) {
    this.g = g;
    g.setFillRule(FillRule.NON_ZERO);
    g.setLineCap(StrokeLineCap.ROUND);
    g.setLineJoin(StrokeLineJoin.ROUND);
    g.setTextAlign(TextAlignment.LEFT);
  }

  /** Draws the marks in order. O(marks). */
  public void draw(List<Mark> marks) {
    for (Mark mark : marks) {
      switch (mark) {
        case Mark.Shape shape -> shape(shape);
        case Mark.Text text -> text(text);
        case Mark.Image image -> image(image);
        case Mark.Watermark phrase -> watermark(phrase);
        case Mark.Group group -> draw(group.marks());
      }
    }
  }

  private void watermark(Mark.Watermark mark) {
    Affine whole = g.getTransform();
    g.setFill(color(mark.ink()));
    g.translate(mark.center().x(), mark.center().y());
    g.rotate(mark.degrees());
    double x = -TextMeasure.get().width(mark.text(), mark.size(), false) / 2;
    for (Glyph glyph : DrawnText.of(mark.text(), false)) {
      outline(GlyphOutlines.of(glyph, x, GlyphOutlines.MIDDLE * mark.size(), mark.size()));
      x += glyph.advance() * mark.size();
    }
    g.setTransform(whole);
  }

  private void image(Mark.Image image) {
    Box box = image.box();
    FxPictures.of(image.picture(), box.w() * g.getTransform().getMxx())
        .ifPresent(
            pixels -> {
              g.setGlobalAlpha(image.opacity());
              g.drawImage(pixels, box.x(), box.y(), box.w(), box.h());
              g.setGlobalAlpha(1);
            });
  }

  private void shape(Mark.Shape shape) {
    trace(shape.outline());
    Ink fill = shape.fill();
    if (fill != null) {
      g.setFill(color(fill));
      g.fill();
    }
    Pen pen = shape.pen();
    if (pen != null) {
      g.setStroke(color(pen.ink()));
      g.setLineWidth(pen.width());
      g.setLineDashes(dashes(pen));
      g.stroke();
    }
  }

  private static double @Nullable [] dashes(Pen pen) {
    return pen.dash().isEmpty()
        ? null
        : pen.dash().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private void trace(Outline outline) {
    g.beginPath();
    for (Step step : outline.steps()) {
      switch (step) {
        case Step.Move m -> g.moveTo(m.to().x(), m.to().y());
        case Step.Line l -> g.lineTo(l.to().x(), l.to().y());
        case Step.Cubic c ->
            g.bezierCurveTo(
                c.control1().x(),
                c.control1().y(),
                c.control2().x(),
                c.control2().y(),
                c.to().x(),
                c.to().y());
        case Step.Close c -> g.closePath();
      }
    }
  }

  private void text(Mark.Text text) {
    g.setFill(color(text.ink()));
    double width = TextMeasure.get().width(text.text(), text.size(), text.bold());
    double before =
        switch (text.anchor()) {
          case START -> 0;
          case MIDDLE -> width / 2;
          case END -> width;
        };
    // Text is drawn at its size on screen and not scaled to it, so that small text stays legible.
    Affine whole = g.getTransform();
    double scale = whole.getMxx();
    double size = text.size() * scale;
    double x = (text.at().x() - before) * scale + whole.getTx();
    double y = text.at().y() * scale + whole.getTy();
    g.setTransform(IDENTITY);
    if (DrawnText.plain(text.text(), text.bold())) {
      g.setFont(CanvasFonts.of(Fonts.of(text.bold()), size));
      g.fillText(text.text(), x, y);
    } else {
      runs(text, x, y, size);
    }
    g.setTransform(whole);
  }

  /** Draws a text in several faces, or with characters that are not drawn as typed. */
  private void runs(Mark.Text text, double x, double y, double size) {
    List<Glyph> glyphs = DrawnText.of(text.text(), text.bold());
    double at = x;
    for (int from = 0; from < glyphs.size(); ) {
      Glyph first = glyphs.get(from);
      if (laidOutBySystem(first.character())) {
        outline(GlyphOutlines.of(first, at, y, size));
        at += first.advance() * size;
        from++;
        continue;
      }
      StringBuilder run = new StringBuilder();
      double width = 0;
      for (; from < glyphs.size() && joins(first, glyphs.get(from)); from++) {
        run.appendCodePoint(glyphs.get(from).character());
        width += glyphs.get(from).advance();
      }
      g.setFont(CanvasFonts.of(first.face(), size));
      g.fillText(run.toString(), at, y);
      at += width * size;
    }
  }

  private static boolean joins(Glyph first, Glyph next) {
    return next.face() == first.face() && !laidOutBySystem(next.character());
  }

  /**
   * Tells whether JavaFX hands a text with this character to the text layout of the system, which
   * takes fonts of its own choice: accents and conjoining Hangul letters.
   */
  static boolean laidOutBySystem(int character) {
    return character >= 0x300 && character <= 0x36f || character >= 0x1100 && character <= 0x11ff;
  }

  private void outline(PathIterator outline) {
    double[] to = new double[6];
    g.beginPath();
    for (; !outline.isDone(); outline.next()) {
      switch (outline.currentSegment(to)) {
        case PathIterator.SEG_MOVETO -> g.moveTo(to[0], to[1]);
        case PathIterator.SEG_LINETO -> g.lineTo(to[0], to[1]);
        case PathIterator.SEG_QUADTO -> g.quadraticCurveTo(to[0], to[1], to[2], to[3]);
        case PathIterator.SEG_CUBICTO -> g.bezierCurveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
        default -> g.closePath();
      }
    }
    g.fill();
  }

  /** Converts a colour to JavaFX. */
  public static Color color(Ink ink) {
    return Color.rgb(ink.red(), ink.green(), ink.blue(), ink.alpha());
  }
}
