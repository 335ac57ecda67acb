package org.chainmap.format;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Checks that an SVG is a picture and nothing else: no scripts, no event handlers, no references to
 * other files, and not so many repeated parts that drawing it would not end.
 */
final class SvgCheck {

  /** Elements that run code or show documents. */
  private static final Set<String> REFUSED =
      Set.of("script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler");

  /** What a reference may name: a part of the picture itself, or an embedded photograph. */
  private static final String INSIDE = "#|data:image/(?:png|jpe?g)[;,]";

  private static final Pattern REFERENCE = Pattern.compile("(?:" + INSIDE + ").*", Pattern.DOTALL);

  private static final Pattern OUTWARD =
      Pattern.compile("url\\(\\s*['\"]?\\s*(?!" + INSIDE + ")|@import|javascript:");

  /** The most elements that are drawn, repetitions counted. */
  private static final long MOST = 100_000;

  /** The part of a file in which it declares its encoding, in bytes. */
  private static final int DECLARATION = 200;

  /** The deepest nesting of elements, and of repetitions. */
  private static final int DEEPEST = 200;

  private final Map<String, Part> parts = new HashMap<>();
  private final Deque<Part> open = new ArrayDeque<>();

  /** An element: the number of elements in it, itself counted, and the parts it repeats. */
  private static final class Part {
    long elements;
    final List<String> repeated = new ArrayList<>();
  }

  private SvgCheck() {}

  /** Returns why an SVG is refused, or empty. O(bytes). */
  static Optional<Message> problem(byte[] bytes) {
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    if (raw.replace("\0", "").contains("<!ENTITY")) {
      return Optional.of(Message.of("format.picture.script", "<!ENTITY"));
    }
    if (isUtf8(raw) && !isValidUtf8(bytes)) {
      // The parser would complain on the console.
      return Optional.of(Message.of("format.picture.unreadable"));
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      try {
        return new SvgCheck().problem(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException | RuntimeException e) { // the parser lacks some of its messages
      return Optional.of(Message.of("format.picture.unreadable"));
    }
  }

  /** Tells whether the bytes, each as a character, declare no other encoding than UTF-8. */
  private static boolean isUtf8(String raw) {
    String head = raw.substring(0, Math.min(DECLARATION, raw.length())).toLowerCase(Locale.ROOT);
    boolean utf16 = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
    return !utf16
        && head.indexOf('\0') < 0
        && (!head.contains("encoding=") || head.contains("utf-8"));
  }

  private static boolean isValidUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private Optional<Message> problem(XMLStreamReader xml) throws XMLStreamException {
    Part whole = new Part();
    open.push(whole);
    boolean first = true;
    while (xml.hasNext()) {
      String refused = null;
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (first && !xml.getLocalName().equals("svg")) {
            return Optional.of(Message.of("format.picture.unreadable"));
          }
          first = false;
          if (text(xml)) {
            return Optional.of(Message.of("format.picture.text"));
          }
          refused = element(xml);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            refused = style(xml.getText());
        case XMLStreamConstants.PROCESSING_INSTRUCTION ->
            refused = xml.getPITarget().equals("xml-stylesheet") ? xml.getPITarget() : null;
        default -> {}
      }
      if (refused != null) {
        return Optional.of(Message.of("format.picture.script", refused));
      }
      if (open.size() > DEEPEST) {
        return Optional.of(Message.of("format.picture.complex"));
      }
    }
    return drawn(whole, new HashMap<>(), new HashSet<>()) > MOST
        ? Optional.of(Message.of("format.picture.complex"))
        : Optional.empty();
  }

  /** Tells whether an element is text, which every machine draws with fonts of its own. */
  private static boolean text(XMLStreamReader xml) {
    return xml.getLocalName().equals("text") || xml.getLocalName().equals("flowRoot");
  }

  private @Nullable String element(XMLStreamReader xml) {
    String name = xml.getLocalName();
    if (REFUSED.contains(name.toLowerCase(Locale.ROOT))) {
      return "<" + name + ">";
    }
    open.forEach(part -> part.elements++);
    Part part = new Part();
    part.elements = 1;
    open.push(part);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String attribute = xml.getAttributeLocalName(i);
      String value = xml.getAttributeValue(i).strip();
      boolean reference = attribute.equals("href") || attribute.equals("src");
      if (attribute.toLowerCase(Locale.ROOT).startsWith("on")
          || reference && !value.isEmpty() && !REFERENCE.matcher(value).matches()
          || style(value) != null) {
        return attribute;
      }
      if (attribute.equals("id")) {
        parts.putIfAbsent(value, part);
      } else if (reference && value.startsWith("#")) {
        open.forEach(around -> around.repeated.add(value.substring(1)));
      }
    }
    return null;
  }

  private static @Nullable String style(String text) {
    var found = OUTWARD.matcher(text.toLowerCase(Locale.ROOT));
    return found.find() ? found.group().strip() : null;
  }

  /** Counts the elements drawn for a part, its repetitions included; stops above {@link #MOST}. */
  private long drawn(Part part, Map<Part, Long> known, Set<Part> inWork) {
    Long ready = known.get(part);
    if (ready != null) {
      return ready;
    }
    if (!inWork.add(part) || inWork.size() > DEEPEST) {
      return MOST + 1;
    }
    long sum = part.elements;
    for (String id : part.repeated) {
      Part target = parts.get(id);
      sum += target == null || sum > MOST ? 0 : drawn(target, known, inWork);
    }
    inWork.remove(part);
    known.put(part, sum);
    return sum;
  }
}
