package org.chainmap.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Note;
import org.chainmap.model.Source;
import org.chainmap.model.kind.MediaType;
import org.chainmap.model.kind.NoteKind;
import org.chainmap.model.kind.Tint;
import org.chainmap.model.value.EmbeddedPicture;
import org.chainmap.model.value.Remarks;

/** Adds up to three free notes to a random map: texts, frames and small pictures. */
public final class RandomNotes {

  /** A red square of 8 × 8 px. */
  public static final EmbeddedPicture PNG =
      new EmbeddedPicture(
          MediaType.PNG,
          "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mM4YaaNFTEMLQkAKrtKQYve"
              + "1eUAAAAASUVORK5CYII=");

  /** A blue circle, twice as wide as high. */
  public static final EmbeddedPicture SVG =
      EmbeddedPicture.of(
          MediaType.SVG,
          """
          <svg xmlns="http://www.w3.org/2000/svg" width="80" height="40" viewBox="0 0 80 40">
          <ellipse cx="40" cy="20" rx="38" ry="18" fill="#0b6fb8"/></svg>
          """
              .getBytes(StandardCharsets.UTF_8));

  private RandomNotes() {}

  /** Returns a map with notes added, the same for the same seed. */
  static ChainMap added(ChainMap map, long seed) {
    Random random = new Random(seed * 31 + 7);
    List<Element> elements = new ArrayList<>(map.elements().values());
    List<Id> sources = map.all(Source.class).stream().map(Source::id).limit(1).toList();
    int count = random.nextInt(4);
    for (int i = 1; i <= count; i++) {
      NoteKind kind = NoteKind.values()[random.nextInt(NoteKind.values().length)];
      Tint tint = Arrays.asList(Tint.values()).get(random.nextInt(Tint.values().length));
      elements.add(
          new Note(
              Id.of("note-" + i),
              kind,
              RandomTexts.name(random),
              new Box(
                  random.nextInt(2000) - 400,
                  random.nextInt(1600) - 400,
                  40 + random.nextInt(400),
                  24 + random.nextInt(200)),
              random.nextInt(5) == 0,
              random.nextInt(4) == 0 ? random.nextInt(5) - 2 : 0,
              random.nextBoolean() ? tint : null,
              kind == NoteKind.PICTURE ? (random.nextBoolean() ? PNG : SVG) : null,
              random.nextInt(4) == 0
                  ? Remarks.NONE.withNotes("注").withSources(sources)
                  : Remarks.NONE));
    }
    return ChainMap.of(elements);
  }
}
