package org.chainmap.paint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Note;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.NoteKind;

/** Finds what of a map may be seen in a view, in the order in which it is drawn. */
final class VisibleElements {

  private VisibleElements() {}

  /** Returns what may be seen of one kind, in the order of the map. */
  static <E extends Element> List<E> near(Class<E> kind, ChainMap map, Set<Id> ids) {
    List<E> all = map.all(kind);
    if (4 * ids.size() > all.size()) {
      return all.stream().filter(element -> ids.contains(element.id())).toList();
    }
    return ids.stream().sorted().flatMap(id -> map.find(kind, id).stream()).toList();
  }

  /** The free notes that may be seen, those of higher layers and later ones on top. */
  static List<Note> notes(ChainMap map, Geometry geometry, Box seen) {
    return map.notes().stream()
        .filter(note -> geometry.notes().containsKey(note.id()))
        .filter(note -> box(geometry, note).overlaps(seen))
        .sorted(Comparator.comparingInt(Note::layer))
        .toList();
  }

  /** The box of a note that may be seen. */
  static Box box(Geometry geometry, Note note) {
    return Objects.requireNonNull(geometry.notes().get(note.id()));
  }

  /** Sorts texts, pictures and segments by layer, those of one layer as they were, cards last. */
  static List<Element> stacked(List<Note> noted, List<Segment> segments) {
    List<Element> all = new ArrayList<>();
    noted.stream().filter(note -> note.kind() != NoteKind.FRAME).forEach(all::add);
    all.addAll(segments);
    all.sort(
        Comparator.comparingInt(
            element ->
                element instanceof Segment segment
                    ? segment.placement().layer()
                    : element instanceof Note note ? note.layer() : 0));
    return all;
  }
}
