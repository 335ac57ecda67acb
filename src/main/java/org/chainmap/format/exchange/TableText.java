package org.chainmap.format.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Decodes the text of a table as spreadsheets save it: in UTF-8, in UTF-16 with a byte order mark,
 * or in GB18030.
 */
final class TableText {

  private TableText() {}

  /** Decodes a text without its byte order mark; empty where the bytes are not text. O(bytes). */
  static Optional<String> decoded(byte[] bytes) {
    List<Charset> charsets =
        starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)
            ? List.of(StandardCharsets.UTF_16)
            : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    return charsets.stream()
        .map(charset -> strictly(bytes, charset))
        .flatMap(Optional::stream)
        .findFirst()
        .filter(text -> text.chars().allMatch(c -> c >= ' ' || Character.isWhitespace(c)))
        .map(text -> text.startsWith("\ufeff") ? text.substring(1) : text);
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean starts(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
