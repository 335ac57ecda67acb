package org.chainmap.paint;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks text into lines: Chinese between characters but not before closing or after opening
 * punctuation, other scripts between words, and inside a word only where it is wider than a line.
 */
public final class TextWrap {

  private static final String ELLIPSIS = "…";

  private final TextMeasure measure = TextMeasure.get();

  /**
   * Breaks text into at most {@code most} lines no wider than {@code width} px; the last ends with
   * an ellipsis where text is cut.
   */
  public List<String> lines(String text, double width, double size, boolean bold, int most) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      fill(paragraph.strip(), width, size, bold, lines);
    }
    if (lines.size() <= most) {
      return lines;
    }
    List<String> kept = new ArrayList<>(lines.subList(0, most));
    kept.set(most - 1, shortened(kept.getLast() + ELLIPSIS, width, size, bold));
    return kept;
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
              && tried.stream().allMatch(line -> measure.width(line, size, bold) <= middle);
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
    if (measure.width(text, size, bold) <= width) {
      return text;
    }
    String rest = text.endsWith(ELLIPSIS) ? text.substring(0, text.length() - 1) : text;
    while (!rest.isEmpty() && measure.width(rest + ELLIPSIS, size, bold) > width) {
      rest = rest.substring(0, rest.offsetByCodePoints(rest.length(), -1));
    }
    return rest.strip() + ELLIPSIS;
  }

  private void fill(String text, double width, double size, boolean bold, List<String> lines) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
    breaks.setText(text);
    StringBuilder line = new StringBuilder();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String word = text.substring(start, end);
      if (!line.isEmpty() && measure.width((line + word).stripTrailing(), size, bold) > width) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      while (measure.width(word.stripTrailing(), size, bold) > width
          && word.codePointCount(0, word.length()) > 1) {
        int cut = fitting(word, width, size, bold);
        lines.add(word.substring(0, cut));
        word = word.substring(cut);
      }
      line.append(word);
    }
    lines.add(line.toString().strip());
  }

  private int fitting(String word, double width, double size, boolean bold) {
    int cut = word.offsetByCodePoints(0, 1);
    while (cut < word.length()) {
      int next = word.offsetByCodePoints(cut, 1);
      if (measure.width(word.substring(0, next), size, bold) > width) {
        break;
      }
      cut = next;
    }
    return cut;
  }
}
