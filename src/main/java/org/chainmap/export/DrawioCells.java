package org.chainmap.export;

import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Orientation;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Note;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;

/** Writes the cells of a draw.io drawing, in px; what lies in a lane is placed from its corner. */
final class DrawioCells {

  /** The depth of a lane's header, in px. */
  private static final int HEADER = 32;

  /** The most enterprises that a card names, as on the map. */
  private static final int NAMED = 3;

  private static final double TITLE_HEIGHT = 40;
  private static final double MARKING_HEIGHT = 24;

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
    DrawioXml.line(xml);
    xml.writeEmptyElement("mxCell");
    xml.writeAttribute("id", "0");
    DrawioXml.line(xml);
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
    DrawioLinks links = new DrawioLinks(xml, geometry, theme, lang);
    for (Link link : map.links()) {
      progress.check();
      links.write(link);
    }
  }

  private void title() throws XMLStreamException {
    Box all = geometry.bounds();
    DrawioXml.vertex(
        xml,
        "title",
        DrawioXml.visible(map.info().title().in(lang)),
        "text;strokeColor=none;fillColor=none;whiteSpace=wrap;align=left;verticalAlign=middle;fontSize=18;fontStyle=1;fontColor="
            + theme.text().hex(),
        "1",
        new Box(all.x(), all.y() - TITLE_HEIGHT - 8, Math.max(400, all.w()), TITLE_HEIGHT));
    marking(all);
  }

  /** Writes above the title how the drawing is to be handled. */
  private void marking(Box all) throws XMLStreamException {
    String marking = DrawioXml.visible(map.info().marking().in(lang));
    if (!marking.isBlank()) {
      DrawioXml.vertex(
          xml,
          "marking",
          marking,
          "text;strokeColor=none;fillColor=none;whiteSpace=wrap;align=left;verticalAlign=middle;fontSize=14;fontStyle=1;fontColor="
              + theme.hue(Overlay.Hue.CRITICAL).hex(),
          "1",
          new Box(
              all.x(),
              all.y() - TITLE_HEIGHT - 8 - MARKING_HEIGHT,
              Math.max(400, all.w()),
              MARKING_HEIGHT));
    }
  }

  private void stage(Stage stage) throws XMLStreamException {
    Box band = geometry.bands().get(stage.id());
    if (band == null) {
      return;
    }
    Theme.Band colours = theme.band(map.tint(stage));
    boolean across = map.info().orientation() == Orientation.LEFT_RIGHT;
    DrawioXml.vertex(
        xml,
        DrawioXml.id(stage.id().value()),
        DrawioXml.visible(stage.name().in(lang)),
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
        DrawioXml.vertex(
            xml,
            DrawioXml.id(segment.id().value()),
            label(segment),
            style(segment),
            DrawioXml.id(stage.id().value()),
            card.moved(-band.x(), -band.y()));
      }
    }
  }

  /** Returns the name of a segment and below it the enterprises, as HTML. */
  private String label(Segment segment) {
    StringBuilder html =
        new StringBuilder("<b>").append(DrawioXml.html(segment.name().in(lang))).append("</b>");
    List<Participation> all = map.participationsIn(segment.id());
    String names =
        all.stream()
            .limit(NAMED)
            .map(p -> "<br>" + DrawioXml.html(cardName(p)))
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
    String text = DrawioXml.visible(note.text().in(lang));
    Box box = geometry.notes().get(note.id());
    if (box != null && !text.isBlank()) {
      DrawioXml.vertex(
          xml,
          DrawioXml.id(note.id().value()),
          text,
          "text;strokeColor=none;fillColor=none;whiteSpace=wrap;align=left;verticalAlign=top;overflow=hidden;fontSize=12;fontColor="
              + theme.muted().hex(),
          "1",
          box);
    }
  }
}
