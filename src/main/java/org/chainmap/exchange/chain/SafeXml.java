package org.chainmap.exchange.chain;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chainmap.format.FormatException;
import org.jspecify.annotations.Nullable;

/** Reads XML of unknown origin: no entities, nothing from outside the text, no deep nesting. */
public final class SafeXml {

  /** Receives the parts of a text in their order. */
  public interface Handler {

    /** Receives the start of an element; {@code xml} stands at it. */
    void start(String name, XMLStreamReader xml, int line) throws FormatException;

    /** Receives the end of an element with the text directly in it. */
    void end(String name, String text, int line) throws FormatException;
  }

  private SafeXml() {}

  /**
   * Returns a factory of readers that take no document types, no entities, nothing from outside.
   */
  public static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is read from outside the text");
        });
    return factory;
  }

  /**
   * Reads a text.
   *
   * @param out says faults
   * @throws FormatException if it is not well-formed, declares entities, or is nested too deeply
   */
  public static void read(String text, ChainCollector out, Handler handler) throws FormatException {
    int entity = text.indexOf("<!ENTITY");
    if (entity >= 0) {
      int line = 1 + (int) text.substring(0, entity).chars().filter(c -> c == '\n').count();
      throw out.fault(line, "foreign.xml.entity");
    }
    XMLInputFactory factory = factory();
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    @Nullable XMLStreamReader xml = null;
    try {
      xml = factory.createXMLStreamReader(new StringReader(text));
      elements(xml, out, handler);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      throw out.fault(line, "foreign.xml.malformed");
    } catch (RuntimeException e) { // the parser lacks some of its messages
      int line = xml == null ? 1 : Math.max(1, xml.getLocation().getLineNumber());
      throw out.fault(line, "foreign.xml.malformed");
    }
  }

  private static void elements(XMLStreamReader xml, ChainCollector out, Handler handler)
      throws XMLStreamException, FormatException {
    Deque<StringBuilder> texts = new ArrayDeque<>();
    while (xml.hasNext()) {
      int event = xml.next();
      int line = xml.getLocation().getLineNumber();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          out.deeper(texts.size(), line);
          texts.push(new StringBuilder());
          handler.start(xml.getLocalName(), xml, line);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!texts.isEmpty()) {
            texts.element().append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT ->
            handler.end(xml.getLocalName(), texts.pop().toString(), line);
        default -> {}
      }
    }
  }

  /** Returns an attribute by its local name; null where it is missing. */
  public static @Nullable String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Returns the name of the first element of a text; empty where it is no XML. O(characters). */
  public static String root(String text) {
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\ufeff') {
        at++;
      } else if (text.startsWith("<?", at)) {
        at = TextSearch.behind(text, "?>", at);
      } else if (text.startsWith("<!--", at)) {
        at = TextSearch.behind(text, "-->", at);
      } else if (text.startsWith("<!", at)) {
        int subset = text.indexOf('[', at);
        int end = text.indexOf('>', at);
        at = TextSearch.behind(text, subset >= 0 && subset < end ? "]>" : ">", at);
      } else if (text.charAt(at) == '<') {
        int end = at + 1;
        while (end < text.length() && "> \t\r\n/".indexOf(text.charAt(end)) < 0) {
          end++;
        }
        String name = text.substring(at + 1, end);
        return name.substring(name.indexOf(':') + 1);
      } else {
        return "";
      }
    }
    return "";
  }
}
