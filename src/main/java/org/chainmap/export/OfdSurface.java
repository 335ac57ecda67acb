package org.chainmap.export;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.chainmap.export.briefing.pdf.PlacedMarks;
import org.chainmap.export.ofd.OfdCharacter;
import org.chainmap.export.ofd.OfdPage;
import org.chainmap.geom.Box;
import org.chainmap.paint.DrawnText;
import org.chainmap.paint.Fonts;
import org.chainmap.paint.Glyph;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Pen;
import org.chainmap.task.Progress;

/** Writes marks to one page of an OFD document: text as text, all else as paths and pictures. */
final class OfdSurface {

  private final OfdPage page;
  private final OfdFonts fonts;
  private final OfdPictures pictures;
  private final PlacedMarks placed;
  private final Progress progress;
  private final double scale;
  private final AffineTransform toPage;

  /** Creates a surface for marks in their place on a page. */
  OfdSurface(OfdPage page, OfdResources resources, PlacedMarks placed, Progress progress) {
    this.page = page;
    this.fonts = resources.fonts();
    this.pictures = resources.pictures();
    this.placed = placed;
    this.progress = progress;
    this.scale = placed.scale();
    this.toPage = new AffineTransform(scale, 0, 0, scale, placed.origin().x(), placed.origin().y());
  }

  void draw() throws IOException {
    page.show(placed.window());
    draw(placed.marks());
  }

  private void draw(List<Mark> marks) throws IOException {
    for (Mark mark : marks) {
      progress.check();
      switch (mark) {
        case Mark.Shape shape -> draw(shape);
        case Mark.Text text -> draw(text);
        case Mark.Image image -> draw(image);
        // As outlines: it is no text, so that searching finds what the page says and nothing else.
        case Mark.Watermark phrase -> fill(GlyphOutlines.of(phrase), phrase.ink());
        case Mark.Group group -> draw(group.marks());
      }
    }
  }

  private void draw(Mark.Shape mark) {
    Shape path = RasterSurface.path(mark.outline());
    Ink inside = mark.fill();
    if (inside != null) {
      fill(path, inside);
    }
    Pen pen = mark.pen();
    if (pen != null && pen.width() > 0 && pen.ink().alpha() > 0) {
      List<Double> dash = pen.dash().stream().map(length -> length * scale).toList();
      page.stroke(
          toPage.createTransformedShape(path), new Pen(pen.ink(), pen.width() * scale, dash));
    }
  }

  private void fill(Shape path, Ink ink) {
    if (ink.alpha() > 0) {
      page.fill(toPage.createTransformedShape(path), ink);
    }
  }

  private void draw(Mark.Text text) {
    List<Glyph> glyphs = DrawnText.of(text.text(), text.bold());
    double x = GlyphOutlines.start(text);
    for (int from = 0; from < glyphs.size(); ) {
      Fonts face = glyphs.get(from).face();
      List<OfdCharacter> characters = new ArrayList<>();
      for (; from < glyphs.size() && glyphs.get(from).face() == face; from++) {
        Glyph glyph = glyphs.get(from);
        characters.add(new OfdCharacter(fonts.code(glyph), x(x)));
        x += glyph.advance() * text.size() + placed.spacing();
      }
      page.text(
          fonts.id(face), text.size() * scale, text.ink(), characters, y(text.at().y()), x(x));
    }
  }

  private void draw(Mark.Image image) throws IOException {
    Box box = image.box();
    OptionalLong picture = pictures.of(image.picture(), box.w());
    if (picture.isPresent() && image.opacity() > 0) {
      Box at = new Box(x(box.x()), y(box.y()), box.w() * scale, box.h() * scale);
      page.picture(picture.getAsLong(), at, image.opacity());
    }
  }

  private double x(double x) {
    return toPage.getTranslateX() + x * scale;
  }

  private double y(double y) {
    return toPage.getTranslateY() + y * scale;
  }
}
