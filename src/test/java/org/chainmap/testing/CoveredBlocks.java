package org.chainmap.testing;

import java.lang.Character.UnicodeBlock;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The Unicode blocks that the bundled fonts draw as a whole, with the few newer or rare characters
 * of these that no openly licensed face of the family has.
 */
public final class CoveredBlocks {

  public static final List<UnicodeBlock> ALL =
      List.of(
          UnicodeBlock.BASIC_LATIN,
          UnicodeBlock.LATIN_1_SUPPLEMENT,
          UnicodeBlock.LATIN_EXTENDED_A,
          UnicodeBlock.LATIN_EXTENDED_B,
          UnicodeBlock.IPA_EXTENSIONS,
          UnicodeBlock.SPACING_MODIFIER_LETTERS,
          UnicodeBlock.COMBINING_DIACRITICAL_MARKS,
          UnicodeBlock.GREEK,
          UnicodeBlock.CYRILLIC,
          UnicodeBlock.CYRILLIC_SUPPLEMENTARY,
          UnicodeBlock.HANGUL_JAMO,
          UnicodeBlock.PHONETIC_EXTENSIONS,
          UnicodeBlock.PHONETIC_EXTENSIONS_SUPPLEMENT,
          UnicodeBlock.LATIN_EXTENDED_ADDITIONAL,
          UnicodeBlock.GREEK_EXTENDED,
          UnicodeBlock.GENERAL_PUNCTUATION,
          UnicodeBlock.SUPERSCRIPTS_AND_SUBSCRIPTS,
          UnicodeBlock.CURRENCY_SYMBOLS,
          UnicodeBlock.COMBINING_MARKS_FOR_SYMBOLS,
          UnicodeBlock.LETTERLIKE_SYMBOLS,
          UnicodeBlock.NUMBER_FORMS,
          UnicodeBlock.ARROWS,
          UnicodeBlock.MATHEMATICAL_OPERATORS,
          UnicodeBlock.MISCELLANEOUS_TECHNICAL,
          UnicodeBlock.ENCLOSED_ALPHANUMERICS,
          UnicodeBlock.BOX_DRAWING,
          UnicodeBlock.BLOCK_ELEMENTS,
          UnicodeBlock.GEOMETRIC_SHAPES,
          UnicodeBlock.MISCELLANEOUS_SYMBOLS,
          UnicodeBlock.DINGBATS,
          UnicodeBlock.MISCELLANEOUS_MATHEMATICAL_SYMBOLS_A,
          UnicodeBlock.SUPPLEMENTAL_ARROWS_A,
          UnicodeBlock.BRAILLE_PATTERNS,
          UnicodeBlock.SUPPLEMENTAL_ARROWS_B,
          UnicodeBlock.MISCELLANEOUS_MATHEMATICAL_SYMBOLS_B,
          UnicodeBlock.SUPPLEMENTAL_MATHEMATICAL_OPERATORS,
          UnicodeBlock.MISCELLANEOUS_SYMBOLS_AND_ARROWS,
          UnicodeBlock.LATIN_EXTENDED_C,
          UnicodeBlock.CYRILLIC_EXTENDED_A,
          UnicodeBlock.SUPPLEMENTAL_PUNCTUATION,
          UnicodeBlock.CJK_RADICALS_SUPPLEMENT,
          UnicodeBlock.KANGXI_RADICALS,
          UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
          UnicodeBlock.HIRAGANA,
          UnicodeBlock.KATAKANA,
          UnicodeBlock.BOPOMOFO,
          UnicodeBlock.HANGUL_COMPATIBILITY_JAMO,
          UnicodeBlock.KANBUN,
          UnicodeBlock.KATAKANA_PHONETIC_EXTENSIONS,
          UnicodeBlock.ENCLOSED_CJK_LETTERS_AND_MONTHS,
          UnicodeBlock.CJK_COMPATIBILITY,
          UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS_EXTENSION_A,
          UnicodeBlock.YIJING_HEXAGRAM_SYMBOLS,
          UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS,
          UnicodeBlock.CYRILLIC_EXTENDED_B,
          UnicodeBlock.MODIFIER_TONE_LETTERS,
          UnicodeBlock.LATIN_EXTENDED_D,
          UnicodeBlock.HANGUL_JAMO_EXTENDED_A,
          UnicodeBlock.LATIN_EXTENDED_E,
          UnicodeBlock.HANGUL_SYLLABLES,
          UnicodeBlock.HANGUL_JAMO_EXTENDED_B,
          UnicodeBlock.CJK_COMPATIBILITY_IDEOGRAPHS,
          UnicodeBlock.VARIATION_SELECTORS,
          UnicodeBlock.VERTICAL_FORMS,
          UnicodeBlock.CJK_COMPATIBILITY_FORMS,
          UnicodeBlock.SMALL_FORM_VARIANTS,
          UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS,
          UnicodeBlock.SPECIALS,
          UnicodeBlock.MATHEMATICAL_ALPHANUMERIC_SYMBOLS,
          UnicodeBlock.ENCLOSED_ALPHANUMERIC_SUPPLEMENT,
          UnicodeBlock.MISCELLANEOUS_SYMBOLS_AND_PICTOGRAPHS,
          UnicodeBlock.EMOTICONS,
          UnicodeBlock.TRANSPORT_AND_MAP_SYMBOLS,
          UnicodeBlock.GEOMETRIC_SHAPES_EXTENDED,
          UnicodeBlock.SUPPLEMENTAL_SYMBOLS_AND_PICTOGRAPHS,
          UnicodeBlock.SYMBOLS_AND_PICTOGRAPHS_EXTENDED_A);

  /** Coptic letters, scan lines, one squared word, and ideographs added since Unicode 13. */
  private static final Set<Integer> LACKING =
      Set.copyOf(
          IntStream.of(0x332c, 0xa7cb, 0xa7cc, 0xa7cd, 0xa7da, 0xa7db, 0xa7dc, 0xfacf, 0xfad0)
              .boxed()
              .toList());

  private CoveredBlocks() {}

  /** Returns the assigned characters of a block that are drawn, in order. */
  public static List<String> characters(UnicodeBlock block) {
    return IntStream.range(0x20, 0x20000)
        .filter(c -> block.equals(UnicodeBlock.of(c)) && Character.isDefined(c))
        .filter(c -> !Character.isISOControl(c) && !lacking(c))
        .mapToObj(Character::toString)
        .toList();
  }

  private static boolean lacking(int c) {
    return LACKING.contains(c)
        || c >= 0x3e2 && c <= 0x3ef
        || c >= 0x23ba && c <= 0x23bd
        || c >= 0x4db6 && c <= 0x4dbf
        || c >= 0x9ff0 && c <= 0x9fff
        || c >= 0xfad5 && c <= 0xfad7;
  }
}
