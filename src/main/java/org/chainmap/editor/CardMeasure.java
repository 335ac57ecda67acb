package org.chainmap.editor;

import java.util.HashMap;
import java.util.Map;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Note;
import org.chainmap.model.Segment;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/** The sizes that cards and labels need for their text: the editor's only view of the painter. */
public interface CardMeasure {

  /** The size of a segment's card in px, for readers of {@code lang}. */
  Size card(ChainMap map, Segment segment, Lang lang);

  /** The size of a link's label in px; null where it has none. */
  @Nullable Size label(Link link, Lang lang);

  /** The box of a free note in px: as high as its text needs in any language, or higher. */
  default Box note(Note note) {
    return note.bounds();
  }

  /** The box of every free note in px. */
  default Map<Id, Box> notes(ChainMap map) {
    Map<Id, Box> boxes = new HashMap<>();
    map.notes().forEach(note -> boxes.put(note.id(), note(note)));
    return boxes;
  }

  /** The size of every segment's card in px, for readers of {@code lang}. */
  default Map<Id, Size> cards(ChainMap map, Lang lang) {
    Map<Id, Size> sizes = new HashMap<>();
    for (Segment segment : map.segments()) {
      sizes.put(segment.id(), card(map, segment, lang));
    }
    return sizes;
  }

  /** The size of each labelled link's label in px. */
  default Map<Id, Size> labels(ChainMap map, Lang lang) {
    Map<Id, Size> sizes = new HashMap<>();
    for (Link link : map.links()) {
      Size size = label(link, lang);
      if (size != null) {
        sizes.put(link.id(), size);
      }
    }
    return sizes;
  }
}
