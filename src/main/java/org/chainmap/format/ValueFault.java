package org.chainmap.format;

import java.util.List;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Says in words what is wrong with a value in a file. */
final class ValueFault {

  private ValueFault() {}

  /** Notes that a value is of the wrong type; returns null. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // null has every type
  static <V> @Nullable V wrong(Node node, String expected, ReadContext in) {
    in.fault(node.at(), "format.type", named(node), Message.of(expected), found(node));
    return null;
  }

  private static Message found(Node node) {
    return switch (node) {
      case Node.Obj o -> Message.of("format.found.object");
      case Node.Arr(TextPosition at, List<Node> items)
          when items.size() == 2
              && items.get(0) instanceof Node.Num a
              && items.get(1) instanceof Node.Num b ->
          Message.verbatim("[" + shortened(a.literal()) + ", " + shortened(b.literal()) + "]");
      case Node.Arr a -> Message.of("format.found.array", a.items().size());
      case Node.Text t -> Message.of("format.found.text", shortened(t.value()));
      case Node.Num n -> Message.verbatim(shortened(n.literal()));
      case Node.Flag f -> Message.verbatim(String.valueOf(f.value()));
      case Node.Null n -> Message.verbatim("null");
    };
  }

  /** Returns the beginning of a text that is quoted in a message. */
  static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= 40
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
  }

  /** Returns the name of the field that contains a node, or of the list that contains it. */
  static String named(Node node) {
    TextPosition textPosition = node.at();
    while (textPosition.name() == null && textPosition.parent() != null) {
      textPosition = textPosition.parent();
    }
    return textPosition.name() == null ? "JSON" : textPosition.name();
  }
}
