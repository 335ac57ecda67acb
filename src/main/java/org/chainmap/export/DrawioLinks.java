package org.chainmap.export;

import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.model.Link;
import org.chainmap.paint.Pen;
import org.chainmap.paint.Theme;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/** Writes the links of a draw.io drawing: their course, and where along it the label stands. */
final class DrawioLinks {

  /** The number of places along a link at which its label may stand. */
  private static final int STEPS = 64;

  private final XMLStreamWriter xml;
  private final Geometry geometry;
  private final Theme theme;
  private final Lang lang;

  DrawioLinks(XMLStreamWriter xml, Geometry geometry, Theme theme, Lang lang) {
    this.xml = xml;
    this.geometry = geometry;
    this.theme = theme;
    this.lang = lang;
  }

  void write(Link link) throws XMLStreamException {
    Box from = geometry.cards().get(link.from());
    Box to = geometry.cards().get(link.to());
    Polyline course = geometry.course(link.id());
    if (from == null || to == null || course == null) {
      return;
    }
    Pen pen = theme.link(link.kind());
    StringBuilder style = new StringBuilder("edgeStyle=none;rounded=1;endArrow=block;endFill=1");
    style.append(";endSize=6;strokeColor=").append(pen.ink().hex());
    style.append(";strokeWidth=").append(Decimals.of(pen.width()));
    if (!pen.dash().isEmpty()) {
      style.append(";dashed=1;fixDash=1;dashPattern=");
      style.append(pen.dash().stream().map(Decimals::of).collect(Collectors.joining(" ")));
    }
    end(style, ";exit", from, course.first());
    end(style, ";entry", to, course.last());
    style.append(";fontSize=11;fontColor=").append(theme.muted().hex());
    style.append(";labelBackgroundColor=").append(theme.paper().hex());
    DrawioXml.line(xml);
    xml.writeStartElement("mxCell");
    xml.writeAttribute("id", DrawioXml.id(link.id().value()));
    xml.writeAttribute("value", DrawioXml.visible(link.label().in(lang)));
    xml.writeAttribute("style", style.toString());
    xml.writeAttribute("edge", "1");
    xml.writeAttribute("parent", "1");
    xml.writeAttribute("source", DrawioXml.id(link.from().value()));
    xml.writeAttribute("target", DrawioXml.id(link.to().value()));
    course(course, geometry.labels().get(link.id()));
    xml.writeEndElement();
  }

  /** Says where on a card a link ends, as parts of the card's width and height. */
  private static void end(StringBuilder style, String which, Box card, Point at) {
    double x = Math.clamp((at.x() - card.x()) / card.w(), 0, 1);
    double y = Math.clamp((at.y() - card.y()) / card.h(), 0, 1);
    style.append(which).append("X=").append(Decimals.of(x));
    style.append(which).append("Y=").append(Decimals.of(y));
    style.append(which).append("Dx=0").append(which).append("Dy=0");
    style.append(which).append("Perimeter=0");
  }

  private void course(Polyline course, @Nullable Box label) throws XMLStreamException {
    xml.writeStartElement("mxGeometry");
    xml.writeAttribute("relative", "1");
    xml.writeAttribute("as", "geometry");
    double part = 0.5;
    Point shift = Point.ZERO;
    if (label != null) {
      part = nearest(course, label.center());
      shift = label.center().minus(course.pointAt(part * course.length()));
      xml.writeAttribute("x", Decimals.of(2 * part - 1));
      xml.writeAttribute("y", "0");
    }
    List<Point> points = course.points();
    if (points.size() > 2) {
      xml.writeStartElement("Array");
      xml.writeAttribute("as", "points");
      for (Point p : points.subList(1, points.size() - 1)) {
        DrawioXml.point(xml, p);
      }
      xml.writeEndElement();
    }
    if (label != null) {
      xml.writeEmptyElement("mxPoint");
      xml.writeAttribute("x", Decimals.of(shift.x()));
      xml.writeAttribute("y", Decimals.of(shift.y()));
      xml.writeAttribute("as", "offset");
    }
    xml.writeEndElement();
  }

  /** Returns how far along a line, 0 to 1, the place nearest to a point lies. */
  private static double nearest(Polyline course, Point p) {
    double best = 0.5;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= STEPS; i++) {
      double part = (double) i / STEPS;
      Point at = course.pointAt(part * course.length());
      double away = Math.hypot(at.x() - p.x(), at.y() - p.y());
      if (away < least) {
        least = away;
        best = part;
      }
    }
    return best;
  }
}
