package org.chainmap.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chainmap.model.value.EmbeddedPicture;
import org.chainmap.text.Message;

/** The kind of a file, told from its content whatever its name says. */
public enum FileKind {
  /** Text that a chain map document may be: JSON, well-formed or not. */
  DOCUMENT,
  /** Text in lines of fields divided by commas, semicolons or tabs. */
  TABLE,
  /** Any other text. */
  PROSE,
  EXCEL,
  WORD,
  POWERPOINT,
  OPEN_DOCUMENT,
  OLD_OFFICE,
  OFD,
  ARCHIVE,
  PDF,
  PICTURE,
  SVG,
  MARKUP,
  /** Bytes of no kind known here; also an empty file, which the reader of documents names. */
  UNKNOWN;

  private static final Map<String, FileKind> SIGNATURES =
      Map.ofEntries(
          Map.entry("%PDF-", PDF),
          Map.entry("\u0089PNG", PICTURE),
          Map.entry("\u00ff\u00d8\u00ff", PICTURE),
          Map.entry("GIF8", PICTURE),
          Map.entry("RIFF", PICTURE),
          Map.entry("II*\0", PICTURE),
          Map.entry("MM\0*", PICTURE),
          Map.entry("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", OLD_OFFICE),
          Map.entry("\u001f\u008b", ARCHIVE),
          Map.entry("7z\u00bc\u00af", ARCHIVE),
          Map.entry("Rar!\u001a", ARCHIVE));

  /** What a ZIP archive has inside when it is a document. */
  private static final Map<String, FileKind> PARTS =
      Map.of(
          "xl/workbook", EXCEL,
          "word/document.xml", WORD,
          "ppt/presentation.xml", POWERPOINT,
          "OFD.xml", OFD,
          "mimetypeapplication/vnd.oasis.opendocument", OPEN_DOCUMENT);

  /** The part of a text that is looked at, in characters. */
  private static final int HEAD = 4096;

  private static final List<String> SEPARATORS = List.of(",", ";", "\t");

  /** Tells what bytes are. O(bytes). */
  public static FileKind of(byte[] bytes) {
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    if (raw.startsWith("PK\u0003\u0004") || raw.startsWith("PK\u0005\u0006")) {
      return PARTS.entrySet().stream()
          .filter(part -> raw.contains(part.getKey()))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse(ARCHIVE);
    }
    return SIGNATURES.entrySet().stream()
        .filter(signature -> raw.startsWith(signature.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(
            () ->
                TextEncoding.of(bytes)
                    .map(encoding -> ofText(encoding.decoded(bytes)))
                    .orElse(UNKNOWN));
  }

  /**
   * Tells whether a file holds a picture, of whatever format, from its beginning.
   *
   * @return false also where it cannot be read
   */
  public static boolean isPicture(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      FileKind kind = of(stream.readNBytes(EmbeddedPicture.LARGEST));
      return kind == PICTURE || kind == SVG;
    } catch (IOException e) {
      return false;
    }
  }

  private static FileKind ofText(String text) {
    String start = text.stripLeading();
    String head = start.substring(0, Math.min(HEAD, start.length()));
    if (head.isEmpty()) {
      return UNKNOWN;
    }
    if (head.startsWith("{") || head.startsWith("[") || head.contains("\"formatVersion\"")) {
      return DOCUMENT;
    }
    if (head.startsWith("<")) {
      return head.contains("<svg") ? SVG : MARKUP;
    }
    boolean table = head.lines().limit(10).anyMatch(l -> SEPARATORS.stream().anyMatch(l::contains));
    return table ? TABLE : PROSE;
  }

  /** Tells whether a file of this kind is refused because of its kind, however it is read. */
  boolean foreign() {
    return switch (this) {
      case DOCUMENT, TABLE, PROSE, UNKNOWN -> false;
      case EXCEL,
          WORD,
          POWERPOINT,
          OPEN_DOCUMENT,
          OLD_OFFICE,
          OFD,
          ARCHIVE,
          PDF,
          PICTURE,
          SVG,
          MARKUP ->
          true;
    };
  }

  /** Returns what a file of this kind is and what to do with it instead of opening it. */
  public Message refusal() {
    return Message.of("format.content." + name());
  }

  /**
   * Refuses a file that holds neither a map nor a table.
   *
   * @param file its name in faults
   * @throws FormatException if the bytes are of such a kind
   */
  public static void refuseForeign(byte[] bytes, String file) throws FormatException {
    FileKind kind = of(bytes);
    if (kind.foreign()) {
      throw new FormatException(Fault.error(kind.refusal(), file, null));
    }
  }
}
