package org.chainmap.paint;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Turns a line of text into what is drawn of it, the same on every surface: letters and accents
 * typed apart are joined, compatibility ideographs become the ideographs they equal, invisible
 * characters take no room, and each character gets the first face that has it.
 *
 * <p>Joining follows the Unicode normalization form NFC (Unicode Standard Annex 15). The text in
 * the document stays as typed.
 */
public final class DrawnText {

  /** What is drawn in place of a character that no bundled face has. */
  public static final int REPLACEMENT = '〓';

  private DrawnText() {}

  /** Returns the drawn characters of one line in order. O(characters). */
  public static List<Glyph> of(String text, boolean bold) {
    List<Glyph> glyphs = new ArrayList<>(text.length());
    if (plain(text, bold)) {
      text.codePoints().forEach(c -> glyphs.add(glyph(Fonts.of(bold), c, Character.toString(c))));
      return glyphs;
    }
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    // Invisible characters belong to the drawn one before them, at the start to the one after them.
    StringBuilder invisible = new StringBuilder();
    int start = clusters.first();
    for (int end = clusters.next(); end != BreakIterator.DONE; start = end, end = clusters.next()) {
      String typed = text.substring(start, end);
      if (typed.codePoints().allMatch(DrawnText::ignorable)) {
        invisible.append(typed);
        continue;
      }
      String before = glyphs.isEmpty() ? invisible.toString() : "";
      append(invisible, glyphs);
      invisible.setLength(0);
      cluster(typed, bold, before, glyphs);
    }
    append(invisible, glyphs);
    return glyphs;
  }

  /**
   * Returns whether every character is drawn as itself by Noto Sans SC, as in most texts.
   * O(characters).
   */
  public static boolean plain(String text, boolean bold) {
    Advances plain = Advances.plain(bold);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (!plain.has(c)) {
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  /** Returns the width of one line in em. O(characters). */
  static double width(String text, boolean bold) {
    double sum = 0;
    for (Glyph glyph : of(text, bold)) {
      sum += glyph.advance();
    }
    return sum;
  }

  /** Returns whether a character may join with others, equal another, or be invisible. */
  static boolean special(int c) {
    if (c < 0xad) {
      return Character.isISOControl(c);
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> ignorable(c) || c >= 0xf900 && c <= 0xfaff || c >= 0x2f800 && c <= 0x2fa1f;
    };
  }

  private static void append(StringBuilder invisible, List<Glyph> glyphs) {
    if (!invisible.isEmpty() && !glyphs.isEmpty()) {
      Glyph last = glyphs.removeLast();
      String typed = last.typed() + invisible;
      glyphs.add(new Glyph(last.face(), last.character(), typed, last.advance()));
    }
  }

  /**
   * Adds the drawn characters of one cluster: a letter with what joins it.
   *
   * @param before invisible characters at the start of the text
   */
  private static void cluster(String typed, boolean bold, String before, List<Glyph> glyphs) {
    int[] visible = typed.codePoints().filter(c -> !ignorable(c)).toArray();
    String joined =
        Normalizer.normalize(new String(visible, 0, visible.length), Normalizer.Form.NFC);
    if (joined.codePointCount(0, joined.length()) == 1) {
      glyphs.add(drawn(joined.codePointAt(0), bold, before + typed));
      return;
    }
    List<Fonts> common = FontFallback.common(visible, bold).stream().toList();
    int at = 0;
    StringBuilder leading = new StringBuilder(before);
    while (at < typed.length()) {
      int from = at;
      int c = typed.codePointAt(at);
      at += Character.charCount(c);
      if (ignorable(c)) {
        leading.appendCodePoint(c);
        continue;
      }
      while (at < typed.length() && ignorable(typed.codePointAt(at))) {
        at += Character.charCount(typed.codePointAt(at));
      }
      String stands = leading + typed.substring(from, at);
      glyphs.add(common.isEmpty() ? drawn(c, bold, stands) : glyph(common.getFirst(), c, stands));
      leading.setLength(0);
    }
  }

  private static Glyph drawn(int c, boolean bold, String typed) {
    if (Character.isISOControl(c)) {
      return glyph(Fonts.of(bold), ' ', " ");
    }
    if (c == 0x2028 || c == 0x2029) {
      return glyph(Fonts.of(bold), ' ', typed);
    }
    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
      return glyph(Fonts.of(bold), REPLACEMENT, Character.toString(REPLACEMENT));
    }
    Optional<FontFallback.Choice> choice = FontFallback.of(c, bold);
    return choice
        .map(chosen -> glyph(chosen.face(), chosen.character(), typed))
        .orElseGet(() -> glyph(Fonts.of(bold), REPLACEMENT, typed));
  }

  private static Glyph glyph(Fonts face, int character, String typed) {
    return new Glyph(face, character, typed, Advances.of(face).advance(character));
  }

  /**
   * Returns a text for controls that only show it: letters and accents joined, without invisible
   * characters, so that they need no text layout of the system. O(characters).
   */
  public static String shown(String text) {
    if (text.codePoints().noneMatch(c -> c >= 0xad && special(c))) {
      return text;
    }
    return Normalizer.normalize(
        text.codePoints()
            .filter(c -> !ignorable(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append),
        Normalizer.Form.NFC);
  }

  /** Returns the characters of a text that no bundled face can draw, in order. O(characters). */
  public static IntStream missing(String text) {
    if (plain(text, false)) {
      return IntStream.empty();
    }
    return of(text, false).stream()
        .filter(glyph -> glyph.character() == REPLACEMENT)
        .flatMapToInt(glyph -> IntStream.of(glyph.visible()))
        .filter(c -> c != REPLACEMENT);
  }

  /**
   * Returns whether a character is drawn as nothing and without width: the Unicode property
   * Default_Ignorable_Code_Point, and marks of interlinear annotation.
   */
  static boolean ignorable(int c) {
    if (c < 0xad) {
      return false;
    }
    return c == 0xad
        || c == 0x34f
        || c == 0x61c
        || c == 0x115f
        || c == 0x1160
        || c == 0x17b4
        || c == 0x17b5
        || c >= 0x180b && c <= 0x180f
        || c >= 0x200b && c <= 0x200f
        || c >= 0x202a && c <= 0x202e
        || c >= 0x2060 && c <= 0x206f
        || c == 0x3164
        || c >= 0xfe00 && c <= 0xfe0f
        || c == 0xfeff
        || c == 0xffa0
        || c >= 0xfff0 && c <= 0xfffb
        || c >= 0x1bca0 && c <= 0x1bca3
        || c >= 0x1d173 && c <= 0x1d17a
        || c >= 0xe0000 && c <= 0xe0fff;
  }
}
