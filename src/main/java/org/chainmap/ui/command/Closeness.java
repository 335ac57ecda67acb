package org.chainmap.ui.command;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How well a name meets what a person typed, the closest first: what is called so stands before
 * what only mentions it. Without regard to case.
 */
enum Closeness {
  /** The name, or what stands behind its colon, is what was typed. */
  EXACT(0),
  /** It begins with it. */
  BEGINS(0),
  /** A word in it begins with it; between Chinese characters a word may begin anywhere. */
  WORD(0),
  /** A word of the other texts begins with it. */
  OTHER_WORD(1),
  /** It stands within a word. */
  WITHIN(2),
  NONE(3);

  private final int level;

  Closeness(int level) {
    this.level = level;
  }

  /** Its rank among names (0), words that mean the same (1), and parts of words (2). */
  int level() {
    return level;
  }

  /**
   * Returns how close an entry is; where the text as a whole is not found, of its words the one
   * farthest off counts. O(length of the texts).
   *
   * @param also other texts by which it is found
   */
  static Closeness of(String name, String also, String typed) {
    String wanted = lower(typed).strip();
    Closeness whole = ofWord(lower(name), lower(also), wanted);
    List<String> words = Arrays.asList(wanted.split("\\s+"));
    return whole != NONE || words.size() < 2
        ? whole
        : Collections.max(
            words.stream().map(word -> ofWord(lower(name), lower(also), word)).toList());
  }

  private static Closeness ofWord(String name, String also, String wanted) {
    for (String part : name.split("[:：／/]")) {
      String bare = part.replace("…", "").replace("...", "").strip();
      if (bare.equals(wanted)) {
        return EXACT;
      }
    }
    for (String part : name.split("[:：／/]")) {
      if (part.strip().startsWith(wanted)) {
        return BEGINS;
      }
    }
    if (hasWord(name, wanted)) {
      return WORD;
    }
    if (hasWord(also, wanted)) {
      return OTHER_WORD;
    }
    return name.contains(wanted) || also.contains(wanted) ? WITHIN : NONE;
  }

  private static boolean hasWord(String text, String wanted) {
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      if (at == 0 || at == text.length() || beginsWord(text, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean beginsWord(String text, int at) {
    int before = text.codePointBefore(at);
    return !Character.isLetterOrDigit(before)
        || Character.isIdeographic(before)
        || Character.isIdeographic(text.codePointAt(at));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
