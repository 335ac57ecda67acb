package org.chainmap.ledger.sheet;

import java.util.regex.Pattern;

/** Texts of cells without what people cannot see in them. */
public final class CellText {

  /** White space of any script, control and format characters, and the byte order mark. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]+");

  private static final Pattern BREAK = Pattern.compile("\\R");
  private static final Pattern ENDS = Pattern.compile("^ +| +$");

  /** Joins neighbouring characters into one sign, as in some emoji and Indic scripts. */
  private static final String JOINERS = "\u200c\u200d";

  private CellText() {}

  /** Tells whether a text has no visible character. O(length). */
  public static boolean blank(String text) {
    return text.codePoints().allMatch(CellText::unseen);
  }

  /**
   * Returns a text in one line without invisible characters, with single spaces between its words:
   * a name pasted from a web page is the name. O(length).
   */
  public static String line(String text) {
    boolean plain = text.chars().noneMatch(c -> c <= ' ' || c >= 0x7f && unseen(c));
    return plain ? text : ENDS.matcher(spaced(text)).replaceAll("");
  }

  /** As {@link #line}, but with its line breaks; lines without visible characters are left out. */
  public static String lines(String text) {
    StringBuilder lines = new StringBuilder();
    for (String each : BREAK.split(text)) {
      String line = line(each);
      if (!line.isEmpty()) {
        lines.append(lines.isEmpty() ? "" : "\n").append(line);
      }
    }
    return lines.toString();
  }

  private static String spaced(String text) {
    return UNSEEN
        .matcher(text)
        .replaceAll(
            run -> {
              String unseen = run.group();
              if (unseen.codePoints().allMatch(c -> JOINERS.indexOf(c) >= 0)) {
                return joins(text, run.start(), run.end()) ? unseen : "";
              }
              return unseen.codePoints().anyMatch(c -> c == '\n' || spaces(c)) ? " " : "";
            });
  }

  /** Whether a joiner stands between two characters that it can join: not ideographs or Latin. */
  private static boolean joins(String text, int start, int end) {
    return start > 0
        && end < text.length()
        && joinable(text.codePointBefore(start))
        && joinable(text.codePointAt(end));
  }

  private static boolean joinable(int c) {
    return !Character.isIdeographic(c) && c > 0x24f && !unseen(c);
  }

  private static boolean spaces(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean unseen(int c) {
    int type = Character.getType(c);
    return spaces(c) || type == Character.CONTROL || type == Character.FORMAT;
  }
}
