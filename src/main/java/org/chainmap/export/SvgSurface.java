package org.chainmap.export;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Pen;
import org.chainmap.paint.TextMeasure;
import org.chainmap.task.Progress;
import org.chainmap.text.XmlText;
import org.jspecify.annotations.Nullable;

/** Writes marks as SVG elements, one per line. */
final class SvgSurface {

  private static final String XLINK = "http://www.w3.org/1999/xlink";

  private final XMLStreamWriter xml;
  private final Progress progress;
  private final boolean named;
  private final Set<String> used = new HashSet<>();

  SvgSurface(XMLStreamWriter xml, Progress progress) {
    this(xml, progress, true);
  }

  private SvgSurface(XMLStreamWriter xml, Progress progress, boolean named) {
    this.xml = xml;
    this.progress = progress;
    this.named = named;
  }

  /** Creates a surface whose elements have no XML ids, which must be unique in a whole document. */
  static SvgSurface unnamed(XMLStreamWriter xml, Progress progress) {
    return new SvgSurface(xml, progress, false);
  }

  void draw(List<Mark> marks) throws XMLStreamException {
    for (Mark mark : marks) {
      progress.check();
      xml.writeCharacters("\n");
      switch (mark) {
        case Mark.Shape shape -> draw(shape);
        case Mark.Text text -> draw(text);
        case Mark.Image image -> draw(image);
        case Mark.Watermark phrase -> draw(phrase);
        case Mark.Group group -> draw(group);
      }
    }
    xml.writeCharacters("\n");
  }

  private void draw(Mark.Group group) throws XMLStreamException {
    xml.writeStartElement("g");
    Id id = group.id();
    if (id != null) {
      String name = name(id);
      // An element may be drawn in several groups, but an XML id must be unique.
      if (named && used.add(name)) {
        xml.writeAttribute("id", name);
      }
      xml.writeAttribute("data-id", XmlText.lines(id.value()));
    }
    if (!group.title().isBlank()) {
      xml.writeStartElement("title");
      xml.writeCharacters(XmlText.lines(group.title()));
      xml.writeEndElement();
    }
    draw(group.marks());
    xml.writeEndElement();
  }

  private void draw(Mark.Shape shape) throws XMLStreamException {
    xml.writeEmptyElement("path");
    xml.writeAttribute("d", path(shape.outline()));
    ink("fill", shape.fill());
    Pen pen = shape.pen();
    if (pen != null && pen.width() > 0) {
      ink("stroke", pen.ink());
      xml.writeAttribute("stroke-width", Decimals.of(pen.width()));
      if (!pen.dash().isEmpty()) {
        xml.writeAttribute(
            "stroke-dasharray",
            pen.dash().stream().map(Decimals::of).collect(Collectors.joining(" ")));
      }
    }
  }

  private void draw(Mark.Text text) throws XMLStreamException {
    xml.writeStartElement("text");
    xml.writeAttribute("x", Decimals.of(text.at().x()));
    xml.writeAttribute("y", Decimals.of(text.at().y()));
    xml.writeAttribute("font-size", Decimals.of(text.size()));
    if (text.bold()) {
      xml.writeAttribute("font-weight", "700");
    }
    switch (text.anchor()) {
      case START -> {}
      case MIDDLE -> xml.writeAttribute("text-anchor", "middle");
      case END -> xml.writeAttribute("text-anchor", "end");
    }
    ink("fill", text.ink());
    xml.writeCharacters(XmlText.lines(TextMeasure.get().drawable(text.text())));
    xml.writeEndElement();
  }

  /** Writes a phrase that the pointer goes through and screen readers pass over. */
  private void draw(Mark.Watermark mark) throws XMLStreamException {
    String x = Decimals.of(mark.center().x());
    String y = Decimals.of(mark.center().y());
    xml.writeStartElement("text");
    xml.writeAttribute("x", x);
    xml.writeAttribute("y", Decimals.of(mark.center().y() + GlyphOutlines.MIDDLE * mark.size()));
    xml.writeAttribute("font-size", Decimals.of(mark.size()));
    xml.writeAttribute("text-anchor", "middle");
    xml.writeAttribute(
        "transform", "rotate(" + Decimals.of(mark.degrees()) + " " + x + " " + y + ")");
    xml.writeAttribute("pointer-events", "none");
    xml.writeAttribute("aria-hidden", "true");
    ink("fill", mark.ink());
    xml.writeCharacters(XmlText.lines(TextMeasure.get().drawable(mark.text())));
    xml.writeEndElement();
  }

  /** Embeds a picture as it is; its format needs no program but the one that shows the SVG. */
  private void draw(Mark.Image image) throws XMLStreamException {
    Box box = image.box();
    xml.writeEmptyElement("image");
    // Word processors know only the reference of SVG 1.1.
    xml.writeNamespace("xlink", XLINK);
    xml.writeAttribute("x", Decimals.of(box.x()));
    xml.writeAttribute("y", Decimals.of(box.y()));
    xml.writeAttribute("width", Decimals.of(box.w()));
    xml.writeAttribute("height", Decimals.of(box.h()));
    xml.writeAttribute("preserveAspectRatio", "none");
    if (image.opacity() < 1) {
      xml.writeAttribute("opacity", Decimals.of(image.opacity()));
    }
    xml.writeAttribute(
        "xlink",
        XLINK,
        "href",
        "data:" + image.picture().mediaType().key() + ";base64," + image.picture().base64());
  }

  private void ink(String attribute, @Nullable Ink ink) throws XMLStreamException {
    if (ink == null) {
      xml.writeAttribute(attribute, "none");
      return;
    }
    xml.writeAttribute(attribute, ink.hex());
    if (ink.alpha() < 1) {
      xml.writeAttribute(attribute + "-opacity", Decimals.of(ink.alpha()));
    }
  }

  private static String path(Outline outline) {
    StringBuilder d = new StringBuilder();
    for (Outline.Step step : outline.steps()) {
      switch (step) {
        case Outline.Step.Move(Point to) -> append(d.append('M'), to);
        case Outline.Step.Line(Point to) -> append(d.append('L'), to);
        case Outline.Step.Cubic(Point a, Point b, Point to) ->
            append(append(append(d.append('C'), a).append(' '), b).append(' '), to);
        case Outline.Step.Close close -> d.append('Z');
      }
    }
    return d.toString();
  }

  private static StringBuilder append(StringBuilder d, Point p) {
    return d.append(Decimals.of(p.x())).append(' ').append(Decimals.of(p.y()));
  }

  /**
   * Returns an XML name for an id; characters other than letters, digits and hyphens are replaced
   * by their codes.
   */
  private static String name(Id id) {
    StringBuilder name = new StringBuilder();
    id.value()
        .codePoints()
        .forEach(
            c -> {
              boolean letter = Character.isLetter(c);
              if (letter || name.length() > 0 && (Character.isDigit(c) || c == '-')) {
                name.appendCodePoint(c);
              } else {
                name.append('_').append(Integer.toString(c, 16).toLowerCase(Locale.ROOT));
              }
            });
    return name.toString();
  }
}
