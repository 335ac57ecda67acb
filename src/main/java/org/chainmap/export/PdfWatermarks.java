package org.chainmap.export;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.chainmap.paint.Mark;

/**
 * The phrases of watermarks in one PDF document. Each is stored once, as outlines: it is no text,
 * so that extracting and searching find what the page says and nothing else, and marked as an
 * artifact (ISO 32000-1, 14.8.2.2), so that screen readers pass it over.
 */
final class PdfWatermarks {

  /** The font size at which a phrase is stored. */
  private static final double SIZE = 100;

  private static final COSName ARTIFACT = COSName.getPDFName("Artifact");

  private final PDDocument document;
  private final Map<String, PDFormXObject> phrases = new HashMap<>();

  PdfWatermarks(PDDocument document) {
    this.document = document;
  }

  /** Draws a phrase in the current colour on a page whose y grows downwards. */
  void draw(PDPageContentStream page, Mark.Watermark mark) throws IOException {
    PDFormXObject phrase = phrases.get(mark.text());
    if (phrase == null) {
      phrase = phrase(mark.text());
      phrases.put(mark.text(), phrase);
    }
    AffineTransform place =
        AffineTransform.getTranslateInstance(mark.center().x(), mark.center().y());
    place.rotate(Math.toRadians(mark.degrees()));
    place.scale(mark.size() / SIZE, mark.size() / SIZE);
    page.beginMarkedContent(ARTIFACT, PDPropertyList.create(kind()));
    page.saveGraphicsState();
    page.transform(new Matrix(place));
    page.drawForm(phrase);
    page.restoreGraphicsState();
    page.endMarkedContent();
  }

  private static COSDictionary kind() {
    COSDictionary kind = new COSDictionary();
    kind.setName(COSName.TYPE, "Pagination");
    kind.setName(COSName.SUBTYPE, "Watermark");
    return kind;
  }

  private PDFormXObject phrase(String text) throws IOException {
    PDFormXObject form = new PDFormXObject(document);
    var outline = GlyphOutlines.upright(text, SIZE);
    Rectangle2D box = outline.getBounds2D();
    form.setBBox(
        new PDRectangle(
            (float) box.getX(),
            (float) box.getY(),
            (float) box.getWidth(),
            (float) box.getHeight()));
    form.setResources(new PDResources());
    try (PDFormContentStream content = new PDFormContentStream(form)) {
      double[] to = new double[6];
      double x = 0;
      double y = 0;
      for (PathIterator path = outline.getPathIterator(null); !path.isDone(); path.next()) {
        switch (path.currentSegment(to)) {
          case PathIterator.SEG_MOVETO -> content.moveTo((float) to[0], (float) to[1]);
          case PathIterator.SEG_LINETO -> content.lineTo((float) to[0], (float) to[1]);
          case PathIterator.SEG_QUADTO -> {
            // The cubic curve that is the same.
            content.curveTo(
                (float) (x + 2 * (to[0] - x) / 3),
                (float) (y + 2 * (to[1] - y) / 3),
                (float) (to[2] + 2 * (to[0] - to[2]) / 3),
                (float) (to[3] + 2 * (to[1] - to[3]) / 3),
                (float) to[2],
                (float) to[3]);
            to[0] = to[2];
            to[1] = to[3];
          }
          case PathIterator.SEG_CUBICTO -> {
            content.curveTo(
                (float) to[0],
                (float) to[1],
                (float) to[2],
                (float) to[3],
                (float) to[4],
                (float) to[5]);
            to[0] = to[4];
            to[1] = to[5];
          }
          default -> content.closePath();
        }
        x = to[0];
        y = to[1];
      }
      content.fill();
    }
    return form;
  }
}
