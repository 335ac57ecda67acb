package org.chainmap.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chainmap.format.Node.Arr;
import org.chainmap.format.Node.Num;
import org.chainmap.format.Node.Obj;
import org.chainmap.format.Node.Text;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Reads and writes messages as JSON: names of changes, to be said later in any language. */
final class MessageJson {

  private static final String KEY = "key";
  private static final String ARGUMENTS = "arguments";
  private static final String COUNTRY = "country";

  private MessageJson() {}

  static void write(Message message, JsonText out) {
    out.inlineObject(
        () -> {
          out.name(KEY);
          out.text(message.key());
          out.name(ARGUMENTS);
          arguments(message.arguments(), out);
        });
  }

  private static void arguments(List<?> values, JsonText out) {
    out.array(
        () ->
            values.forEach(
                value -> {
                  out.item();
                  argument(value, out);
                }));
  }

  private static void argument(Object value, JsonText out) {
    switch (value) {
      case Message m -> write(m, out);
      case List<?> list -> arguments(list, out);
      case Double d when !Double.isFinite(d) -> out.text(value.toString());
      case Number n -> out.raw(n.toString());
      case Locale place ->
          out.inlineObject(
              () -> {
                out.name(COUNTRY);
                out.text(place.getCountry());
              });
      default -> out.text(value.toString());
    }
  }

  /** Returns the message at a node, or null if this program cannot say it. */
  static @Nullable Message read(@Nullable Node node) {
    if (!(node instanceof Obj object)
        || !(object.fields().get(KEY) instanceof Text key)
        || !(object.fields().get(ARGUMENTS) instanceof Arr arguments)) {
      return null;
    }
    Message message = new Message(key.value(), values(arguments));
    try {
      for (Lang lang : Lang.values()) {
        message.in(lang);
      }
      return message;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static List<Object> values(Arr array) {
    List<Object> values = new ArrayList<>();
    for (Node item : array.items()) {
      Object value = value(item);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private static @Nullable Object value(Node node) {
    return switch (node) {
      case Text t -> t.value();
      case Num n -> number(n.literal());
      case Arr a -> values(a);
      case Obj o ->
          o.fields().get(COUNTRY) instanceof Text country
              ? new Locale.Builder().setRegion(country.value()).build()
              : read(o);
      case Node.Flag f -> String.valueOf(f.value());
      case Node.Null n -> null;
    };
  }

  private static Number number(String literal) {
    return literal.matches("-?\\d{1,9}")
        ? (Number) Integer.valueOf(literal)
        : Double.valueOf(literal);
  }
}
