package org.chainmap.export.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.xslf.usermodel.XSLFTextRun;

/**
 * Names fonts of office programs for the characters of a text. The bundled faces cannot be counted
 * on there: what is named is on Windows, and replaced by WPS and LibreOffice with a face alike.
 */
final class SlideFonts {

  /** The face of Chinese, Latin, Greek and Cyrillic text. */
  static final String TEXT = "Microsoft YaHei";

  private static final String HANGUL = "Malgun Gothic";
  private static final String SYMBOLS = "Segoe UI Symbol";

  private SlideFonts() {}

  /** A piece of a text in one face. */
  record Piece(String text, String face) {}

  /** Parts a line of text where the face changes. */
  static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    String face = TEXT;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      String needed = Character.isWhitespace(c) ? face : face(c);
      if (!needed.equals(face) && !piece.isEmpty()) {
        pieces.add(new Piece(piece.toString(), face));
        piece.setLength(0);
      }
      face = needed;
      piece.appendCodePoint(c);
      i += Character.charCount(c);
    }
    if (!piece.isEmpty()) {
      pieces.add(new Piece(piece.toString(), face));
    }
    return pieces;
  }

  private static String face(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    if (script == Character.UnicodeScript.HANGUL) {
      return HANGUL;
    }
    boolean symbol =
        switch (Character.getType(c)) {
          case Character.OTHER_SYMBOL, Character.MATH_SYMBOL, Character.MODIFIER_SYMBOL ->
              c > 0x2000 && !(c >= 0x3000 && c < 0x3400);
          case Character.OTHER_NUMBER -> c >= 0x2070 && c < 0x2460;
          default -> false;
        };
    return symbol ? SYMBOLS : TEXT;
  }

  /** Sets the face of a run for every script. */
  static void set(XSLFTextRun run, String face) {
    for (FontGroup group : FontGroup.values()) {
      run.setFontFamily(face, group);
    }
    run.getRPr(true).setLang(Locale.SIMPLIFIED_CHINESE.toLanguageTag());
  }
}
