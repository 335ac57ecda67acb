package org.chainmap.format;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A JSON value with its position in the text. */
sealed interface Node {

  TextPosition at();

  /** Returns the value as compact JSON, with numbers exactly as they were written. */
  String json();

  /** Returns the value as JSON on one line, spaced as {@link JsonText} writes it. */
  default String line() {
    return switch (this) {
      case Obj o ->
          o.fields().entrySet().stream()
              .map(field -> JsonText.quoted(field.getKey()) + ": " + field.getValue().line())
              .collect(Collectors.joining(", ", "{", "}"));
      case Arr a -> a.items().stream().map(Node::line).collect(Collectors.joining(", ", "[", "]"));
      case Text t -> t.json();
      case Num n -> n.json();
      case Flag f -> f.json();
      case Null n -> n.json();
    };
  }

  record Obj(TextPosition at, Map<String, Node> fields) implements Node {
    @Override
    public String json() {
      return fields.entrySet().stream()
          .map(field -> JsonText.quoted(field.getKey()) + ":" + field.getValue().json())
          .collect(Collectors.joining(",", "{", "}"));
    }
  }

  record Arr(TextPosition at, List<Node> items) implements Node {
    @Override
    public String json() {
      return items.stream().map(Node::json).collect(Collectors.joining(",", "[", "]"));
    }
  }

  record Text(TextPosition at, String value) implements Node {
    @Override
    public String json() {
      return JsonText.quoted(value);
    }
  }

  /** A number, as it was written. */
  record Num(TextPosition at, String literal) implements Node {
    @Override
    public String json() {
      return literal;
    }
  }

  record Flag(TextPosition at, boolean value) implements Node {
    @Override
    public String json() {
      return String.valueOf(value);
    }
  }

  record Null(TextPosition at) implements Node {
    @Override
    public String json() {
      return "null";
    }
  }
}
