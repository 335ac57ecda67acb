package org.chainmap.paint;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks text into lines: Chinese between characters but not before closing or after opening
 * punctuation, other scripts between words, and inside a word only where it is wider than a line.
 *
 * <p>What does not fit is not measured: the cost grows with what is shown, and with a long text
 * only as O(characters).
 */
public final class TextWrap {

  /** Ends a line or word that is cut. */
  static final String ELLIPSIS = "…";

  /** The most characters of which whole words are sought, far more than lines show. */
  private static final int LONGEST = 1000;

  private final TextMeasure measure = TextMeasure.get();

  /**
   * Breaks text into at most {@code most} lines no wider than {@code width} px; the last ends with
   * an ellipsis where text is cut.
   */
  public List<String> lines(String text, double width, double size, boolean bold, int most) {
    List<String> lines = new ArrayList<>();
    for (int start = 0; start <= text.length() && lines.size() <= most; ) {
      int end = text.indexOf('\n', start);
      String paragraph = text.substring(start, end < 0 ? text.length() : end);
      fill(paragraph.strip(), width, size, bold, most, lines);
      start = end < 0 ? text.length() + 1 : end + 1;
    }
    if (lines.size() <= most) {
      return lines;
    }
    return cut(new ArrayList<>(lines.subList(0, most)), width, size, bold);
  }

  /**
   * Ends lines with an ellipsis after the last word that leaves space for it; inside a word only
   * where no other is left.
   */
  private List<String> cut(List<String> lines, double width, double size, boolean bold) {
    String last = lines.removeLast();
    String kept = last;
    while (!kept.isEmpty() && measure.width(kept + ELLIPSIS, size, bold) > width) {
      kept = kept.substring(0, lastWord(kept)).stripTrailing();
    }
    if (!kept.isEmpty()) {
      lines.add(kept + ELLIPSIS);
    } else if (lines.isEmpty() || last.codePointCount(0, last.length()) == 1) {
      lines.add(shortened(last + ELLIPSIS, width, size, bold));
    } else {
      return cut(lines, width, size, bold);
    }
    return lines;
  }

  private static int lastWord(String text) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
    breaks.setText(text);
    return breaks.preceding(text.length());
  }

  /**
   * Breaks text like {@link #balanced}, but never inside a word: one wider than a line is cut, with
   * an ellipsis at its end.
   */
  public List<String> wholeWords(String text, double width, double size, boolean bold, int most) {
    String start = text.length() > LONGEST ? text.substring(0, LONGEST) + ELLIPSIS : text;
    return balanced(wordsWithin(start, width, size, bold), width, size, bold, most);
  }

  /** Breaks text like {@link #lines}, but into lines of about the same width. */
  public List<String> balanced(String text, double width, double size, boolean bold, int most) {
    List<String> greedy = lines(text, width, size, bold, most);
    if (greedy.size() < 2 || text.contains("\n") || greedy.getLast().endsWith(ELLIPSIS)) {
      return greedy;
    }
    double narrow = Math.min(width, Math.max(width / 2, widestWord(text, size, bold)));
    double wide = width;
    while (wide - narrow > 1) {
      double middle = (narrow + wide) / 2;
      List<String> tried = lines(text, middle, size, bold, most + 1);
      boolean fits =
          tried.size() <= greedy.size()
              && tried.stream().allMatch(line -> measure.fits(line, middle, size, bold));
      if (fits) {
        wide = middle;
      } else {
        narrow = middle;
      }
    }
    return lines(text, wide, size, bold, most);
  }

  /**
   * Returns a text in which every word wider than {@code width} is cut, with an ellipsis at its
   * end, so that lines are broken between words only. Scripts that are broken anywhere stay whole.
   */
  public String wordsWithin(String text, double width, double size, boolean bold) {
    StringBuilder words = new StringBuilder();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String piece = text.substring(start, end);
      String word = piece.stripTrailing();
      boolean whole = word.codePointCount(0, word.length()) > 2;
      words.append(whole ? shortened(word, width, size, bold) : word);
      words.append(piece.substring(word.length()));
    }
    return words.toString();
  }

  /** Returns the width of the widest piece that should not be broken. */
  private double widestWord(String text, double size, boolean bold) {
    double widest = 0;
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String word = text.substring(start, end).stripTrailing();
      widest = Math.max(widest, measure.width(word, size, bold));
    }
    return widest;
  }

  /** Returns one line no wider than {@code width}, with an ellipsis at the end where it is cut. */
  public String shortened(String text, double width, double size, boolean bold) {
    if (measure.fits(text, width, size, bold)) {
      return text;
    }
    String rest = text.endsWith(ELLIPSIS) ? text.substring(0, text.length() - 1) : text;
    return rest.substring(0, fitting(rest, 0, rest.length(), ELLIPSIS, width, size, bold)).strip()
        + ELLIPSIS;
  }

  /** Adds the lines of a paragraph, and stops when there are more than {@code most}. */
  private void fill(
      String text, double width, double size, boolean bold, int most, List<String> lines) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
    breaks.setText(text);
    StringBuilder line = new StringBuilder();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String word = text.substring(start, end);
      if (!line.isEmpty() && !measure.fits((line + word).stripTrailing(), width, size, bold)) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      int from = 0;
      int last = word.stripTrailing().length();
      while (lines.size() <= most && from < last) {
        int cut = fitting(word, from, last, "", width, size, bold);
        int next = word.offsetByCodePoints(from, 1);
        if (cut == last || next == word.length()) {
          break;
        }
        cut = Math.max(next, cut);
        lines.add(word.substring(from, cut));
        from = cut;
      }
      if (lines.size() > most) {
        return;
      }
      line.append(word, from, word.length());
    }
    lines.add(line.toString().strip());
  }

  /**
   * Returns the end of the longest part of a text, from an index on, that fits in a width together
   * with what follows it. It doubles the length until it does not fit, then halves the rest:
   * O(fitting characters · log fitting characters).
   */
  private int fitting(
      String text, int from, int to, String then, double width, double size, boolean bold) {
    int fits = 0;
    int tooLong = 1;
    while (tooLong <= to - from && fits(text, from, from + tooLong, then, width, size, bold)) {
      fits = tooLong;
      tooLong *= 2;
    }
    tooLong = Math.min(tooLong, to - from + 1);
    while (tooLong - fits > 1) {
      int middle = (fits + tooLong) / 2;
      if (fits(text, from, from + middle, then, width, size, bold)) {
        fits = middle;
      } else {
        tooLong = middle;
      }
    }
    return whole(text, from, from + fits);
  }

  private boolean fits(
      String text, int from, int to, String then, double width, double size, boolean bold) {
    String part = text.substring(from, whole(text, from, to)) + then;
    return measure.width(part, size, bold) <= width;
  }

  /** Returns an end that cuts no character in two. */
  private static int whole(String text, int from, int to) {
    return to > from
            && to < text.length()
            && Character.isHighSurrogate(text.charAt(to - 1))
            && Character.isLowSurrogate(text.charAt(to))
        ? to - 1
        : to;
  }
}
