package org.chainmap.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.chainmap.paint.DrawnText;
import org.chainmap.paint.Fonts;
import org.chainmap.paint.Glyph;
import org.chainmap.paint.Mark;

/** A subset of a bundled font with the glyphs that some marks use, to embed in a file. */
final class FontSubset {

  /** The tables a PDF needs (ISO 32000-1, 9.9). */
  private static final List<String> GLYPH_TABLES =
      List.of("cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep");

  /**
   * The tables a browser needs to draw the outlines. Tables by glyph number, such as kerning, would
   * refer to the glyphs of the whole font.
   */
  private static final List<String> FILE_TABLES =
      List.of(
          "OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp",
          "name", "post", "prep");

  private final byte[] file;
  private final Map<Integer, Integer> numbers;

  private FontSubset(byte[] file, Map<Integer, Integer> numbers) {
    this.file = file;
    this.numbers = numbers;
  }

  /** Returns a subset for a PDF, whose glyphs are found by their numbers alone. */
  static FontSubset ofGlyphs(Fonts face, Collection<Integer> glyphs) throws IOException {
    // One thread at a time, because the font's file has one read position.
    synchronized (face) {
      TTFSubsetter subsetter = new TTFSubsetter(face.font(), GLYPH_TABLES);
      subsetter.addGlyphIds(new HashSet<>(glyphs));
      return written(subsetter);
    }
  }

  /**
   * Returns a TrueType file in which these characters have glyphs.
   *
   * @param characters the character that the face draws, for each character that is to be found
   */
  static byte[] trueType(Fonts face, SortedMap<Integer, Integer> characters) throws IOException {
    synchronized (face) {
      TTFSubsetter subsetter = new TTFSubsetter(face.font(), FILE_TABLES);
      if (simple(characters)) {
        subsetter.addAll(characters.keySet());
        return written(subsetter).file;
      }
    }
    return remapped(face, characters);
  }

  /** Tells whether FontBox writes their table: each is drawn as itself, and none beyond the BMP. */
  private static boolean simple(SortedMap<Integer, Integer> characters) {
    return characters.lastKey() <= Character.MAX_VALUE
        && characters.entrySet().stream().allMatch(e -> e.getKey().equals(e.getValue()));
  }

  private static byte[] remapped(Fonts face, SortedMap<Integer, Integer> characters)
      throws IOException {
    CmapLookup glyphs = face.font().getUnicodeCmapLookup();
    FontSubset subset;
    SfntFile file;
    synchronized (face) {
      // Without its OS/2 table, which FontBox writes only together with its table of characters.
      TTFSubsetter subsetter =
          new TTFSubsetter(
              face.font(), FILE_TABLES.stream().filter(tag -> !tag.equals("OS/2")).toList());
      subsetter.addGlyphIds(
          new HashSet<>(characters.values().stream().map(glyphs::getGlyphId).toList()));
      subset = written(subsetter);
      file = SfntFile.of(subset.file);
      var metrics = Objects.requireNonNull(face.font().getTableMap().get("OS/2"));
      file.put("OS/2", face.font().getTableBytes(metrics));
    }
    SortedMap<Integer, Integer> numbers = new TreeMap<>();
    characters.forEach(
        (character, drawn) -> numbers.put(character, subset.glyph(glyphs.getGlyphId(drawn))));
    file.put("cmap", SfntFile.characterMap(numbers));
    return file.bytes();
  }

  private static FontSubset written(TTFSubsetter subsetter) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    subsetter.writeToStream(out);
    Map<Integer, Integer> numbers = new HashMap<>();
    subsetter.getGIDMap().forEach((now, before) -> numbers.put(before, now));
    return new FontSubset(out.toByteArray(), numbers);
  }

  /** Returns the TrueType file. */
  byte[] file() {
    return file;
  }

  /** Returns the number in this subset of a glyph of the whole face. */
  int glyph(int ofFace) {
    return Objects.requireNonNull(numbers.get(ofFace));
  }

  /**
   * Returns, for each face that texts of one weight among the marks use, the characters in these
   * texts and those that the face draws for them. O(characters).
   */
  static Map<Fonts, SortedMap<Integer, Integer>> characters(List<Mark> marks, boolean bold) {
    Map<Fonts, SortedMap<Integer, Integer>> characters = new EnumMap<>(Fonts.class);
    collect(marks, bold, characters);
    return characters;
  }

  private static void collect(
      List<Mark> marks, boolean bold, Map<Fonts, SortedMap<Integer, Integer>> characters) {
    for (Mark mark : marks) {
      switch (mark) {
        case Mark.Group group -> collect(group.marks(), bold, characters);
        case Mark.Shape shape -> {}
        case Mark.Image image -> {}
        case Mark.Watermark phrase -> {
          if (!bold) {
            DrawnText.of(phrase.text(), false).forEach(glyph -> add(glyph, characters));
          }
        }
        case Mark.Text text -> {
          if (text.bold() == bold) {
            DrawnText.of(text.text(), bold).forEach(glyph -> add(glyph, characters));
          }
        }
      }
    }
  }

  private static void add(Glyph glyph, Map<Fonts, SortedMap<Integer, Integer>> characters) {
    SortedMap<Integer, Integer> ofFace =
        Objects.requireNonNull(characters.computeIfAbsent(glyph.face(), face -> new TreeMap<>()));
    int[] visible = glyph.visible();
    // Browsers join a letter and an accent by themselves, where the font has both joined.
    ofFace.put(visible.length == 1 ? visible[0] : glyph.character(), glyph.character());
  }
}
