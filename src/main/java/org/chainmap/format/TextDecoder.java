package org.chainmap.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 bytes. For other encodings it reports which one the bytes seem to have. */
final class TextDecoder {

  private TextDecoder() {}

  /**
   * Decodes the text of a file, without the byte order mark.
   *
   * @throws FormatException if it is not UTF-8
   */
  static String decode(byte[] bytes, ReadContext in) throws FormatException {
    int bom = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF) || looksLikeUtf16(bytes)) {
      throw in.stopAt(TextPosition.top(1, 1), "format.encoding", "UTF-16");
    }
    int valid = validUtf8(bytes, bom);
    String text = new String(bytes, bom, valid - bom, StandardCharsets.UTF_8);
    int zero = text.indexOf('\0');
    if (zero >= 0) {
      boolean lost = text.startsWith("{") || isZero(bytes, bom);
      throw in.stopAt(end(text.substring(0, zero)), lost ? "format.zeros" : "format.binary");
    }
    if (valid == bytes.length) {
      return text;
    }
    if (isJsonIn(Charset.forName("GB18030"), bytes)) {
      throw in.stopAt(end(text), "format.encoding", "GB18030");
    }
    throw in.stopAt(end(text), bytes[bom] == '{' ? "format.malformed" : "format.binary");
  }

  /**
   * Returns the index up to which the bytes are valid UTF-8. They are decoded in pieces, so it
   * takes O(1) memory.
   */
  private static int validUtf8(byte[] bytes, int start) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer from = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer piece = CharBuffer.allocate(8192);
    while (decoder.decode(from, piece.clear(), true).isOverflow()) {
      // The decoded piece itself is not used.
    }
    return from.position();
  }

  private static boolean starts(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Tells whether the bytes look like UTF-16: JSON starts with ASCII, so one of the first two bytes
   * is then 0.
   */
  private static boolean looksLikeUtf16(byte[] bytes) {
    return bytes.length >= 4
        && (bytes[0] == 0 && bytes[1] == '{' && bytes[2] == 0
            || bytes[0] == '{' && bytes[1] == 0 && bytes[3] == 0);
  }

  /** Tells whether nothing but zeros follows, as in a file that a power cut left unwritten. */
  private static boolean isZero(byte[] bytes, int start) {
    for (int i = start; i < bytes.length; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isJsonIn(Charset charset, byte[] bytes) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.stripLeading().startsWith("{")
          && text.chars().noneMatch(c -> c < ' ' && !Character.isWhitespace(c));
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static TextPosition end(String text) {
    int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
    return TextPosition.top(line, text.length() - text.lastIndexOf('\n'));
  }
}
