package org.chainmap.export.office;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text in one face. Office programs draw with installed fonts: what is named here is
 * on Windows, and replaced by WPS and LibreOffice with a face alike.
 *
 * @param face the name of the face
 */
public record FacedText(String text, String face) {

  private static final String HANGUL = "Malgun Gothic";
  private static final String SYMBOLS = "Segoe UI Symbol";
  private static final String RARE = "SimSun-ExtB";

  /** The first code point of the ideographs that usual Chinese faces lack. */
  private static final int FIRST_RARE = 0x20000;

  /**
   * Parts a text where the face changes. O(characters).
   *
   * @param usual the face of Chinese, Latin, Greek and Cyrillic text
   */
  public static List<FacedText> pieces(String text, String usual) {
    List<FacedText> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    String face = usual;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      String needed = Character.isWhitespace(c) ? face : face(c, usual);
      if (!needed.equals(face) && !piece.isEmpty()) {
        pieces.add(new FacedText(piece.toString(), face));
        piece.setLength(0);
      }
      face = needed;
      piece.appendCodePoint(c);
      i += Character.charCount(c);
    }
    if (!piece.isEmpty()) {
      pieces.add(new FacedText(piece.toString(), face));
    }
    return pieces;
  }

  private static String face(int c, String usual) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    if (script == Character.UnicodeScript.HANGUL) {
      return HANGUL;
    }
    if (c >= FIRST_RARE && script == Character.UnicodeScript.HAN) {
      return RARE;
    }
    boolean symbol =
        switch (Character.getType(c)) {
          case Character.OTHER_SYMBOL, Character.MATH_SYMBOL, Character.MODIFIER_SYMBOL ->
              c > 0x2000 && !(c >= 0x3000 && c < 0x3400);
          case Character.OTHER_NUMBER -> c >= 0x2070 && c < 0x2460;
          default -> false;
        };
    return symbol ? SYMBOLS : usual;
  }
}
