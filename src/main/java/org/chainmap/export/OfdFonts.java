package org.chainmap.export;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chainmap.export.ofd.OfdDocument;
import org.chainmap.paint.Fonts;
import org.chainmap.paint.Glyph;
import org.chainmap.text.XmlText;

/**
 * The bundled fonts in one OFD document, each embedded as a subset when all its pages are drawn.
 */
final class OfdFonts {

  /**
   * A face in the document.
   *
   * @param id its number
   * @param characters the character that the face draws, for each one in the text
   */
  private record Used(long id, SortedMap<Integer, Integer> characters) {}

  private final OfdDocument document;
  private final Map<Fonts, Used> used = new EnumMap<>(Fonts.class);

  OfdFonts(OfdDocument document) {
    this.document = document;
  }

  /** Returns the number of a face in the document. */
  long id(Fonts face) {
    return of(face).id();
  }

  /**
   * Returns the character that stands in the text for a glyph: the one typed, where it is one that
   * XML can have, else the one drawn, e.g. for a letter and an accent typed apart.
   */
  int code(Glyph glyph) {
    int[] visible = glyph.visible();
    int code =
        visible.length == 1 && !XmlText.line(Character.toString(visible[0])).isEmpty()
            ? visible[0]
            : glyph.character();
    of(glyph.face()).characters().put(code, glyph.character());
    return code;
  }

  private Used of(Fonts face) {
    return Objects.requireNonNull(
        used.computeIfAbsent(face, each -> new Used(document.nextId(), new TreeMap<>())));
  }

  /** Embeds the glyphs used. */
  void embed() throws IOException {
    for (Map.Entry<Fonts, Used> each : used.entrySet()) {
      Fonts face = each.getKey();
      byte[] file = FontSubset.trueType(face, each.getValue().characters());
      document.font(each.getValue().id(), face.font().getName(), face.family(), file);
    }
  }
}
