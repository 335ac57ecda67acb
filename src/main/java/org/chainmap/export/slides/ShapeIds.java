package org.chainmap.export.slides;

import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;

/** Gives the shapes of a slide their ids, each once. */
final class ShapeIds {

  private long last;

  /** Begins after the shapes that a slide has now, which must not be in groups. */
  ShapeIds(XSLFSlide slide) {
    this.last = slide.getShapes().stream().mapToInt(XSLFShape::getShapeId).max().orElse(1);
  }

  long next() {
    return ++last;
  }
}
