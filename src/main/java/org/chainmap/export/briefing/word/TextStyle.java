package org.chainmap.export.briefing.word;

/**
 * How a paragraph is set. All lengths in points. Lines have a fixed pitch, so that a paragraph is
 * as high whichever face a machine has for it; that is what the page numbers of the contents rest
 * on.
 *
 * @param size the height of its characters
 * @param line the pitch of its lines, or 0 for lines as high as what stands in them
 * @param before the space above; none is below, because some programs add the two and some take the
 *     larger one
 * @param left the indent of all lines
 * @param first the indent of the first line beyond {@code left}; less than 0 where it stands out
 * @param closer by how much characters stand closer than their width
 */
record TextStyle(
    Face face,
    double size,
    boolean bold,
    double line,
    double before,
    double left,
    double first,
    double closer,
    Align align,
    String colour) {

  /** The side to which lines are set. */
  enum Align {
    LEFT("left"),
    CENTRE("center"),
    RIGHT("right"),
    BOTH("both");

    private final String name;

    Align(String name) {
      this.name = name;
    }

    String written() {
      return name;
    }
  }

  private static final String BLACK = "000000";

  /** The part of a character by which programs differ in how much they set on a line. */
  static final double TOLERANCE = 0.3;

  static TextStyle of(Face face, double size, double line) {
    return new TextStyle(face, size, false, line, 0, 0, 0, 0, Align.LEFT, BLACK);
  }

  TextStyle strong() {
    return new TextStyle(face, size, true, line, before, left, first, closer, align, colour);
  }

  TextStyle below(double space) {
    return new TextStyle(face, size, bold, line, space, left, first, closer, align, colour);
  }

  TextStyle indented(double all, double firstLine) {
    return new TextStyle(face, size, bold, line, before, all, firstLine, closer, align, colour);
  }

  TextStyle closer(double by) {
    return new TextStyle(face, size, bold, line, before, left, first, by, align, colour);
  }

  TextStyle aligned(Align changed) {
    return new TextStyle(face, size, bold, line, before, left, first, closer, changed, colour);
  }

  TextStyle coloured(String changed) {
    return new TextStyle(face, size, bold, line, before, left, first, closer, align, changed);
  }

  TextStyle sized(double changed, double pitch) {
    return new TextStyle(face, changed, bold, pitch, before, left, first, closer, align, colour);
  }

  /** Returns the width of a text on one line. */
  double width(String text) {
    int characters = text.codePointCount(0, text.length());
    return CharacterWidths.of(text, face, bold) * size - closer * characters;
  }

  /** Returns how many lines a text without line breaks takes in a width. O(characters). */
  int lines(String text, double width) {
    double line = width - left - TOLERANCE * size;
    return LineBreaks.count(text, line - first, line, this);
  }

  /** Returns how many lines a text takes at least. O(characters). */
  int fewestLines(String text, double width) {
    // Punctuation may stand beyond the end of a line.
    double line = width - left + size;
    return LineBreaks.count(text, line - first, line, this);
  }

  /** Returns how high a paragraph is in a width, with the space around it. */
  double height(String text, double width) {
    return before + lines(text, width) * line;
  }
}
