package org.chainmap.report;

import java.util.Collection;
import org.chainmap.geom.Id;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON as every report writes it: indented, ids as strings, sentences in one language. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** The whole text, ending with a line break. */
  static String text(ObjectNode root) {
    return MAPPER.writeValueAsString(root) + "\n";
  }

  static void ids(ArrayNode out, Collection<Id> ids) {
    ids.forEach(id -> out.add(id.value()));
  }

  static void said(ArrayNode out, Collection<Message> messages, Lang lang) {
    messages.forEach(message -> out.add(message.in(lang)));
  }
}
