package org.chainmap.format;

import java.util.function.Consumer;

/**
 * Writes JSON text in the canonical layout: two spaces of indent, one field per line, small values
 * on one line, LF.
 */
final class JsonText {

  private final StringBuilder out = new StringBuilder();
  private int indent;
  private int inline;
  private boolean first = true;

  /** Returns the text of one value written on one line. */
  static String inline(Consumer<JsonText> value) {
    JsonText text = new JsonText();
    text.inline++;
    value.accept(text);
    return text.toString();
  }

  /** Writes an object with one field per line, or on one line inside {@link #inlineObject}. */
  void object(Runnable fields) {
    group('{', '}', fields);
  }

  void inlineObject(Runnable fields) {
    inline++;
    group('{', '}', fields);
    inline--;
  }

  void array(Runnable items) {
    group('[', ']', items);
  }

  private void group(char open, char close, Runnable content) {
    out.append(open);
    indent++;
    first = true;
    content.run();
    indent--;
    if (!first && inline == 0) {
      newLine();
    }
    out.append(close);
    first = false;
  }

  /** Starts a field; its value must follow. */
  void name(String name) {
    item();
    out.append(quoted(name)).append(": ");
  }

  /** Starts an array's next item; its value must follow. */
  void item() {
    if (!first) {
      out.append(inline > 0 ? ", " : ",");
    }
    if (inline == 0) {
      newLine();
    }
    first = false;
  }

  private void newLine() {
    out.append('\n').append("  ".repeat(indent));
  }

  void text(String value) {
    out.append(quoted(value));
  }

  /** Writes the shortest text that reads back as the same number: 10, not 10.0. */
  void number(double value) {
    if (value == 0 && 1 / value < 0) {
      out.append("-0");
    } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      out.append((long) value);
    } else {
      out.append(value);
    }
  }

  /** Writes a value that is JSON already. */
  void raw(String json) {
    out.append(json);
  }

  /** Returns the text written so far. */
  @Override
  public String toString() {
    return out.toString();
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ' || c == 0x7f || isLoneSurrogate(text, i)) {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  /**
   * Tells whether the character is an unpaired surrogate. UTF-8 cannot encode it, so it is written
   * as an escape.
   */
  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
