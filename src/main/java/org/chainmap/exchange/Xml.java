package org.chainmap.exchange;

import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chainmap.exchange.chain.SafeXml;

/** Reads XML as a stream: without document types, entities or anything from elsewhere. */
final class Xml {

  private Xml() {}

  static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    return SafeXml.factory().createXMLStreamReader(in);
  }

  /** Returns an attribute as a whole number, or another one where it is missing or is none. */
  static int integer(XMLStreamReader xml, String attribute, int otherwise) {
    String text = xml.getAttributeValue(null, attribute);
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Returns whether an attribute is {@code 1} or {@code true}. */
  static boolean flag(XMLStreamReader xml, String attribute) {
    String text = xml.getAttributeValue(null, attribute);
    return "1".equals(text) || "true".equals(text);
  }

  /** Appends the characters at the cursor to a text, up to a length. */
  static void append(XMLStreamReader xml, StringBuilder text, int most) {
    int length = Math.min(xml.getTextLength(), most - text.length());
    if (length > 0) {
      text.append(xml.getTextCharacters(), xml.getTextStart(), length);
    }
  }
}
