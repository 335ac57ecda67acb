package org.chainmap.export.briefing.word;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Counts the lines of a paragraph as Word breaks it: Chinese between characters but not before
 * closing or after opening punctuation, other scripts between words only.
 */
final class LineBreaks {

  private LineBreaks() {}

  /**
   * Returns how many lines a text takes at most. O(characters).
   *
   * @param text without line breaks
   * @param first the width of the first line, in points
   * @param width the width of the others
   */
  static int count(String text, double first, double width, TextStyle style) {
    List<String> words = words(text);
    int lines = count(words, first, width, style, 0);
    List<String> joined = joined(words);
    return joined.size() == words.size()
        ? lines
        : Math.max(lines, count(joined, first, width, style, 1));
  }

  /**
   * @param further how many lines more a word wider than a line may take
   */
  private static int count(
      List<String> words, double first, double width, TextStyle style, int further) {
    int lines = 1;
    double left = first;
    for (String word : words) {
      double seen = style.width(word.stripTrailing());
      double whole = style.width(word);
      if (seen <= left) {
        left -= whole;
        continue;
      }
      if (left < (lines == 1 ? first : width)) {
        lines++;
      }
      // A word wider than a line is broken anywhere, and lines are not quite full then.
      double full = Math.max(1, width - style.size());
      int more = seen <= width ? 0 : (int) Math.ceil(seen / full) - 1;
      lines += seen <= width ? 0 : further;
      lines += more;
      left = width - (whole - more * full);
    }
    return lines;
  }

  /** Returns the pieces between which lines may break, with the spaces after them. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end == text.length() || breaks(text.charAt(end - 1), text.charAt(end))) {
        words.add(text.substring(start, end));
        start = end;
      }
    }
    return words;
  }

  /** Joins Western words to the Chinese punctuation before them, where LibreOffice never breaks. */
  private static List<String> joined(List<String> words) {
    List<String> joined = new ArrayList<>();
    for (String word : words) {
      String before = joined.isEmpty() ? "" : joined.getLast();
      boolean western = word.charAt(0) > ' ' && word.charAt(0) <= '~';
      if (western && !before.isEmpty() && punctuation(before.charAt(before.length() - 1))) {
        joined.set(joined.size() - 1, before + word);
      } else {
        joined.add(word);
      }
    }
    return joined;
  }

  private static boolean punctuation(char last) {
    return last > '~' && !Character.isLetterOrDigit(last);
  }

  /** Word breaks Western text at spaces and hyphens, not at other signs. */
  private static boolean breaks(char before, char after) {
    return before <= ' ' || before == '-' || before > '~' || after > '~';
  }
}
