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

/** Makes the subset of the bundled font that some marks use, to embed in a file. */
final class FontSubset {

  /**
   * The tables a browser needs to draw the outlines. Tables by glyph number, such as kerning, would
   * refer to the glyphs of the whole font.
   */
  private static final List<String> TABLES =
      List.of(
          "OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp",
          "name", "post", "prep");

  private FontSubset() {}

  /** Returns the characters in texts of one weight among the marks, in ascending order. */
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

  /** Returns a TrueType file with only these characters. */
  static byte[] trueType(Fonts font, Set<Integer> characters) throws IOException {
    // One thread at a time, because the font's file has one read position.
    synchronized (font) {
      TTFSubsetter subsetter = new TTFSubsetter(font.font(), TABLES);
      subsetter.addAll(characters);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      subsetter.writeToStream(out);
      return out.toByteArray();
    }
  }
}
