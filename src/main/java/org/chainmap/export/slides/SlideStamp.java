package org.chainmap.export.slides;

import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.chainmap.geom.Box;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Marks;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.TextWrap;
import org.chainmap.paint.Theme;
import org.chainmap.paint.Watermarks;
import org.chainmap.text.XmlText;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;

/**
 * What stands on every slide of a deck.
 *
 * @param marking how the deck is to be handled, e.g. 内部资料 注意保管, at the foot of each slide; empty
 *     for none
 * @param watermark a phrase repeated aslant over each slide; empty for none
 */
public record SlideStamp(String marking, String watermark) {

  public static final SlideStamp NONE = new SlideStamp("", "");

  /** The size of the marking in points. */
  private static final double SIZE = 11;

  public SlideStamp {
    marking = XmlText.line(marking).strip();
  }

  /** Returns the height at the foot of a slide that stays free for the stamp, in points. */
  double height() {
    return marking.isEmpty() ? 0 : SIZE;
  }

  /**
   * Draws it on a slide.
   *
   * @param ids the ids of the slide's shapes
   * @param margin the free margin at the sides, in points
   */
  void draw(XSLFSlide slide, ShapeIds ids, double margin) {
    SlideShapes shapes = new SlideShapes(new SlideScale(1, 0, 0), ids);
    CTGroupShape on = slide.getXmlObject().getCSld().getSpTree();
    double width = slide.getSlideShow().getPageSize().getWidth();
    double height = slide.getSlideShow().getPageSize().getHeight();
    for (Mark mark :
        Watermarks.over(new Box(0, 0, width, height), XmlText.line(watermark), Theme.LIGHT)) {
      if (mark instanceof Mark.Watermark phrase) {
        shapes.watermark(on, phrase);
      }
    }
    if (marking.isEmpty()) {
      return;
    }
    String shown = new TextWrap().shortened(marking, width - 2 * margin, SIZE, true);
    Mark.Text mark =
        Marks.text(
            shown, margin, height - SIZE / 2, SIZE, true, Theme.LIGHT.hue(Overlay.Hue.CRITICAL));
    shapes.text(on, mark, Extent.of(mark));
  }
}
