package org.chainmap.export;

import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Note;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.paint.Pen;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.text.ShownText;
import org.jspecify.annotations.Nullable;

/** Writes the cells of a draw.io drawing, in px; what lies in a lane is placed from its corner. */
final class DrawioCells {

  /** The depth of a lane's header, in px. */
  private static final int HEADER = 32;

  /** The most enterprises that a card names, as on the map. */
  private static final int NAMED = 3;

  private static final double TITLE_HEIGHT = 40;

  /** The number of places along a link at which its label may stand. */
  private static final int STEPS = 64;

  private final XMLStreamWriter xml;
  private final ChainMap map;
  private final Geometry geometry;
  private final Theme theme;
  private final Lang lang;
  private final Progress progress;

  DrawioCells(XMLStreamWriter xml, Drawing drawing, Progress progress) {
    this.xml = xml;
    this.map = drawing.map();
    this.geometry = drawing.geometry().get();
    this.theme = drawing.theme();
    this.lang = drawing.lang();
    this.progress = progress;
  }

  void write() throws XMLStreamException {
    line();
    xml.writeEmptyElement("mxCell");
    xml.writeAttribute("id", "0");
    line();
    xml.writeEmptyElement("mxCell");
    xml.writeAttribute("id", "1");
    xml.writeAttribute("parent", "0");
    title();
    for (Stage stage : map.stages()) {
      progress.check();
      stage(stage);
    }
    for (Note note : map.notes()) {
      note(note);
    }
    for (Link link : map.links()) {
      progress.check();
      link(link);
    }
  }

  private void title() throws XMLStreamException {
    Box all = geometry.bounds();
    vertex(
        "title",
        visible(map.info().title().in(lang)),
        "text;strokeColor=none;fillColor=none;whiteSpace=wrap;align=left;verticalAlign=middle;fontSize=18;fontStyle=1;fontColor="
            + theme.text().hex(),
        "1",
        new Box(all.x(), all.y() - TITLE_HEIGHT - 8, Math.max(400, all.w()), TITLE_HEIGHT));
  }

  private void stage(Stage stage) throws XMLStreamException {
    Box band = geometry.bands().get(stage.id());
    if (band == null) {
      return;
    }
    Theme.Band colours = theme.band(map.tint(stage));
    boolean across = map.info().orientation() == Orientation.LEFT_RIGHT;
    vertex(
        id(stage.id().value()),
        visible(stage.name().in(lang)),
        "swimlane;shape=swimlane;verticalAlign=middle;whiteSpace=wrap;container=1;collapsible=0;startSize="
            + HEADER
            + ";horizontal="
            + (across ? "1" : "0")
            + ";fillColor="
            + colours.fill().hex()
            + ";swimlaneFillColor="
            + colours.fill().hex()
            + ";strokeColor="
            + colours.title().hex()
            + ";fontColor="
            + colours.title().hex()
            + ";fontSize=14;fontStyle=1",
        "1",
        band);
    for (Segment segment : map.segmentsIn(stage.id())) {
      Box card = geometry.cards().get(segment.id());
      if (card != null) {
        vertex(
            id(segment.id().value()),
            label(segment),
            style(segment),
            id(stage.id().value()),
            card.moved(-band.x(), -band.y()));
      }
    }
  }

  /** Returns the name of a segment and below it the enterprises, as HTML. */
  private String label(Segment segment) {
    StringBuilder html =
        new StringBuilder("<b>").append(html(segment.name().in(lang))).append("</b>");
    List<Participation> all = map.participationsIn(segment.id());
    String names =
        all.stream()
            .limit(NAMED)
            .map(p -> "<br>" + html(cardName(p)))
            .collect(Collectors.joining());
    if (!names.isEmpty()) {
      html.append("<font style=\"font-size:11px\">").append(names);
      html.append(all.size() > NAMED ? "<br>+" + (all.size() - NAMED) : "").append("</font>");
    }
    return html.toString();
  }

  private String cardName(Participation participation) {
    return map.find(Enterprise.class, participation.enterprise())
        .map(enterprise -> enterprise.cardName(lang))
        .orElse("");
  }

  private String style(Segment segment) {
    SegmentState state = segment.state();
    return "rounded=1;absoluteArcSize=1;arcSize=12;html=1;whiteSpace=wrap;overflow=hidden"
        + ";align=left;verticalAlign=top;spacingLeft=8;spacingRight=4;spacingTop=4;fontSize=13"
        + ";fillColor="
        + theme.card().hex()
        + ";fontColor="
        + theme.text().hex()
        + ";strokeColor="
        + theme.state(state).hex()
        + (state == SegmentState.GAP ? ";dashed=1" : "")
        + (state == null ? "" : ";strokeWidth=2");
  }

  private void note(Note note) throws XMLStreamException {
    String text = visible(note.text().in(lang));
    Box box = geometry.notes().get(note.id());
    if (box != null && !text.isBlank()) {
      vertex(
          id(note.id().value()),
          text,
          "text;strokeColor=none;fillColor=none;whiteSpace=wrap;align=left;verticalAlign=top;overflow=hidden;fontSize=12;fontColor="
              + theme.muted().hex(),
          "1",
          box);
    }
  }

  private void link(Link link) throws XMLStreamException {
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
    line();
    xml.writeStartElement("mxCell");
    xml.writeAttribute("id", id(link.id().value()));
    xml.writeAttribute("value", visible(link.label().in(lang)));
    xml.writeAttribute("style", style.toString());
    xml.writeAttribute("edge", "1");
    xml.writeAttribute("parent", "1");
    xml.writeAttribute("source", id(link.from().value()));
    xml.writeAttribute("target", id(link.to().value()));
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
        point(p);
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

  private void vertex(String id, String value, String style, String parent, Box box)
      throws XMLStreamException {
    line();
    xml.writeStartElement("mxCell");
    xml.writeAttribute("id", id);
    xml.writeAttribute("value", value);
    xml.writeAttribute("style", style);
    xml.writeAttribute("vertex", "1");
    xml.writeAttribute("parent", parent);
    xml.writeEmptyElement("mxGeometry");
    xml.writeAttribute("x", Decimals.of(box.x()));
    xml.writeAttribute("y", Decimals.of(box.y()));
    xml.writeAttribute("width", Decimals.of(box.w()));
    xml.writeAttribute("height", Decimals.of(box.h()));
    xml.writeAttribute("as", "geometry");
    xml.writeEndElement();
  }

  private void point(Point p) throws XMLStreamException {
    xml.writeEmptyElement("mxPoint");
    xml.writeAttribute("x", Decimals.of(p.x()));
    xml.writeAttribute("y", Decimals.of(p.y()));
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  /** Keeps ids of elements apart from those of the drawing itself. */
  private static String id(String element) {
    return "map-" + visible(element);
  }

  /** Returns a text without characters that XML cannot hold or nobody can see. */
  static String visible(String text) {
    return SvgSurface.clean(ShownText.lines(text)).replace('\n', ' ');
  }

  private static String html(String text) {
    return SvgSurface.clean(ShownText.lines(text))
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\n", "<br>");
  }
}
