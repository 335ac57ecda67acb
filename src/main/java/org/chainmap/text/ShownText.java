package org.chainmap.text;

import java.util.Locale;

/**
 * Makes text from a map safe to show: no control character reaches a terminal, no invisible mark
 * changes the order of the characters around it, and a name stays on its line.
 *
 * <p>Control characters become their codes, such as {@code ‹U+001B›}. Marks that control the order
 * of writing (Unicode Standard Annex 9) are left out; letters of scripts written from right to left
 * keep the order that they have by themselves.
 */
public final class ShownText {

  private ShownText() {}

  /** Returns a text as one line: its line breaks and tabs become spaces. O(characters). */
  public static String line(String text) {
    return shown(text, true);
  }

  /** Returns a text of several lines, with its line breaks and tabs. O(characters). */
  public static String lines(String text) {
    return shown(text, false);
  }

  /** Returns whether a character controls a terminal, a line or the order of writing. */
  public static boolean hidden(int c) {
    return Character.isISOControl(c) || breaksLine(c) || reorders(c);
  }

  /** Returns whether a character controls the order of writing. */
  public static boolean reorders(int c) {
    return c == 0x61c
        || c == 0x200e
        || c == 0x200f
        || c >= 0x202a && c <= 0x202e
        || c >= 0x2066 && c <= 0x2069;
  }

  /** Returns the code of a character, such as U+202E. */
  public static String code(int c) {
    return String.format(Locale.ROOT, "U+%04X", c);
  }

  private static boolean breaksLine(int c) {
    return c >= '\t' && c <= '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static String shown(String text, boolean oneLine) {
    if (text.chars().noneMatch(c -> hidden(c) && (oneLine || c != '\n'))) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!hidden(c)) {
        shown.append(c);
      } else if (breaksLine(c)) {
        boolean ended = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        shown.append(ended ? "" : oneLine ? " " : c == '\t' ? "\t" : "\n");
      } else if (!reorders(c)) {
        shown.append('‹').append(code(c)).append('›');
      }
    }
    return shown.toString();
  }
}
