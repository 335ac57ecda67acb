package org.chainmap.exchange.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainmap.exchange.chain.LinkLabel;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of one line of an outline. A name that would be misread stands in double quotes, with
 * {@code \"}, {@code \\} and {@code \n} in it.
 */
sealed interface OutlineLine {

  /**
   * A name, with others behind a colon: {@code 锂：甲公司、乙公司}.
   *
   * @param colon whether there is a colon
   */
  record Item(String name, boolean colon, List<String> members) implements OutlineLine {}

  /**
   * Links from each name to the next: {@code A → B → C：label}.
   *
   * @param ends two names at least; blank where one is missing
   */
  record Links(List<String> ends, LinkLabel label) implements OutlineLine {}

  /** An arrow between two names. */
  Pattern ARROW = Pattern.compile("[→⟶➔➜⇒⟹]|[-—–=]{1,20}>");

  /** What stands before the items of a list. */
  Pattern BULLET = Pattern.compile("(?:[-*+•·●○◦▪■□◆–—]|\\d{1,3}[.)．])\\s+|\\d{1,3}、\\s*");

  /** A name or a part of it, quoted or plain, and where it ends. */
  record Piece(String text, int end) {}

  /** Reads a line without its indentation and bullet. O(characters). */
  static OutlineLine of(String text) {
    List<String> names = new ArrayList<>();
    int at = 0;
    while (true) {
      Piece name = name(text, at, names.isEmpty());
      names.add(name.text());
      at = name.end();
      if (at >= text.length()) {
        break;
      }
      Matcher arrow = ARROW.matcher(text).region(at, text.length());
      if (!arrow.lookingAt()) {
        return colon(names, text.substring(at + 1).strip());
      }
      at = arrow.end();
    }
    return names.size() == 1
        ? new Item(names.getFirst(), false, List.of())
        : new Links(names, LinkLabel.NONE);
  }

  private static OutlineLine colon(List<String> names, String rest) {
    if (names.size() > 1) {
      return new Links(names, LinkLabel.of(whole(rest)));
    }
    return of(rest) instanceof Links(List<String> ends, LinkLabel label)
        ? new Links(ends, label.equals(LinkLabel.NONE) ? LinkLabel.of(names.getFirst()) : label)
        : new Item(names.getFirst(), true, members(rest));
  }

  /** Reads a name up to an arrow, a colon or the end. */
  private static Piece name(String text, int from, boolean first) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    Piece quoted = quoted(text, at);
    if (quoted != null && (quoted.end() == text.length() || ends(text, quoted.end(), false))) {
      return quoted;
    }
    int end = at;
    while (end < text.length() && !ends(text, end, first)) {
      end++;
    }
    return new Piece(text.substring(at, end).strip(), end);
  }

  /** Tells whether a name ends here; a colon within the first name needs a space behind it. */
  private static boolean ends(String text, int at, boolean first) {
    char c = text.charAt(at);
    if (c == '：') {
      return true;
    }
    if (c == ':') {
      return !first || at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
    }
    return "→⟶➔➜⇒⟹-—–=".indexOf(c) >= 0
        && ARROW.matcher(text).region(at, text.length()).lookingAt();
  }

  /** Reads a quoted text and the white space behind it; null where there is none. */
  private static @Nullable Piece quoted(String text, int from) {
    if (from >= text.length() || text.charAt(from) != '"') {
      return null;
    }
    StringBuilder read = new StringBuilder();
    for (int i = from + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        read.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
      } else if (c == '"') {
        int end = i + 1;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
          end++;
        }
        return new Piece(read.toString(), end);
      } else {
        read.append(c);
      }
    }
    return null;
  }

  private static String whole(String text) {
    Piece quoted = quoted(text, 0);
    return quoted != null && quoted.end() == text.length() ? quoted.text() : text;
  }

  /** Splits an enumeration. */
  static List<String> members(String text) {
    List<String> members = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      Piece quoted = quoted(text, at);
      int end = at;
      boolean closed =
          quoted != null && (quoted.end() == text.length() || separates(text.charAt(quoted.end())));
      if (quoted != null && closed) {
        members.add(quoted.text());
        end = quoted.end();
      } else {
        while (end < text.length() && !separates(text.charAt(end))) {
          end++;
        }
        members.add(text.substring(at, end).strip());
      }
      at = end + 1;
    }
    members.removeIf(String::isBlank);
    return members;
  }

  private static boolean separates(char c) {
    return "、,，;；".indexOf(c) >= 0;
  }

  /** Writes a name such that it is read as itself. */
  static String written(String name) {
    boolean plain =
        of(name) instanceof Item(String read, boolean colon, List<String> members)
            && !colon
            && read.equals(name)
            && !BULLET.matcher(name).lookingAt()
            && "\"#|<>`%".indexOf(name.charAt(0)) < 0
            && name.indexOf('\n') < 0;
    return plain ? name : quotes(name);
  }

  /** Writes a name such that it is read as itself where an enumeration may stand. */
  static String writtenMember(String name) {
    String written = written(name);
    boolean several = written.equals(name) && name.codePoints().anyMatch(c -> separates((char) c));
    return several ? quotes(name) : written;
  }

  /** Writes a link. */
  static String written(String from, String to, String label, Lang lang) {
    // Behind an arrow any colon ends a name.
    String target = to.indexOf(':') >= 0 ? quotes(to) : written(to);
    String plainEnds = written(from) + " → " + target;
    boolean bullet = BULLET.matcher(plainEnds).lookingAt();
    String ends = bullet ? quotes(from) + " → " + target : plainEnds;
    boolean plain = !label.startsWith("\"") && label.indexOf('\n') < 0;
    String colon = lang == Lang.ZH ? "：" : ": ";
    return label.isEmpty() ? ends : ends + colon + (plain ? label : quotes(label));
  }

  private static String quotes(String name) {
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
