package org.chainmap.report;

import java.util.Collection;
import java.util.Locale;
import org.chainmap.geom.Id;
import org.chainmap.model.Element;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.ShownText;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON as every report writes it: indented, ids as strings, sentences in one language. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  /** Returns an empty report. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** The whole text, ending with a line break. */
  public static String text(ObjectNode root) {
    return escaped(MAPPER.writeValueAsString(root)) + "\n";
  }

  /** Writes what controls a terminal or the order of writing as escapes; only texts hold it. */
  private static String escaped(String json) {
    if (json.chars().noneMatch(Json::raw)) {
      return json;
    }
    StringBuilder escaped = new StringBuilder();
    json.chars()
        .forEach(
            c -> {
              if (raw(c)) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                escaped.append((char) c);
              }
            });
    return escaped.toString();
  }

  private static boolean raw(int c) {
    return c >= 0x7f && ShownText.hidden(c);
  }

  static void ids(ArrayNode out, Collection<Id> ids) {
    ids.forEach(id -> out.add(id.value()));
  }

  /** Returns an element's kind as a key: {@code segment}, {@code mapInfo}. */
  static String kind(Element element) {
    String name = element.getClass().getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  static void said(ArrayNode out, Collection<Message> messages, Lang lang) {
    messages.forEach(message -> out.add(message.in(lang)));
  }
}
