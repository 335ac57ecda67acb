package org.chainmap.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.chainmap.paint.Fonts;
import org.chainmap.paint.Mark;
import org.chainmap.paint.TextMeasure;

/** The part of the bundled font that some marks use, to embed in a file. */
final class FontSubset {

  /**
   * What a browser needs to draw the outlines. Tables about glyph order, such as kerning, would
   * speak of the whole font's glyphs.
   */
  private static final List<String> TABLES =
      List.of(
          "OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp",
          "name", "post", "prep");

  private FontSubset() {}

  /** The characters that texts of one weight among the marks use, in ascending order. */
  static Set<Integer> characters(List<Mark> marks, boolean bold) {
    Set<Integer> characters = new TreeSet<>();
    collect(marks, bold, characters);
    return characters;
  }

  private static void collect(List<Mark> marks, boolean bold, Set<Integer> characters) {
    for (Mark mark : marks) {
      switch (mark) {
        case Mark.Group group -> collect(group.marks(), bold, characters);
        case Mark.Shape shape -> {}
        case Mark.Text text -> {
          if (text.bold() == bold) {
            TextMeasure.get().drawable(text.text()).codePoints().forEach(characters::add);
          }
        }
      }
    }
  }

  /** A TrueType file with these characters only. */
  static byte[] trueType(Fonts font, Set<Integer> characters) throws IOException {
    // One at a time: the font's file is read through one position.
    synchronized (font) {
      TTFSubsetter subsetter = new TTFSubsetter(font.font(), TABLES);
      subsetter.addAll(characters);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      subsetter.writeToStream(out);
      return out.toByteArray();
    }
  }
}
