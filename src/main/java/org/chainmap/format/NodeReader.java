package org.chainmap.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Parses JSON text into {@link Node}s. O(characters). The depth, the length of numbers and texts,
 * and the number of tokens are limited.
 */
final class NodeReader {

  /** The largest part of an unexpected word that is quoted in a fault, in characters. */
  private static final int WORD = 20;

  /** The characters that Chinese input methods insert instead of ASCII ones. */
  private static final String FULL_WIDTH = "“”‘’，：｛｝【】［］";

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(10 * DocumentLimits.DEPTH)
                  .maxNumberLength(DocumentLimits.NUMBER_LENGTH)
                  .maxStringLength(DocumentLimits.TEXT_LENGTH)
                  .maxNameLength(DocumentLimits.TEXT_LENGTH)
                  .build())
          .build();

  private final String text;
  private final ReadContext in;
  private final JsonParser parser;
  private int tokens;

  private NodeReader(String text, ReadContext in) {
    this.text = text;
    this.in = in;
    this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
  }

  /**
   * Parses the single value of a text. Duplicate names in an object are noted as faults.
   *
   * @throws FormatException if the text is not JSON or exceeds a limit
   */
  static Node read(String text, ReadContext in) throws FormatException {
    NodeReader reader = new NodeReader(text, in);
    try {
      return reader.document();
    } catch (StreamConstraintsException e) {
      throw in.stopAt(
          reader.here(),
          "format.tooLong",
          DocumentLimits.NUMBER_LENGTH,
          DocumentLimits.TEXT_LENGTH);
    } catch (JacksonException e) {
      throw reader.syntax(e);
    }
  }

  private Node document() throws FormatException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw in.stopAt(TextPosition.top(1, 1), "format.empty");
    }
    Node node = value(first, place(null, null, 0), 0);
    int end = (int) parser.currentLocation().getCharOffset();
    for (int i = end; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        throw in.stopAt(placeOf(i), "format.trailing", character(i));
      }
    }
    return node;
  }

  private Node value(JsonToken token, TextPosition at, int depth) throws FormatException {
    if (depth > DocumentLimits.DEPTH) {
      throw in.stopAt(
          TextPosition.top(at.line(), at.column()), "format.tooDeep", DocumentLimits.DEPTH);
    }
    return switch (token) {
      case START_OBJECT -> object(at, depth);
      case START_ARRAY -> array(at, depth);
      case VALUE_STRING -> new Node.Text(at, parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Num(at, parser.getString());
      case VALUE_TRUE -> new Node.Flag(at, true);
      case VALUE_FALSE -> new Node.Flag(at, false);
      case VALUE_NULL -> new Node.Null(at);
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no value starts with " + token);
    };
  }

  private Node object(TextPosition at, int depth) throws FormatException {
    Map<String, Node> fields = new LinkedHashMap<>();
    while (next() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      TextPosition nameAt = place(at, name, 0);
      JsonToken token = next();
      Node value = value(token, place(at, name, 0), depth + 1);
      Node earlier = fields.putIfAbsent(name, value);
      if (earlier != null) {
        in.fault(nameAt, "format.duplicateKey", name, earlier.at().line(), earlier.at().column());
      }
    }
    return new Node.Obj(at, fields);
  }

  private Node array(TextPosition at, int depth) throws FormatException {
    List<Node> items = new ArrayList<>();
    for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
      items.add(value(token, place(at, null, items.size()), depth + 1));
    }
    return new Node.Arr(at, items);
  }

  private JsonToken next() throws FormatException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw truncated();
    }
    if (++tokens > DocumentLimits.TOKENS) {
      throw in.stopAt(here(), "format.tooMany", DocumentLimits.TOKENS);
    }
    return token;
  }

  private TextPosition place(@Nullable TextPosition parent, @Nullable String name, int index) {
    TokenStreamLocation location = parser.currentTokenLocation();
    return new TextPosition(location.getLineNr(), location.getColumnNr(), parent, name, index);
  }

  /** Returns the parser's current line and column, without parents. */
  private TextPosition here() {
    TokenStreamLocation location = parser.currentLocation();
    return TextPosition.top(location.getLineNr(), location.getColumnNr());
  }

  /**
   * Returns the fault of a syntax error, at the start of the word that contains it. If nothing
   * follows, the fault is that the text is truncated.
   */
  private FormatException syntax(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    int offset = location == null ? -1 : (int) location.getCharOffset();
    if (offset < 0 || offset >= text.length()) {
      return truncated();
    }
    char c = text.charAt(offset);
    if (c < ' ') {
      return in.stopAt(placeOf(offset), "format.control", character(offset));
    }
    if (FULL_WIDTH.indexOf(c) >= 0) {
      return in.stopAt(placeOf(offset), "format.fullWidth", character(offset));
    }
    int start = offset;
    while (start > 0 && isWordPart(text.charAt(start - 1))) {
      start--;
    }
    int end = offset;
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    if (text.substring(end).isBlank()) {
      return truncated();
    }
    String found =
        start == end ? character(start) : text.substring(start, Math.min(end, start + WORD));
    return in.stopAt(placeOf(start), "format.syntax", found);
  }

  /**
   * Tells whether a character can be part of a number, of true, false or null, or of a misspelling
   * of one.
   */
  private static boolean isWordPart(char c) {
    return c >= '0' && c <= '9'
        || c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || "+-._".indexOf(c) >= 0;
  }

  private FormatException truncated() {
    return in.stopAt(placeOf(text.length()), "format.truncated");
  }

  /** Returns a character as it is shown, or its number where nothing is seen of it. */
  private String character(int offset) {
    int c = text.codePointAt(offset);
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          String.format("U+%04X", c);
      default -> Character.toString(c);
    };
  }

  private TextPosition placeOf(int offset) {
    int line = 1;
    int lineStart = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
      line++;
      lineStart = i + 1;
    }
    return TextPosition.top(line, offset - lineStart + 1);
  }
}
