package org.chainmap.exchange.graph;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML of graphs. */
final class GraphXml {

  /** The content of a document. */
  interface Content {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private GraphXml() {}

  static String written(Content content) {
    StringWriter text = new StringWriter();
    text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      content.write(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // nothing fails in memory
    }
    return text.append('\n').toString();
  }

  /** Starts a line. */
  static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
