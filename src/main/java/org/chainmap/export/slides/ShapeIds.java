package org.chainmap.export.slides;

import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;

/** Gives the shapes of a slide their ids, each once. */
final class ShapeIds {

  private long last;

  /** Begins after the shapes that a slide has now, which must not be in groups. */
  ShapeIds(XSLFSlide slide) {
    long shapes = slide.getShapes().stream().mapToInt(XSLFShape::getShapeId).max().orElse(1);
    // POI does not count charts among the shapes of a slide.
    this.last =
        slide.getXmlObject().getCSld().getSpTree().getGraphicFrameList().stream()
            .mapToLong(frame -> frame.getNvGraphicFramePr().getCNvPr().getId())
            .reduce(shapes, Math::max);
  }

  long next() {
    return ++last;
  }
}
