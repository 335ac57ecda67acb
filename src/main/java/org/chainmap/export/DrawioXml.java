package org.chainmap.export;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.text.ShownText;
import org.chainmap.text.XmlText;

/** Writes the parts that cells of a draw.io drawing are made of, each cell on its line. */
final class DrawioXml {

  private DrawioXml() {}

  /** Writes a cell with a place and a size, in px. */
  static void vertex(
      XMLStreamWriter xml, String id, String value, String style, String parent, Box box)
      throws XMLStreamException {
    line(xml);
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

  static void point(XMLStreamWriter xml, Point p) throws XMLStreamException {
    xml.writeEmptyElement("mxPoint");
    xml.writeAttribute("x", Decimals.of(p.x()));
    xml.writeAttribute("y", Decimals.of(p.y()));
  }

  static void line(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  /** Keeps ids of elements apart from those of the drawing itself. */
  static String id(String element) {
    return "map-" + visible(element);
  }

  /** Returns a text without characters that XML cannot hold or nobody can see. */
  static String visible(String text) {
    return XmlText.lines(ShownText.lines(text)).replace('\n', ' ');
  }

  /** Returns a text as HTML. */
  static String html(String text) {
    return XmlText.lines(ShownText.lines(text))
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\n", "<br>");
  }
}
