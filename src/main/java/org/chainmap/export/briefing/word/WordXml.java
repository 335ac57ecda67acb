package org.chainmap.export.briefing.word;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.chainmap.text.XmlText;

/**
 * A part of a Word file as XML. Names without prefix are those of WordprocessingML (ECMA-376, part
 * 1, chapter 17). All lengths are given in points.
 */
final class WordXml {

  private static final String PREFIX = "w:";
  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final XMLStreamWriter xml;

  /** Begins a part with its root element. */
  WordXml(String root) {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    open(root, "xmlns:w", MAIN, "xmlns:r", RELATIONS);
  }

  /** Returns a length in twentieths of a point. */
  static long twips(double points) {
    return Math.round(20 * points);
  }

  /** Returns a length in English metric units, 12,700 a point. */
  static long emu(double points) {
    return Math.round(12_700 * points);
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  WordXml open(String name, Object... attributes) {
    try {
      xml.writeStartElement(full(name));
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  WordXml close() {
    try {
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes an element without content. */
  WordXml empty(String name, Object... attributes) {
    try {
      xml.writeEmptyElement(full(name));
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes an element whose attribute {@code val} says it all. */
  WordXml val(String name, Object value) {
    return empty(name, "val", value);
  }

  /** Writes text; what XML does not allow is left out. */
  WordXml text(String text) {
    try {
      xml.writeCharacters(XmlText.line(text));
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void attributes(Object... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      String name = attributes[i].toString();
      // Elements of other vocabularies give their attributes no prefix, or have it in the name.
      String written = name.startsWith("=") ? name.substring(1) : full(name);
      xml.writeAttribute(written, XmlText.line(attributes[i + 1].toString()));
    }
  }

  private static String full(String name) {
    return name.contains(":") ? name : PREFIX + name;
  }

  /** Closes all elements. Returns the part's bytes. */
  byte[] bytes() {
    try {
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}
