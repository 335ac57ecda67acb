package org.chainmap.export;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.paint.DrawnText;
import org.chainmap.paint.Fonts;
import org.chainmap.paint.Glyph;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Pen;
import org.chainmap.task.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Writes marks to one page's content stream, whose coordinates must be those of the map: y grows
 * downwards.
 */
final class PdfSurface {

  private final PDPageContentStream page;
  private final PdfFonts fonts;
  private final PdfPictures pictures;
  private final PdfWatermarks watermarks;
  private final Progress progress;
  private final Map<Double, PDExtendedGraphicsState> alphas = new HashMap<>();
  private @Nullable Ink fill;
  private @Nullable Pen stroke;
  private double alpha = 1;

  PdfSurface(PDPageContentStream page, PdfResources resources, Progress progress)
      throws IOException {
    this.page = page;
    this.fonts = resources.fonts();
    this.pictures = resources.pictures();
    this.watermarks = resources.watermarks();
    this.progress = progress;
    page.setLineCapStyle(1);
    page.setLineJoinStyle(1);
  }

  void draw(List<Mark> marks) throws IOException {
    for (Mark mark : marks) {
      progress.check();
      switch (mark) {
        case Mark.Shape shape -> draw(shape);
        case Mark.Text text -> draw(text);
        case Mark.Image image -> draw(image);
        case Mark.Watermark phrase -> {
          setFill(phrase.ink());
          watermarks.draw(page, phrase);
        }
        case Mark.Group group -> draw(group.marks());
      }
    }
  }

  private void draw(Mark.Shape shape) throws IOException {
    Ink inside = shape.fill();
    if (inside != null && inside.alpha() > 0) {
      setFill(inside);
      path(shape.outline());
      page.fill();
    }
    Pen pen = shape.pen();
    if (pen != null && pen.width() > 0) {
      setStroke(pen);
      path(shape.outline());
      page.stroke();
    }
  }

  private void draw(Mark.Text text) throws IOException {
    List<Glyph> glyphs = DrawnText.of(text.text(), text.bold());
    if (glyphs.isEmpty()) {
      return;
    }
    setFill(text.ink());
    page.beginText();
    double x = GlyphOutlines.start(text);
    for (int from = 0; from < glyphs.size(); ) {
      Fonts face = glyphs.get(from).face();
      PdfFont font = fonts.of(face);
      StringBuilder codes = new StringBuilder();
      double width = 0;
      for (; from < glyphs.size() && glyphs.get(from).face() == face; from++) {
        codes.append(font.code(glyphs.get(from)));
        width += glyphs.get(from).advance();
      }
      page.setFont(font, (float) text.size());
      // Flips the text upright in a page whose y grows downwards.
      page.setTextMatrix(new Matrix(1, 0, 0, -1, (float) x, (float) text.at().y()));
      page.showText(codes.toString());
      x += width * text.size();
    }
    page.endText();
  }

  private void draw(Mark.Image image) throws IOException {
    Box box = image.box();
    PDImageXObject object = pictures.of(image.picture(), box.w());
    if (object != null) {
      setAlpha(image.opacity());
      // Flips the picture upright in a page whose y grows downwards.
      page.drawImage(
          object,
          new Matrix(
              (float) box.w(), 0, 0, (float) -box.h(), (float) box.x(), (float) box.bottom()));
    }
  }

  private void path(Outline outline) throws IOException {
    for (Outline.Step step : outline.steps()) {
      switch (step) {
        case Outline.Step.Move(Point to) -> page.moveTo((float) to.x(), (float) to.y());
        case Outline.Step.Line(Point to) -> page.lineTo((float) to.x(), (float) to.y());
        case Outline.Step.Cubic(Point a, Point b, Point to) ->
            page.curveTo(
                (float) a.x(),
                (float) a.y(),
                (float) b.x(),
                (float) b.y(),
                (float) to.x(),
                (float) to.y());
        case Outline.Step.Close close -> page.closePath();
      }
    }
  }

  private void setFill(Ink ink) throws IOException {
    setAlpha(ink.alpha());
    if (!Objects.equals(fill, ink)) {
      page.setNonStrokingColor(ink.red() / 255f, ink.green() / 255f, ink.blue() / 255f);
      fill = ink;
    }
  }

  private void setStroke(Pen pen) throws IOException {
    setAlpha(pen.ink().alpha());
    if (!Objects.equals(stroke, pen)) {
      Ink ink = pen.ink();
      page.setStrokingColor(ink.red() / 255f, ink.green() / 255f, ink.blue() / 255f);
      page.setLineWidth((float) pen.width());
      float[] dash = new float[pen.dash().size()];
      for (int i = 0; i < dash.length; i++) {
        dash[i] = pen.dash().get(i).floatValue();
      }
      page.setLineDashPattern(dash, 0);
      stroke = pen;
    }
  }

  private void setAlpha(double wanted) throws IOException {
    if (alpha != wanted) {
      page.setGraphicsStateParameters(
          Objects.requireNonNull(alphas.computeIfAbsent(wanted, PdfSurface::state)));
      alpha = wanted;
    }
  }

  private static PDExtendedGraphicsState state(double alpha) {
    PDExtendedGraphicsState state = new PDExtendedGraphicsState();
    state.setNonStrokingAlphaConstant((float) alpha);
    state.setStrokingAlphaConstant((float) alpha);
    return state;
  }
}
