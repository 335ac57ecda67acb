package org.chainmap.export.slides;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.poi.util.Units;
import org.chainmap.export.office.FacedText;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Pen;
import org.chainmap.text.XmlText;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.main.CTAdjPoint2D;
import org.openxmlformats.schemas.drawingml.x2006.main.CTCustomGeometry2D;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineEndProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTPath2D;
import org.openxmlformats.schemas.drawingml.x2006.main.CTPoint2D;
import org.openxmlformats.schemas.drawingml.x2006.main.CTPositiveSize2D;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTSolidColorFillProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBodyProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTransform2D;
import org.openxmlformats.schemas.drawingml.x2006.main.STLineEndLength;
import org.openxmlformats.schemas.drawingml.x2006.main.STLineEndType;
import org.openxmlformats.schemas.drawingml.x2006.main.STLineEndWidth;
import org.openxmlformats.schemas.drawingml.x2006.main.STPresetLineDashVal;
import org.openxmlformats.schemas.drawingml.x2006.main.STShapeType;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextAlignType;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextAnchoringType;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextWrappingType;
import org.openxmlformats.schemas.presentationml.x2006.main.CTConnector;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/**
 * Adds shapes to a slide, as elements of DrawingML (ECMA-376 part 1, section 20.1). XSLF's own
 * shapes look through the whole slide for every group made; a map has hundreds.
 */
final class SlideShapes {

  /** The whole, in thousandths of a percent. */
  private static final int WHOLE = 100_000;

  /** The unit of angles. */
  private static final int PER_DEGREE = 60_000;

  /** The baseline below the middle of a line of text, in parts of its size. */
  private static final double BASELINE = 0.38;

  /** The radius of the corners of cards in px. */
  private static final double RADIUS = 7;

  /** The height of a line of text in office programs, in parts of the text's size. */
  private static final double LINE = 1.36;

  private final SlideScale scale;
  private final ShapeIds ids;

  SlideShapes(SlideScale scale, ShapeIds ids) {
    this.scale = scale;
    this.ids = ids;
  }

  /** Adds an empty group around an area. */
  CTGroupShape group(CTGroupShape on, String title, Box around) {
    CTGroupShape group = on.addNewGrpSp();
    var head = group.addNewNvGrpSpPr();
    named(head.addNewCNvPr(), title, "Group");
    head.addNewCNvGrpSpPr();
    head.addNewNvPr();
    var place = group.addNewGrpSpPr().addNewXfrm();
    Rectangle2D box = scale.box(around);
    set(place.addNewOff(), place.addNewExt(), box);
    set(place.addNewChOff(), place.addNewChExt(), box);
    return group;
  }

  /**
   * Adds the face of a card: a rectangle with round corners, to whose sides connectors are glued.
   *
   * @param mark its fill and its line
   */
  CTShape roundRect(CTGroupShape on, String title, Mark.Shape mark, Box box) {
    CTShape shape = freeform(on, title, mark);
    CTShapeProperties properties = shape.getSpPr();
    properties.unsetCustGeom();
    var preset = properties.addNewPrstGeom();
    preset.setPrst(STShapeType.ROUND_RECT);
    var radius = preset.addNewAvLst().addNewGd();
    radius.setName("adj");
    radius.setFmla("val " + Math.round(WHOLE * RADIUS / Math.min(box.w(), box.h())));
    return shape;
  }

  /** Adds a freeform. */
  CTShape freeform(CTGroupShape on, String title, Mark.Shape mark) {
    CTShape shape = on.addNewSp();
    var head = shape.addNewNvSpPr();
    named(head.addNewCNvPr(), title, "Freeform");
    head.addNewCNvSpPr();
    head.addNewNvPr();
    CTShapeProperties properties = shape.addNewSpPr();
    Box bounds = Extent.of(mark.outline());
    CTTransform2D place = properties.addNewXfrm();
    set(place.addNewOff(), place.addNewExt(), scale.box(bounds));
    path(properties.addNewCustGeom(), mark.outline(), bounds);
    if (mark.fill() == null) {
      properties.addNewNoFill();
    } else {
      set(properties.addNewSolidFill(), mark.fill());
    }
    line(properties.addNewLn(), mark.pen());
    return shape;
  }

  /** Adds a text of one line, which nothing wraps. */
  CTShape text(CTGroupShape on, Mark.Text mark, Box measured) {
    CTShape shape = on.addNewSp();
    var head = shape.addNewNvSpPr();
    named(head.addNewCNvPr(), mark.text(), "Text");
    head.addNewCNvSpPr().setTxBox(true);
    head.addNewNvPr();
    CTShapeProperties properties = shape.addNewSpPr();
    CTTransform2D place = properties.addNewXfrm();
    double height = LINE * mark.size();
    Box box = new Box(measured.x(), measured.center().y() - height / 2, measured.w(), height);
    set(place.addNewOff(), place.addNewExt(), scale.box(box));
    properties.addNewPrstGeom().setPrst(STShapeType.RECT);
    properties.addNewNoFill();
    var body = shape.addNewTxBody();
    CTTextBodyProperties frame = body.addNewBodyPr();
    frame.setWrap(STTextWrappingType.NONE);
    frame.setLIns(0);
    frame.setRIns(0);
    frame.setTIns(0);
    frame.setBIns(0);
    frame.setAnchor(STTextAnchoringType.CTR);
    frame.addNewNoAutofit();
    body.addNewLstStyle();
    CTTextParagraph paragraph = body.addNewP();
    paragraph
        .addNewPPr()
        .setAlgn(
            switch (mark.anchor()) {
              case START -> STTextAlignType.L;
              case MIDDLE -> STTextAlignType.CTR;
              case END -> STTextAlignType.R;
            });
    for (FacedText piece : FacedText.pieces(XmlText.line(mark.text()), SlideFonts.TEXT)) {
      CTRegularTextRun run = paragraph.addNewR();
      CTTextCharacterProperties style = run.addNewRPr();
      style.setLang("zh-CN");
      style.setSz((int) Math.max(100, Math.round(100 * mark.size() * scale.factor())));
      if (mark.bold()) {
        style.setB(true);
      }
      set(style.addNewSolidFill(), mark.ink());
      style.addNewLatin().setTypeface(piece.face());
      style.addNewEa().setTypeface(piece.face());
      style.addNewSym().setTypeface(piece.face());
      run.setT(piece.text());
    }
    return shape;
  }

  /** Adds a phrase of a watermark: a turned text. */
  void watermark(CTGroupShape on, Mark.Watermark mark) {
    Point at = mark.center().plus(0, BASELINE * mark.size());
    Mark.Text text =
        new Mark.Text(mark.text(), at, mark.size(), false, mark.ink(), Mark.Anchor.MIDDLE);
    CTShape shape = text(on, text, Extent.of(text));
    shape.getSpPr().getXfrm().setRot((int) Math.round(PER_DEGREE * mark.degrees()));
  }

  /** Adds a picture that the slide holds under a relation. */
  void picture(CTGroupShape on, String relation, Box box) {
    CTPicture picture = on.addNewPic();
    var head = picture.addNewNvPicPr();
    named(head.addNewCNvPr(), "", "Picture");
    head.addNewCNvPicPr();
    head.addNewNvPr();
    var fill = picture.addNewBlipFill();
    fill.addNewBlip().setEmbed(relation);
    fill.addNewStretch().addNewFillRect();
    CTShapeProperties properties = picture.addNewSpPr();
    CTTransform2D place = properties.addNewXfrm();
    set(place.addNewOff(), place.addNewExt(), scale.box(box));
    properties.addNewPrstGeom().setPrst(STShapeType.RECT);
  }

  /** Adds a connector with an arrow head at its end. */
  CTConnector connector(CTGroupShape on, String title, Connector connector, Pen pen) {
    CTConnector shape = on.addNewCxnSp();
    var head = shape.addNewNvCxnSpPr();
    named(head.addNewCNvPr(), title, "Connector");
    head.addNewCNvCxnSpPr();
    head.addNewNvPr();
    CTShapeProperties properties = shape.addNewSpPr();
    Point first = connector.first();
    Point last = connector.last();
    CTTransform2D place = properties.addNewXfrm();
    if (last.x() < first.x()) {
      place.setFlipH(true);
    }
    if (last.y() < first.y()) {
      place.setFlipV(true);
    }
    Box box = Box.between(first, last);
    set(
        place.addNewOff(),
        place.addNewExt(),
        new Rectangle2D.Double(box.x(), box.y(), box.w(), box.h()));
    var preset = properties.addNewPrstGeom();
    preset.setPrst(STShapeType.Enum.forString(connector.preset()));
    var adjustments = preset.addNewAvLst();
    List<Double> parts = connector.adjustments();
    for (int i = 0; i < parts.size(); i++) {
      var guide = adjustments.addNewGd();
      guide.setName("adj" + (i + 1));
      guide.setFmla("val " + Math.round(WHOLE * parts.get(i)));
    }
    headed(properties.addNewLn(), pen);
    return shape;
  }

  /** Adds a line with an arrow head at its end. */
  void line(CTGroupShape on, String title, Outline line, Pen pen) {
    CTShape shape = freeform(on, title, new Mark.Shape(line, null, null));
    shape.getSpPr().unsetLn();
    headed(shape.getSpPr().addNewLn(), pen);
  }

  private void headed(CTLineProperties line, Pen pen) {
    line(line, pen);
    CTLineEndProperties end = line.addNewTailEnd();
    end.setType(STLineEndType.TRIANGLE);
    // Lines are thin on a slide, and heads have a least size there: the small one is nearest.
    end.setW(STLineEndWidth.SM);
    end.setLen(STLineEndLength.SM);
  }

  private void line(CTLineProperties line, @Nullable Pen pen) {
    if (pen == null || pen.width() <= 0) {
      line.addNewNoFill();
      return;
    }
    line.setW(Units.toEMU(scale.factor() * pen.width()));
    set(line.addNewSolidFill(), pen.ink());
    if (!pen.dash().isEmpty()) {
      line.addNewPrstDash().setVal(dash(pen));
    }
    line.addNewRound();
  }

  /** Returns the preset dash nearest to a pen's; office programs scale it by the width. */
  private static STPresetLineDashVal.Enum dash(Pen pen) {
    List<Double> dash = pen.dash();
    if (dash.size() > 2) {
      return STPresetLineDashVal.DASH_DOT;
    }
    double stroke = dash.getFirst() / pen.width();
    return stroke < 2
        ? STPresetLineDashVal.SYS_DOT
        : stroke < 4 ? STPresetLineDashVal.SYS_DASH : STPresetLineDashVal.DASH;
  }

  private void path(CTCustomGeometry2D geometry, Outline outline, Box bounds) {
    geometry.addNewAvLst();
    CTPath2D path = geometry.addNewPathLst().addNewPath();
    path.setW(emu(bounds.w()));
    path.setH(emu(bounds.h()));
    for (Outline.Step step : outline.steps()) {
      switch (step) {
        case Outline.Step.Move(Point to) -> set(path.addNewMoveTo().addNewPt(), to, bounds);
        case Outline.Step.Line(Point to) -> set(path.addNewLnTo().addNewPt(), to, bounds);
        case Outline.Step.Cubic(Point a, Point b, Point to) -> {
          var curve = path.addNewCubicBezTo();
          set(curve.addNewPt(), a, bounds);
          set(curve.addNewPt(), b, bounds);
          set(curve.addNewPt(), to, bounds);
        }
        case Outline.Step.Close close -> path.addNewClose();
      }
    }
  }

  /** Sets a point of a shape, given on the map. */
  void set(CTAdjPoint2D to, Point point, Box bounds) {
    to.setX(emu(point.x() - bounds.x()));
    to.setY(emu(point.y() - bounds.y()));
  }

  private long emu(double px) {
    return Units.toEMU(scale.factor() * px);
  }

  private static void set(CTPoint2D off, CTPositiveSize2D ext, Rectangle2D box) {
    off.setX(Units.toEMU(box.getX()));
    off.setY(Units.toEMU(box.getY()));
    ext.setCx(Units.toEMU(box.getWidth()));
    ext.setCy(Units.toEMU(box.getHeight()));
  }

  private static void set(CTSolidColorFillProperties fill, Ink ink) {
    var colour = fill.addNewSrgbClr();
    colour.setVal(new byte[] {(byte) ink.red(), (byte) ink.green(), (byte) ink.blue()});
    if (ink.alpha() < 1) {
      colour.addNewAlpha().setVal((int) Math.round(WHOLE * Math.max(0, ink.alpha())));
    }
  }

  private void named(CTNonVisualDrawingProps head, String title, String kind) {
    head.setId(ids.next());
    String name = XmlText.line(title);
    head.setName(name.isBlank() ? kind + " " + head.getId() : name);
  }
}
