package org.chainmap.export.slides;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.chainmap.paint.Theme;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** The look of a plain deck's cover, that of a briefing: its title stands in a band of colour. */
final class CoverSlide {

  private static final Color BAND = new Color(0x12406F);
  private static final Color STRIP = new Color(Theme.LIGHT.accent().rgb());

  /** The part of the slide's height that the band takes. */
  private static final double HIGH = 0.56;

  private static final double STRIP_HEIGHT = 5;
  private static final double BELOW_TITLE = 30;
  private static final double BAR_WIDTH = 56;
  private static final double BAR_HEIGHT = 2;

  private final double width;
  private final double height;
  private final double margin;

  /** Creates it for a slide's size and margin at the sides, in points. */
  CoverSlide(double width, double height, double margin) {
    this.width = width;
    this.height = height;
    this.margin = margin;
  }

  /** Returns the area of the title, in points. */
  Rectangle2D title() {
    double top = 0.12 * height;
    return new Rectangle2D.Double(
        margin, top, width - 2 * margin, HIGH * height - BELOW_TITLE - top);
  }

  /** Returns the area of the lines below the band, in points. */
  Rectangle2D lines() {
    double top = 0.68 * height;
    return new Rectangle2D.Double(margin, top, width - 2 * margin, 0.24 * height);
  }

  /** Whitens the title, which stands at the foot of the band, and puts the lines below it. */
  static void place(XSLFTextShape title, XSLFTextShape lines) {
    title.setVerticalAlignment(VerticalAlignment.BOTTOM);
    title
        .getTextParagraphs()
        .forEach(
            paragraph -> paragraph.getTextRuns().forEach(run -> run.setFontColor(Color.WHITE)));
    lines.setVerticalAlignment(VerticalAlignment.TOP);
  }

  /**
   * Lays the band and its ornaments behind all that is on a slide. Nothing can be added to the
   * slide after that.
   */
  void decorate(XSLFSlide slide, ShapeIds ids) {
    double end = HIGH * height;
    bar(
        slide,
        ids,
        "bar",
        BAND,
        new Rectangle2D.Double(margin, 0.68 * height - 12, BAR_WIDTH, BAR_HEIGHT));
    bar(slide, ids, "strip", STRIP, new Rectangle2D.Double(0, end, width, STRIP_HEIGHT));
    bar(slide, ids, "band", BAND, new Rectangle2D.Double(0, 0, width, end));
  }

  private static void bar(
      XSLFSlide slide, ShapeIds ids, String name, Color color, Rectangle2D area) {
    XSLFAutoShape bar = slide.createAutoShape();
    bar.setShapeType(ShapeType.RECT);
    bar.setFillColor(color);
    bar.setLineColor(null);
    bar.setAnchor(area);
    CTShape shape = (CTShape) bar.getXmlObject();
    shape.getNvSpPr().getCNvPr().setId(ids.next());
    shape.getNvSpPr().getCNvPr().setName(name);
    XmlObject first = slide.getXmlObject().getCSld().getSpTree().getSpArray(0);
    try (XmlCursor moved = shape.newCursor();
        XmlCursor to = first.newCursor()) {
      moved.moveXml(to);
    }
  }
}
