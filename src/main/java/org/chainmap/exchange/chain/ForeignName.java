package org.chainmap.exchange.chain;

import java.util.stream.Collectors;
import org.chainmap.model.NameKey;
import org.chainmap.text.ShownText;

/** Names as other programs write them. */
public final class ForeignName {

  private static final int ZERO_WIDTH_SPACE = 0x200b;
  private static final int WORD_JOINER = 0x2060;
  private static final int BYTE_ORDER_MARK = 0xfeff;
  private static final int SOFT_HYPHEN = 0xad;

  private ForeignName() {}

  /**
   * Returns a name without invisible characters, and each of its lines without white space at its
   * ends; empty where nothing is left. O(characters).
   */
  public static String clean(String name) {
    StringBuilder seen = new StringBuilder(name.length());
    name.codePoints().filter(c -> !invisible(c)).forEach(seen::appendCodePoint);
    return seen.toString()
        .lines()
        .map(line -> stripped(line.replace('\t', ' ')))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** Returns what names are compared by: one name written in two ways has one key. */
  public static String key(String name) {
    String folded = NameKey.of(name).text();
    return folded.isEmpty() ? name : folded;
  }

  private static boolean invisible(int c) {
    boolean breaks = c == '\n' || c == '\r' || c == '\t' || c == 0x85 || c == 0x2028 || c == 0x2029;
    return !breaks && ShownText.hidden(c)
        || c == ZERO_WIDTH_SPACE
        || c == WORD_JOINER
        || c == BYTE_ORDER_MARK
        || c == SOFT_HYPHEN
        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
        || (c & 0xfffe) == 0xfffe;
  }

  private static String stripped(String line) {
    int from = 0;
    int to = line.length();
    while (from < to && space(line.charAt(from))) {
      from++;
    }
    while (from < to && space(line.charAt(to - 1))) {
      to--;
    }
    return line.substring(from, to);
  }

  private static boolean space(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
