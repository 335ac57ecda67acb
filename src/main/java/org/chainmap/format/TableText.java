package org.chainmap.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Decodes the text of a table as spreadsheets save it: in UTF-8, in UTF-16 with or without a byte
 * order mark, or in GB18030.
 */
public final class TableText {

  private static final char REPLACED = '\ufffd';

  private TableText() {}

  /** Decodes a text without its byte order mark; empty where the bytes are not text. O(bytes). */
  public static Optional<String> decoded(byte[] bytes) {
    return charsets(bytes).stream()
        .map(charset -> strictly(bytes, charset))
        .flatMap(Optional::stream)
        .findFirst()
        .filter(text -> text.chars().allMatch(c -> c >= ' ' || Character.isWhitespace(c)))
        .map(text -> text.startsWith("\ufeff") ? text.substring(1) : text);
  }

  /**
   * Returns the line of the first byte that is not UTF-8 in a text that otherwise is; empty where
   * all bytes are, or where the text is in another encoding. O(bytes).
   */
  public static Optional<Integer> brokenLine(byte[] bytes) {
    if (utf16(bytes).isPresent() || strictly(bytes, StandardCharsets.UTF_8).isPresent()) {
      return Optional.empty();
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == REPLACED).count();
    long whole = text.chars().filter(c -> c > 0x7f && c != REPLACED).count();
    return whole >= 2 * broken
        ? Optional.of(
            1 + (int) text.chars().takeWhile(c -> c != REPLACED).filter(c -> c == '\n').count())
        : Optional.empty();
  }

  private static List<Charset> charsets(byte[] bytes) {
    return utf16(bytes)
        .map(List::of)
        .orElse(List.of(StandardCharsets.UTF_8, Charset.forName("GB18030")));
  }

  /** UTF-16 by its byte order mark, or by the zero bytes that ASCII characters have in it. */
  private static Optional<Charset> utf16(byte[] bytes) {
    if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (bytes.length % 2 != 0 || even == odd || Math.min(even, odd) > 0) {
      return Optional.empty();
    }
    return Optional.of(even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
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
