package org.chainmap.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The encodings in which spreadsheets and other programs save tables as text. */
public enum TextEncoding {
  UTF_8(StandardCharsets.UTF_8),
  UTF_16LE(StandardCharsets.UTF_16LE),
  UTF_16BE(StandardCharsets.UTF_16BE),
  GB18030(Charset.forName("GB18030")),
  BIG5(Charset.forName("Big5-HKSCS"));

  /**
   * A byte that is not of the encoding which the rest of a text has.
   *
   * @param position its line and column, from 1
   * @param code the byte in hexadecimal digits
   */
  public record StrayByte(TextPosition position, String code) {}

  private final Charset charset;

  TextEncoding(Charset charset) {
    this.charset = charset;
  }

  /** Returns its usual name, which is the same in every language. */
  public String title() {
    return this == BIG5 ? "Big5" : charset.name();
  }

  /**
   * Tells in which encoding bytes are: by their byte order mark, by the zero bytes that UTF-16 has,
   * else UTF-8 if they are valid in it or almost, else GB18030 or Big5 by the bytes that their
   * usual characters have. O(bytes).
   *
   * @return empty where they are no text
   */
  public static Optional<TextEncoding> of(byte[] bytes) {
    return guess(bytes).filter(encoding -> encoding.printable(encoding.lenient(bytes)));
  }

  /** Decodes bytes without a byte order mark; what is not of this encoding becomes U+FFFD. */
  public String decoded(byte[] bytes) {
    return lenient(bytes);
  }

  /** Returns the first byte that is not of this encoding; empty where all are. O(bytes). */
  public Optional<StrayByte> stray(byte[] bytes) {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer from = ByteBuffer.wrap(bytes);
    CharBuffer piece = CharBuffer.allocate(8192);
    int line = 1;
    int column = 1;
    boolean more = true;
    while (more) {
      more = decoder.decode(from, piece.clear(), true).isOverflow();
      piece.flip();
      while (piece.hasRemaining()) {
        char c = piece.get();
        column = c == '\n' ? 1 : c == '\ufeff' ? column : column + 1;
        line += c == '\n' ? 1 : 0;
      }
    }
    if (!from.hasRemaining()) {
      return Optional.empty();
    }
    String code = String.format("%02X", bytes[from.position()]);
    return Optional.of(new StrayByte(TextPosition.top(line, column), code));
  }

  private static Optional<TextEncoding> guess(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(UTF_8);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return Optional.of(UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return Optional.of(UTF_16BE);
    }
    if (zero(bytes)) {
      return utf16(bytes);
    }
    return Optional.of(UTF_8.valid(bytes) ? UTF_8 : chinese(bytes));
  }

  /** UTF-16 has zero bytes in its separators and line breaks; in the other order they are odd. */
  private static Optional<TextEncoding> utf16(byte[] bytes) {
    TextEncoding best = null;
    long most = 0;
    for (TextEncoding each : new TextEncoding[] {UTF_16LE, UTF_16BE}) {
      if (each.valid(bytes)) {
        String text = each.lenient(bytes);
        long plain = text.chars().filter(c -> c >= ' ' && c < 0x7f || c == '\n').count();
        if (each.printable(text) && plain > most) {
          most = plain;
          best = each;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Tells UTF-8 with stray bytes, GB18030 and Big5 apart. */
  private static TextEncoding chinese(byte[] bytes) {
    String text = UTF_8.lenient(bytes);
    long stray = text.chars().filter(c -> c == '\ufffd').count();
    long whole = text.chars().filter(c -> c >= 0x800 && c != '\ufffd').count();
    if (whole >= 2 * stray) {
      return UTF_8;
    }
    DoubleBytes pairs = DoubleBytes.of(bytes);
    if (pairs.likelyBig5() && BIG5.valid(bytes)) {
      return BIG5;
    }
    return pairs.likelyGb() ? GB18030 : UTF_8;
  }

  private boolean valid(byte[] bytes) {
    return stray(bytes).isEmpty();
  }

  private String lenient(byte[] bytes) {
    String text = new String(bytes, charset);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private boolean printable(String text) {
    return text.chars().allMatch(c -> c >= ' ' || Character.isWhitespace(c));
  }

  private static boolean zero(byte[] bytes) {
    for (byte each : bytes) {
      if (each == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean starts(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
