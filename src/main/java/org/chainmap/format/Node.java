package org.chainmap.format;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A JSON value that remembers its place. */
sealed interface Node {

  Place at();

  /** The value as compact JSON; numbers exactly as they were written. */
  String json();

  record Obj(Place at, Map<String, Node> fields) implements Node {
    @Override
    public String json() {
      return fields.entrySet().stream()
          .map(field -> JsonText.quoted(field.getKey()) + ":" + field.getValue().json())
          .collect(Collectors.joining(",", "{", "}"));
    }
  }

  record Arr(Place at, List<Node> items) implements Node {
    @Override
    public String json() {
      return items.stream().map(Node::json).collect(Collectors.joining(",", "[", "]"));
    }
  }

  record Text(Place at, String value) implements Node {
    @Override
    public String json() {
      return JsonText.quoted(value);
    }
  }

  /** A number, as it was written. */
  record Num(Place at, String literal) implements Node {
    @Override
    public String json() {
      return literal;
    }
  }

  record Flag(Place at, boolean value) implements Node {
    @Override
    public String json() {
      return String.valueOf(value);
    }
  }

  record Null(Place at) implements Node {
    @Override
    public String json() {
      return "null";
    }
  }
}
