package org.chainmap.ui.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.Term;

/**
 * The guide's text in one language. Its file uses a little of Markdown, line by line: {@code #} a
 * section, {@code -} an item, {@code ![caption](file)} a picture, all else paragraphs.
 */
record Guide(List<Section> sections) {

  /** A section and what stands in it, in order. */
  record Section(String title, List<Block> blocks) {

    Section {
      blocks = List.copyOf(blocks);
    }

    /** Tells whether a text occurs in it, whatever its case. */
    boolean contains(String text) {
      return Stream.concat(Stream.of(title), blocks.stream().map(Block::text))
          .anyMatch(each -> holds(each, text));
    }
  }

  /** Something that stands in a section, with its text. */
  sealed interface Block {
    String text();
  }

  record Paragraph(String text) implements Block {}

  record Item(String text) implements Block {}

  /**
   * A picture.
   *
   * @param text its caption
   * @param file its name among the pictures of the samples
   */
  record Figure(String text, String file) implements Block {}

  Guide {
    sections = List.copyOf(sections);
  }

  static boolean holds(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT));
  }

  /** Reads the guide that comes with the program, and explains the terms of the field after it. */
  static Guide in(Lang lang) {
    String name = "guide_" + lang.tag() + ".md";
    try (InputStream in = Guide.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name);
      }
      Guide read = parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return new Guide(Stream.concat(read.sections().stream(), Stream.of(terms(lang))).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Section terms(Lang lang) {
    return new Section(
        Message.of("ui.guide.terms").in(lang),
        Arrays.stream(Term.values()).<Block>map(term -> new Item(term.explained(lang))).toList());
  }

  /** Reads a text that begins with a section. */
  static Guide parse(String text) {
    List<Section> sections = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    String title = "";
    for (String line : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      if (line.startsWith("# ")) {
        if (!title.isEmpty()) {
          sections.add(new Section(title, blocks));
          blocks.clear();
        }
        title = line.substring(2);
      } else {
        blocks.add(block(line));
      }
    }
    sections.add(new Section(title, blocks));
    return new Guide(sections);
  }

  private static Block block(String line) {
    int middle = line.indexOf("](");
    if (line.startsWith("![") && middle > 0 && line.endsWith(")")) {
      return new Figure(line.substring(2, middle), line.substring(middle + 2, line.length() - 1));
    }
    return line.startsWith("- ") ? new Item(line.substring(2)) : new Paragraph(line);
  }
}
