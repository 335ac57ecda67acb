package org.chainmap.paint;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Chooses the face that draws a character: Noto Sans SC, else the first face of a chain that has
 * it. The chain depends on the character's script, so that no face is read from its file for a
 * character it cannot have.
 */
final class FontFallback {

  private static final List<Fonts> SYMBOLS =
      List.of(Fonts.LATIN, Fonts.EMOJI, Fonts.MATH, Fonts.SYMBOLS_2, Fonts.SYMBOLS);
  private static final List<Fonts> BOLD_SYMBOLS =
      List.of(Fonts.LATIN_BOLD, Fonts.EMOJI, Fonts.MATH, Fonts.SYMBOLS_2, Fonts.SYMBOLS);
  private static final List<Fonts> IDEOGRAPHS =
      List.of(Fonts.IDEOGRAPHS, Fonts.IDEOGRAPHS_JP, Fonts.HANGUL);
  private static final List<Fonts> BOLD_IDEOGRAPHS =
      List.of(Fonts.IDEOGRAPHS_BOLD, Fonts.IDEOGRAPHS_JP, Fonts.HANGUL);
  private static final List<Fonts> HANGUL = List.of(Fonts.HANGUL);
  private static final List<Fonts> BOLD_HANGUL = List.of(Fonts.HANGUL_BOLD, Fonts.HANGUL);

  private FontFallback() {}

  /**
   * Returns how a character is drawn: itself, or a character equal to it by its compatibility
   * decomposition, in the first face that has it; empty where no face has it.
   */
  static Optional<Choice> of(int character, boolean bold) {
    Optional<Choice> itself = face(character, bold);
    if (itself.isPresent()) {
      return itself;
    }
    String equal = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
    boolean single = equal.codePointCount(0, equal.length()) == 1;
    return single && equal.codePointAt(0) != character
        ? face(equal.codePointAt(0), bold)
        : Optional.empty();
  }

  /**
   * Returns the face for a letter and the accents on it, so that they fit: the first of their faces
   * that has them all; empty where none has.
   */
  static Optional<Fonts> common(int[] characters, boolean bold) {
    return IntStream.of(characters)
        .mapToObj(c -> face(c, bold))
        .flatMap(Optional::stream)
        .map(Choice::face)
        .filter(face -> IntStream.of(characters).allMatch(Advances.of(face)::has))
        .findFirst();
  }

  private static Optional<Choice> face(int character, boolean bold) {
    Fonts first = Fonts.of(bold);
    if (Advances.of(first).has(character)) {
      return Optional.of(new Choice(first, character));
    }
    return chain(character, bold).stream()
        .filter(face -> Advances.of(face).has(character))
        .findFirst()
        .map(face -> new Choice(face, character));
  }

  private static List<Fonts> chain(int character, boolean bold) {
    return switch (UnicodeScript.of(character)) {
      case LATIN, GREEK, CYRILLIC, COMMON, INHERITED, BRAILLE -> bold ? BOLD_SYMBOLS : SYMBOLS;
      case HANGUL -> bold ? BOLD_HANGUL : HANGUL;
      case HAN -> bold ? BOLD_IDEOGRAPHS : IDEOGRAPHS;
      default -> List.of();
    };
  }

  /**
   * A character as it is drawn.
   *
   * @param face has a glyph for it
   * @param character the code point drawn
   */
  record Choice(Fonts face, int character) {}
}
