package org.chainmap.export;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Pen;
import org.chainmap.paint.Watermarks;
import org.jspecify.annotations.Nullable;

/** Draws marks with Java2D, using only shapes and glyph outlines and no installed fonts. */
final class RasterSurface {

  /**
   * The largest extent of a line of text above its baseline (below it: {@link #DESCENT}), as a
   * multiple of its size.
   */
  private static final double ASCENT = 1.3;

  private static final double DESCENT = 0.5;

  private final List<Placed> placed = new ArrayList<>();

  /** A shape or text with its bounds. */
  private record Placed(Mark mark, Rectangle2D extent) {}

  RasterSurface(List<Mark> marks) {
    marks.forEach(this::place);
  }

  private void place(Mark mark) {
    switch (mark) {
      case Mark.Group group -> group.marks().forEach(this::place);
      case Mark.Shape shape -> placed.add(new Placed(shape, extent(shape)));
      case Mark.Text text -> placed.add(new Placed(text, extent(text)));
      case Mark.Image image -> placed.add(new Placed(image, rectangle(image.box())));
      case Mark.Watermark phrase ->
          placed.add(new Placed(phrase, rectangle(Watermarks.extent(phrase))));
    }
  }

  private static Rectangle2D extent(Mark.Shape shape) {
    Rectangle2D box = path(shape.outline()).getBounds2D();
    double margin = shape.pen() == null ? 0 : shape.pen().width();
    return grown(box, margin + 1);
  }

  private static Rectangle2D extent(Mark.Text text) {
    return grown(
        new Rectangle2D.Double(
            GlyphOutlines.start(text),
            text.at().y() - text.size() * ASCENT,
            GlyphOutlines.width(text),
            text.size() * (ASCENT + DESCENT)),
        text.size() / 2);
  }

  private static Rectangle2D grown(Rectangle2D box, double margin) {
    return new Rectangle2D.Double(
        box.getX() - margin,
        box.getY() - margin,
        box.getWidth() + 2 * margin,
        box.getHeight() + 2 * margin);
  }

  /**
   * Draws the marks that intersect a part of the plane. O(marks).
   *
   * @param g in map coordinates
   */
  void draw(Graphics2D g, Rectangle2D part) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    // Horizontal and vertical lines snap to whole pixels, so that a hairline is crisp instead of
    // two grey rows.
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_NORMALIZE);
    for (Placed each : placed) {
      if (each.extent().intersects(part)) {
        draw(g, each.mark());
      }
    }
  }

  private static void draw(Graphics2D g, Mark mark) {
    switch (mark) {
      case Mark.Shape shape -> draw(g, shape);
      case Mark.Text text -> {
        g.setColor(color(text.ink()));
        g.fill(GlyphOutlines.of(text));
      }
      case Mark.Image image -> draw(g, image);
      case Mark.Watermark phrase -> {
        g.setColor(color(phrase.ink()));
        g.fill(GlyphOutlines.of(phrase));
      }
      case Mark.Group group -> group.marks().forEach(inner -> draw(g, inner));
    }
  }

  private static void draw(Graphics2D g, Mark.Shape shape) {
    Path2D path = path(shape.outline());
    Ink fill = shape.fill();
    if (fill != null) {
      g.setColor(color(fill));
      g.fill(path);
    }
    Pen pen = shape.pen();
    if (pen != null && pen.width() > 0) {
      g.setColor(color(pen.ink()));
      g.setStroke(stroke(pen));
      g.draw(path);
    }
  }

  private static void draw(Graphics2D g, Mark.Image image) {
    Box box = image.box();
    double width = box.w() * g.getTransform().getScaleX();
    BufferedImage pixels = PicturePixels.of(image.picture(), width).orElse(null);
    if (pixels == null) {
      return;
    }
    AffineTransform place = AffineTransform.getTranslateInstance(box.x(), box.y());
    place.scale(box.w() / pixels.getWidth(), box.h() / pixels.getHeight());
    Composite before = g.getComposite();
    g.setComposite(AlphaComposite.SrcOver.derive((float) image.opacity()));
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.drawImage(pixels, place, null);
    g.setComposite(before);
  }

  private static Rectangle2D rectangle(Box box) {
    return new Rectangle2D.Double(box.x(), box.y(), box.w(), box.h());
  }

  private static BasicStroke stroke(Pen pen) {
    return new BasicStroke(
        (float) pen.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dash(pen.dash()), 0);
  }

  private static float @Nullable [] dash(List<Double> lengths) {
    if (lengths.stream().noneMatch(length -> length > 0)) {
      return null;
    }
    float[] dash = new float[lengths.size()];
    for (int i = 0; i < dash.length; i++) {
      dash[i] = lengths.get(i).floatValue();
    }
    return dash;
  }

  static Color color(Ink ink) {
    return new Color(ink.red(), ink.green(), ink.blue(), (int) Math.round(ink.alpha() * 255));
  }

  static Path2D path(Outline outline) {
    Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (Outline.Step step : outline.steps()) {
      switch (step) {
        case Outline.Step.Move(Point to) -> path.moveTo(to.x(), to.y());
        case Outline.Step.Line(Point to) -> path.lineTo(to.x(), to.y());
        case Outline.Step.Cubic(Point a, Point b, Point to) ->
            path.curveTo(a.x(), a.y(), b.x(), b.y(), to.x(), to.y());
        case Outline.Step.Close close -> path.closePath();
      }
    }
    return path;
  }
}
