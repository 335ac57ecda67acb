package org.chainmap.paint;

/**
 * Measures text by the advance widths of the bundled fonts, which are cached per character.
 *
 * <p>A width is the sum of advances without kerning, because every surface draws without kerning.
 */
public final class TextMeasure {

  /** The part of a long text that is measured first, in characters. */
  private static final int PART = 64;

  private static final TextMeasure INSTANCE = new TextMeasure();

  private final Advances regular = Advances.plain(false);
  private final Advances bold = Advances.plain(true);

  private TextMeasure() {}

  public static TextMeasure get() {
    return INSTANCE;
  }

  /** Returns the width of one line of text in px. O(characters). */
  public double width(String text, double size, boolean bold) {
    Advances plain = bold ? this.bold : regular;
    double sum = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      float advance = plain.advance(c);
      if (advance >= 0) {
        sum += advance;
      } else if (!DrawnText.ignorable(c)) {
        return DrawnText.width(text, bold) * size;
      }
      i += Character.charCount(c);
    }
    return sum * size;
  }

  /**
   * Returns whether one line of text is no wider than {@code width} px. A text that is much too
   * long is not measured to its end: O(fitting characters).
   */
  public boolean fits(String text, double width, double size, boolean bold) {
    for (int part = PART; part < text.length(); part *= 2) {
      // A letter cut from its accents is not wider than both; half a surrogate pair may be.
      if (width(text.substring(0, part), size, bold) > width + 2 * size) {
        return false;
      }
    }
    return width(text, size, bold) <= width;
  }

  /**
   * Returns the text as one line: control characters become spaces and halves of surrogate pairs
   * {@link DrawnText#REPLACEMENT}. All other characters stay as typed.
   */
  public String drawable(String text) {
    if (text.codePoints().noneMatch(TextMeasure::undrawable)) {
      return text;
    }
    return text.codePoints()
        .map(c -> !undrawable(c) ? c : Character.isISOControl(c) ? ' ' : DrawnText.REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean undrawable(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
  }
}
