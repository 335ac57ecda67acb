package org.chainmap.analysis.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text as runs of units. Within a run, every character of a script without spaces between words
 * (Chinese, Japanese, Korean) is a unit; a word or number of any other script is one unit as a
 * whole. Spaces and punctuation end a run of characters, but not a run of words and numbers, so
 * that 16 MW stays together. Units are compared half-width and in lower case.
 */
final class Tokens {

  /**
   * @param written as its author wrote it, but half-width
   * @param text the same in lower case
   * @param starts whether a gap lies before it
   */
  private record Unit(String written, String text, boolean character, boolean starts) {}

  private final List<Unit> units = new ArrayList<>();

  private Tokens() {}

  static Tokens of(String text) {
    Tokens tokens = new Tokens();
    String plain = Units.halfWidth(text);
    boolean starts = true;
    int i = 0;
    while (i < plain.length()) {
      int c = plain.codePointAt(i);
      int end = i + Character.charCount(c);
      if (!Character.isLetterOrDigit(c)) {
        starts = true;
        i = end;
        continue;
      }
      boolean character = Character.isIdeographic(c) || kanaOrHangul(c);
      while (!character && end < plain.length() && inWord(plain, end)) {
        end += Character.charCount(plain.codePointAt(end));
      }
      String written = plain.substring(i, end);
      String lower = written.toLowerCase(Locale.ROOT);
      tokens.units.add(new Unit(written, lower, character, starts));
      starts = false;
      i = end;
    }
    return tokens;
  }

  private static boolean kanaOrHangul(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HIRAGANA, KATAKANA, HANGUL -> true;
      default -> false;
    };
  }

  /**
   * Tells whether a word continues at this position: with a letter or digit, or with a point
   * between two digits.
   */
  private static boolean inWord(String text, int at) {
    int c = text.codePointAt(at);
    if (c == '.') {
      return at + 1 < text.length()
          && Character.isDigit(text.charAt(at - 1))
          && Character.isDigit(text.charAt(at + 1));
    }
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c) && !kanaOrHangul(c);
  }

  /**
   * Returns the terms for comparison, with repetitions: every two consecutive characters, every
   * isolated character, and every word and number.
   */
  List<String> terms() {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      if (!unit.character) {
        terms.add(unit.text);
        continue;
      }
      if (joined(i)) {
        terms.add(unit.text + units.get(i + 1).text);
      } else if (i == 0 || !joined(i - 1)) {
        terms.add(unit.text);
      }
    }
    return terms;
  }

  /** Tells whether a unit and the next one are characters of the same run. */
  private boolean joined(int i) {
    return i + 1 < units.size()
        && units.get(i).character
        && units.get(i + 1).character
        && !units.get(i + 1).starts;
  }

  /**
   * Returns the longest phrases that another text also contains, the longest first: consecutive
   * words and numbers, and two or more consecutive characters. O(units of this · units of the
   * other).
   */
  List<String> shared(Tokens other) {
    int n = units.size();
    int m = other.units.size();
    int[][] length = new int[n + 1][m + 1];
    int[] longest = new int[n];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        if (units.get(i).text.equals(other.units.get(j).text)) {
          boolean on = !ends(i) && !other.ends(j);
          length[i][j] = 1 + (on ? length[i + 1][j + 1] : 0);
          longest[i] = Math.max(longest[i], length[i][j]);
        }
      }
    }
    Set<String> phrases = new LinkedHashSet<>();
    for (int i = 0; i < n; i += Math.max(1, longest[i])) {
      if (longest[i] > 1 || longest[i] == 1 && !units.get(i).character) {
        phrases.add(phrase(i, longest[i]));
      }
    }
    return phrases.stream().sorted((a, b) -> Integer.compare(b.length(), a.length())).toList();
  }

  /** Tells whether a run of characters ends with a unit. */
  private boolean ends(int i) {
    return i + 1 >= units.size()
        || units.get(i + 1).starts && (units.get(i).character || units.get(i + 1).character);
  }

  private String phrase(int from, int length) {
    StringBuilder out = new StringBuilder(units.get(from).written);
    for (int i = from + 1; i < from + length; i++) {
      Unit unit = units.get(i);
      if (unit.starts) {
        out.append(' ');
      }
      out.append(unit.written);
    }
    return out.toString();
  }
}
