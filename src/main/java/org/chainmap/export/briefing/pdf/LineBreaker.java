package org.chainmap.export.briefing.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chainmap.paint.Ink;
import org.chainmap.paint.TextMeasure;
import org.jspecify.annotations.Nullable;

/**
 * Breaks runs of text into lines: Chinese between characters, but no line begins with closing or
 * ends with opening punctuation (GB/T 15834, JIS X 4051), other scripts between words, and no
 * number is parted from its unit. A word is broken only where it is wider than a line.
 */
final class LineBreaker {

  private static final String NO_START = "，。、；：？！）》」』】〕〉”’％‰℃·…—～,.;:?!)]}%";
  private static final String NO_END = "（《「『【〔〈“‘([{";

  /** A piece of text that is set in one way. */
  record Piece(String text, boolean bold, Ink ink, @Nullable String anchor) {}

  /** A piece of a line, from {@code x} points on. */
  record Span(String text, double x, boolean bold, Ink ink, @Nullable String anchor) {}

  /**
   * A line.
   *
   * @param width the width of its text
   * @param last whether it ends its paragraph
   */
  record Line(List<Span> spans, double width, boolean last) {}

  private final TextMeasure measure = TextMeasure.get();
  private final List<Piece> pieces;
  private final double size;
  private final double width;
  private final String text;
  private final List<Line> lines = new ArrayList<>();

  private LineBreaker(List<Piece> pieces, double size, double width) {
    this.pieces = pieces;
    this.size = size;
    this.width = width;
    StringBuilder all = new StringBuilder();
    pieces.forEach(piece -> all.append(piece.text()));
    this.text = all.toString();
  }

  /**
   * Returns the lines. O(characters).
   *
   * @param indent the room left free at the beginning of each paragraph, points
   */
  static List<Line> lines(List<Piece> pieces, double size, double width, double indent) {
    List<Piece> clean = pieces.stream().map(LineBreaker::clean).toList();
    LineBreaker breaker = new LineBreaker(clean, size, width);
    int start = 0;
    while (start <= breaker.text.length()) {
      int end = breaker.text.indexOf('\n', start);
      int stop = end < 0 ? breaker.text.length() : end;
      breaker.paragraph(start, stop, indent);
      start = stop + 1;
    }
    return breaker.lines;
  }

  /** Returns the lines of a plain text. */
  static List<Line> lines(String text, double size, double width, boolean bold, Ink ink) {
    return lines(List.of(new Piece(text, bold, ink, null)), size, width, 0);
  }

  private static Piece clean(Piece piece) {
    String[] parts = piece.text().split("\n", -1);
    for (int i = 0; i < parts.length; i++) {
      parts[i] = TextMeasure.get().drawable(parts[i]);
    }
    return new Piece(String.join("\n", parts), piece.bold(), piece.ink(), piece.anchor());
  }

  private void paragraph(int from, int to, double indent) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
    String paragraph = text.substring(from, to);
    breaks.setText(paragraph);
    double x = indent;
    int lineStart = from;
    int wordStart = from;
    breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end < paragraph.length() && !breakable(paragraph, end)) {
        continue;
      }
      int wordEnd = from + end;
      double wide = width(wordStart, trimmed(wordStart, wordEnd));
      if (x + wide > width + 0.01 && wordStart > lineStart) {
        add(lineStart, wordStart, lineStart == from ? indent : 0, false);
        lineStart = wordStart;
        x = 0;
      }
      while (x + wide > width + 0.01) {
        int cut = fitting(lineStart, wordEnd, width - x);
        if (cut >= trimmed(lineStart, wordEnd)) {
          break;
        }
        add(lineStart, cut, lineStart == from ? indent : 0, false);
        lineStart = cut;
        wordStart = cut;
        x = 0;
        wide = width(cut, trimmed(cut, wordEnd));
      }
      x += width(wordStart, wordEnd);
      wordStart = wordEnd;
    }
    add(lineStart, to, lineStart == from ? indent : 0, true);
  }

  /** Tells whether a line may end before an index. */
  private static boolean breakable(String paragraph, int at) {
    char next = paragraph.charAt(at);
    int before = at;
    while (before > 0 && paragraph.charAt(before - 1) == ' ') {
      before--;
    }
    if (before == 0) {
      return false;
    }
    char last = paragraph.charAt(before - 1);
    if (NO_START.indexOf(next) >= 0 || NO_END.indexOf(last) >= 0) {
      return false;
    }
    // A number stays with its unit, with a space between them or without.
    return !(Character.isDigit(last) && Character.isLetter(next));
  }

  private int trimmed(int from, int to) {
    int end = to;
    while (end > from && text.charAt(end - 1) == ' ') {
      end--;
    }
    return end;
  }

  /**
   * Returns the end of the longest part that fits, at least one character; before it where the
   * punctuation there wants that.
   */
  private int fitting(int from, int to, double room) {
    int end = text.offsetByCodePoints(from, 1);
    while (end < to) {
      int next = text.offsetByCodePoints(end, 1);
      if (width(from, next) > room) {
        break;
      }
      end = next;
    }
    for (int earlier = end; earlier > from && earlier < to; earlier--) {
      if (NO_START.indexOf(text.charAt(earlier)) < 0
          && NO_END.indexOf(text.charAt(earlier - 1)) < 0
          && !Character.isLowSurrogate(text.charAt(earlier))) {
        return earlier;
      }
    }
    return end;
  }

  private double width(int from, int to) {
    double sum = 0;
    int start = 0;
    for (Piece piece : pieces) {
      int end = start + piece.text().length();
      if (end > from && start < to) {
        String part =
            piece.text().substring(Math.max(from, start) - start, Math.min(to, end) - start);
        sum += measure.width(part, size, piece.bold());
      }
      start = end;
    }
    return sum;
  }

  private void add(int from, int end, double indent, boolean last) {
    int to = trimmed(from, end);
    List<Span> spans = new ArrayList<>();
    double x = indent;
    int start = 0;
    for (Piece piece : pieces) {
      int stop = start + piece.text().length();
      if (stop > from && start < to) {
        String part =
            piece.text().substring(Math.max(from, start) - start, Math.min(to, stop) - start);
        spans.add(new Span(part, x, piece.bold(), piece.ink(), piece.anchor()));
        x += measure.width(part, size, piece.bold());
      }
      start = stop;
    }
    lines.add(new Line(spans, x, last));
  }
}
