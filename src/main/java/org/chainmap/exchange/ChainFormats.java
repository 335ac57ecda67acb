package org.chainmap.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainmap.exchange.chain.ChainAssembly;
import org.chainmap.exchange.chain.ChainFormat;
import org.chainmap.exchange.chain.StatedChain;
import org.chainmap.exchange.graph.DotFormat;
import org.chainmap.exchange.graph.GexfFormat;
import org.chainmap.exchange.graph.GraphMlFormat;
import org.chainmap.exchange.mermaid.MermaidFormat;
import org.chainmap.exchange.outline.MarkdownFormat;
import org.chainmap.exchange.outline.OpmlFormat;
import org.chainmap.exchange.outline.OutlineFormat;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FileBytes;
import org.chainmap.format.FileKind;
import org.chainmap.format.FormatException;
import org.chainmap.format.TextEncoding;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Message;

/** All texts in which other programs keep chains. To add one, write a class and one line here. */
public final class ChainFormats {

  /** In the order in which a text is tried: what cannot be mistaken comes first. */
  public static final List<ChainFormat> ALL =
      List.of(
          new MermaidFormat(),
          new OpmlFormat(),
          new GraphMlFormat(),
          new GexfFormat(),
          new DotFormat(),
          new MarkdownFormat(),
          new OutlineFormat());

  /** Graphs, which keep kinds, states, shares and volumes. */
  public static final List<ChainFormat> GRAPHS =
      List.of(new GraphMlFormat(), new GexfFormat(), new DotFormat());

  /** Those in which a map is copied, for mails, documents and other programs. */
  public static final List<ChainFormat> COPIED =
      List.of(new MermaidFormat(), new OutlineFormat(), new MarkdownFormat());

  /**
   * A map made of a text.
   *
   * @param leftOut what the text states and a map has no counterpart for
   */
  public record ReadChain(ChainMap map, List<String> leftOut) {}

  private ChainFormats() {}

  /** Returns the format with an extension. */
  public static Optional<ChainFormat> named(String extension) {
    return ALL.stream().filter(format -> format.extension().equals(extension)).findFirst();
  }

  /** Returns the format for a file name, by its extension; DOT has two. */
  public static Optional<ChainFormat> forFile(Path file) {
    String last = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String name = last.endsWith(".dot") ? last.replaceFirst("dot$", "gv") : last;
    return ALL.stream().filter(format -> name.endsWith("." + format.extension())).findFirst();
  }

  /** Returns the format that a text is of, from its content; empty for any other text. */
  public static Optional<ChainFormat> of(String text) {
    return ALL.stream().filter(format -> format.recognises(text)).findFirst();
  }

  /**
   * Reads a file if it is such a text.
   *
   * @return empty where it is something else
   * @throws FormatException if it cannot be read, or is such a text and a line is wrong
   */
  public static Optional<ReadChain> load(Path file) throws FormatException {
    byte[] bytes =
        FileBytes.read(
            file,
            ChainMapFile.LARGEST,
            Message.of("format.directory"),
            Message.of("format.tooLarge", ChainMapFile.LARGEST / 1024 / 1024));
    return read(bytes, FileBytes.name(file));
  }

  /**
   * Reads the bytes of a file if they are such a text.
   *
   * @param file the file's name, which becomes the title where the text has none
   * @return empty where they are something else
   * @throws FormatException if they are, and a line is wrong
   */
  public static Optional<ReadChain> read(byte[] bytes, String file) throws FormatException {
    boolean text =
        switch (FileKind.of(bytes)) {
          case TABLE, PROSE, MARKUP, SVG -> true;
          case DOCUMENT,
              EXCEL,
              WORD,
              POWERPOINT,
              OPEN_DOCUMENT,
              OLD_OFFICE,
              OFD,
              ARCHIVE,
              PDF,
              PICTURE,
              UNKNOWN ->
              false;
        };
    Optional<String> decoded =
        text ? TextEncoding.of(bytes).map(encoding -> encoding.decoded(bytes)) : Optional.empty();
    if (decoded.flatMap(ChainFormats::of).isEmpty()) {
      return Optional.empty();
    }
    // Says the line of a byte that is no text.
    return read(TextSheetReader.encoding(bytes, file).decoded(bytes), file);
  }

  /** Reads a text as {@link #read(byte[], String)}. */
  public static Optional<ReadChain> read(String text, String file) throws FormatException {
    Optional<ChainFormat> format = of(text);
    if (format.isEmpty()) {
      return Optional.empty();
    }
    StatedChain chain = format.get().read(text, file);
    return Optional.of(new ReadChain(ChainAssembly.map(chain, title(file)), chain.leftOut()));
  }

  private static String title(String file) {
    String bare = file.replaceFirst("\\.[A-Za-z]{1,8}$", "");
    return bare.isBlank() ? file : bare;
  }
}
