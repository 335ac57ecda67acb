package org.chainmap.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Note;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.paint.Overlay;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * Lays the stages that a view shows out anew, so that they fill a page: where the whole map has it,
 * a stage is a narrow strip. The segments that its links lead to stand beside it by their names
 * alone, so that one reads where they go.
 */
final class PartLayout {

  private PartLayout() {}

  /**
   * Tells whether a view is laid out anew: one of some stages, whose segments and place nobody
   * chose.
   */
  static boolean fills(ShownView shown) {
    return !shown.view().filter().stages().isEmpty()
        && shown.view().filter().segments().isEmpty()
        && shown.view().frame() == null
        && !shown.isEmpty()
        && !shown.overlay().dimOthers();
  }

  /**
   * Returns the part to lay out: what is shown with its neighbours, without notes and without
   * stages of which nothing is left. O(elements).
   */
  static ChainMap part(ShownView shown) {
    ChainMap map = shown.map();
    Set<Id> cards = shown.geometry().cards().keySet();
    List<Element> left = new ArrayList<>();
    for (Element element : map.elements().values()) {
      switch (element) {
        case Note note -> {}
        case Participation participation -> {
          if (cards.contains(participation.segment())) {
            left.add(participation);
          }
        }
        case Segment segment ->
            left.add(cards.contains(segment.id()) ? segment : segment.withGroup(null));
        case Stage stage -> {
          List<Segment> segments = map.segmentsIn(stage.id());
          if (segments.stream().anyMatch(segment -> cards.contains(segment.id()))) {
            left.add(stage);
          } else if (!segments.isEmpty()) {
            left.add(stage.withName(beside(stage.name())));
          }
        }
        default -> left.add(element);
      }
    }
    return ChainMap.of(left);
  }

  /** Says that of a stage only what is linked to the view is shown. */
  private static Name beside(Name name) {
    String english = name.english();
    return new Name(
        Message.of("story.beside", name.text()).in(Lang.ZH),
        english == null ? null : Message.of("story.beside", english).in(Lang.EN));
  }

  /** Returns what is laid over a view without what it says of the segments beside it. */
  private static Overlay without(Overlay overlay, ChainMap map, Set<Id> cards) {
    Map<Id, Overlay.Emphasis> kept = new LinkedHashMap<>(overlay.emphasis());
    kept.keySet().removeIf(id -> map.find(Segment.class, id).isPresent() && !cards.contains(id));
    return new Overlay(
        overlay.title(), kept, overlay.hulls(), overlay.dimOthers(), overlay.legend());
  }

  /**
   * Returns a view with its part laid out anew where that fills a page, else as it is.
   *
   * @param layout returns where everything on a map lies, whatever places it states
   */
  static ShownView of(ShownView shown, Function<ChainMap, Geometry> layout) {
    if (!fills(shown)) {
      return shown;
    }
    ChainMap part = part(shown);
    return new ShownView(
        shown.view(),
        part,
        layout.apply(part),
        without(shown.overlay(), part, shown.geometry().cards().keySet()),
        shown.said(),
        shown.dropped());
  }
}
