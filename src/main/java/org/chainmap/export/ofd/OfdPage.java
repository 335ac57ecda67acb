package org.chainmap.export.ofd;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.chainmap.geom.Box;
import org.chainmap.geom.Size;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Pen;
import org.jspecify.annotations.Nullable;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.Type;
import org.ofdrw.core.basicStructure.pageObj.layer.block.ImageObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.graph.pathObj.CT_Path;
import org.ofdrw.core.pageDescription.CT_GraphicUnit;
import org.ofdrw.core.pageDescription.clips.Area;
import org.ofdrw.core.pageDescription.clips.CT_Clip;
import org.ofdrw.core.pageDescription.clips.Clips;
import org.ofdrw.core.pageDescription.color.color.CT_Color;
import org.ofdrw.core.pageDescription.drawParam.LineCapType;
import org.ofdrw.core.pageDescription.drawParam.LineJoinType;
import org.ofdrw.core.text.TextCode;

/**
 * A page of an OFD document while it is drawn. Lengths are in points from its top left corner. Each
 * object has a boundary and its own coordinates from there (GB/T 33190-2016, 8.5).
 */
public final class OfdPage {

  /**
   * The room of a line of text above and below its baseline and beside it, in parts of its size.
   */
  private static final double ASCENT = 1.16;

  private static final double DESCENT = 0.29;
  private static final double SIDE = 0.1;

  /** By how much an object may lie outside of what is seen without being cut off, in points. */
  private static final double SLACK = 0.03;

  private static final String DATA = "AbbreviatedData";

  private final OfdDocument document;
  private final Size size;
  private final CT_Layer layer = new CT_Layer();
  private final Map<Box, OfdTarget> links = new LinkedHashMap<>();
  private Box window;

  OfdPage(OfdDocument document, Size size) {
    this.document = document;
    this.size = size;
    this.window = new Box(0, 0, size.w(), size.h());
    layer.setType(Type.Body);
    layer.setObjID(document.nextId());
  }

  Size size() {
    return size;
  }

  CT_Layer layer() {
    return layer;
  }

  /** Lets what follows be seen only in a part of the page. */
  public void show(Box part) {
    window = part;
  }

  /** Fills a shape by the non-zero rule. */
  public void fill(Shape shape, Ink ink) {
    PathObject path = new PathObject(id());
    Box box = place(path, box(shape.getBounds2D()));
    if (box == null) {
      return;
    }
    path.setStroke(false).setFill(true);
    path.setFillColor(colour(ink));
    fade(path, ink.alpha());
    path.addOFDEntity(DATA, PathData.of(shape, box.corner()));
    layer.addPageBlock(path);
  }

  /**
   * Draws a line along a shape.
   *
   * @param pen in points
   */
  public void stroke(Shape shape, Pen pen) {
    PathObject path = new PathObject(id());
    Box box = place(path, box(shape.getBounds2D()).grown(pen.width() / 2));
    if (box == null) {
      return;
    }
    path.addAttribute("LineWidth", Numbers.mm(pen.width()));
    path.setCap(LineCapType.Round).setJoin(LineJoinType.Round);
    if (pen.dash().stream().anyMatch(length -> length > 0)) {
      path.addAttribute(
          "DashPattern", pen.dash().stream().map(Numbers::mm).collect(Collectors.joining(" ")));
    }
    path.setStrokeColor(colour(pen.ink()));
    fade(path, pen.ink().alpha());
    path.addOFDEntity(DATA, PathData.of(shape, box.corner()));
    layer.addPageBlock(path);
  }

  /**
   * Writes characters of one font along a baseline.
   *
   * @param font its number in the document
   * @param size of the font
   * @param baseline how far down the page
   * @param end where the last character ends
   */
  public void text(
      long font, double size, Ink ink, List<OfdCharacter> characters, double baseline, double end) {
    double start = characters.getFirst().x();
    Box whole =
        new Box(
            start - SIDE * size,
            baseline - ASCENT * size,
            end - start + 2 * SIDE * size,
            (ASCENT + DESCENT) * size);
    TextObject text = new TextObject(id());
    // It is the text itself that leads there: what has no ink is not found by every program.
    links.entrySet().stream()
        .filter(link -> link.getKey().contains(whole.center()))
        .findFirst()
        .ifPresent(link -> text.setActions(link.getValue().onClick()));
    Box box = place(text, whole);
    if (box == null) {
      return;
    }
    text.setFont(font);
    text.addAttribute("Size", Numbers.mm(size));
    CT_Color colour = colour(ink);
    if (ink.alpha() < 1) {
      colour.setAlpha(byteOf(ink.alpha()));
    }
    text.setFillColor(colour);
    for (int from = 0; from < characters.size(); ) {
      int to = from + 1;
      // Programs count a character beyond the BMP as one or as two: it stands alone.
      if (Character.isBmpCodePoint(characters.get(from).code())) {
        while (to < characters.size() && Character.isBmpCodePoint(characters.get(to).code())) {
          to++;
        }
      }
      text.addTextCode(code(characters.subList(from, to), box, baseline));
      from = to;
    }
    layer.addPageBlock(text);
  }

  private static TextCode code(List<OfdCharacter> characters, Box box, double baseline) {
    StringBuilder content = new StringBuilder();
    StringJoiner steps = new StringJoiner(" ");
    long before = 0;
    for (OfdCharacter character : characters) {
      // From rounded place to rounded place, so that no error grows along the line.
      long at = Numbers.micrometres(character.x() - box.x());
      if (!content.isEmpty()) {
        steps.add(Numbers.written(at - before));
      }
      content.appendCodePoint(character.code());
      before = at;
    }
    TextCode code = new TextCode();
    code.addAttribute("X", Numbers.mm(characters.getFirst().x() - box.x()));
    code.addAttribute("Y", Numbers.mm(baseline - box.y()));
    if (steps.length() > 0) {
      code.addAttribute("DeltaX", steps.toString());
    }
    return code.setContent(content.toString());
  }

  /**
   * Draws a picture that fills a box.
   *
   * @param picture its number in the document
   * @param opacity 0 (nothing) to 1 (opaque)
   */
  public void picture(long picture, Box at, double opacity) {
    ImageObject image = new ImageObject(id());
    Box box = place(image, at);
    if (box == null) {
      return;
    }
    image.setCTM(
        new ST_Array(
            Numbers.mm(at.w()),
            "0",
            "0",
            Numbers.mm(at.h()),
            Numbers.mm(at.x() - box.x()),
            Numbers.mm(at.y() - box.y())));
    image.addAttribute("ResourceID", String.valueOf(picture));
    fade(image, opacity);
    layer.addPageBlock(image);
  }

  /** Makes the texts in an area, which are written after this, lead to a place when clicked. */
  public void link(Box area, OfdTarget target) {
    links.put(area, target);
  }

  private ST_ID id() {
    return new ST_ID(document.nextId());
  }

  /**
   * Says where an object is and what of it is seen. Returns the boundary, from which its own
   * coordinates count; null where nothing of it is seen.
   */
  private @Nullable Box place(CT_GraphicUnit<?> object, Box whole) {
    if (!window.overlaps(whole)) {
      return null;
    }
    if (window.grown(SLACK).contains(whole)) {
      object.addAttribute("Boundary", Numbers.box(whole));
      return whole;
    }
    double x = Math.max(window.x(), whole.x());
    double y = Math.max(window.y(), whole.y());
    double right = Math.min(window.right(), whole.right());
    double bottom = Math.min(window.bottom(), whole.bottom());
    Box seen = new Box(x, y, right - x, bottom - y);
    object.addAttribute("Boundary", Numbers.box(seen));
    // A boundary cuts off what is beyond it, but not every program does so.
    CT_Path edge = new CT_Path();
    edge.addAttribute("Boundary", "0 0 " + Numbers.mm(seen.w()) + " " + Numbers.mm(seen.h()));
    edge.addOFDEntity(DATA, PathData.rectangle(seen.size()));
    object.setClips(new Clips(new CT_Clip().addArea(new Area().setClipObj(edge))));
    return seen;
  }

  private static Box box(Rectangle2D bounds) {
    return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }

  private static CT_Color colour(Ink ink) {
    return CT_Color.rgb(ink.red(), ink.green(), ink.blue());
  }

  /**
   * Makes an object translucent. The standard lets an object be so, and a colour: programs read it
   * of paths and pictures in the one place and of texts in the other, some in no more.
   */
  private static void fade(CT_GraphicUnit<?> object, double opacity) {
    if (opacity < 1) {
      object.setAlpha(byteOf(opacity));
    }
  }

  private static int byteOf(double part) {
    return (int) Math.round(part * 255);
  }
}
