package org.chainmap.editor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmap.analysis.Finding;
import org.chainmap.editor.change.Seen;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Ids;
import org.chainmap.model.Names;
import org.chainmap.model.SavedView;
import org.chainmap.model.Segment;
import org.chainmap.model.value.ViewFilter;
import org.chainmap.overlay.DependentsLens;
import org.chainmap.overlay.ImpactLens;
import org.chainmap.overlay.Lens;
import org.chainmap.overlay.Lenses;
import org.chainmap.overlay.WeekLens;
import org.chainmap.story.ViewPart;
import org.chainmap.story.ViewWords;
import org.chainmap.text.Message;

/**
 * Names a view by what it shows: the finding or the colouring laid over the map, with the part of
 * the map that is seen; the whole map where nothing else is to be said.
 */
final class ViewNames {

  private static final Message WHOLE = Message.of("story.whole");

  private ViewNames() {}

  /**
   * Returns what a view of what is seen may be called.
   *
   * @param shown what is left of the map and lies on the plane
   * @param chosen the elements that are chosen: one of them that is looked at closely gives its
   *     name
   */
  static Message of(Display display, ViewPart shown, Seen seen, Collection<Id> chosen) {
    ChainMap map = shown.map();
    Finding focus = display.focus();
    if (focus != null) {
      return Message.of("story.finding", focus.kindName(), Names.message(map, focus.subject()));
    }
    Box frame = seen.frame();
    Message part =
        !seen.filter().equals(ViewFilter.NONE)
            ? of(map, seen.filter())
            : frame == null ? WHOLE : framed(map, shown.geometry(), frame, chosen);
    Lens lens = kept(display.lens());
    if (lens.equals(Lenses.PLAIN)) {
      return part;
    }
    if (lens instanceof DependentsLens(Id segment)) {
      return Message.of("story.finding", lens.name(), Names.message(map, segment));
    }
    return part.equals(WHOLE) ? lens.name() : Message.of("story.finding", lens.name(), part);
  }

  /** Returns what a view keeps of a lens: of a week of a scenario, the scenario. */
  private static Lens kept(Lens lens) {
    return lens instanceof WeekLens week ? ImpactLens.full(week.impact()) : lens;
  }

  /** Returns what a view of a part of the map may be called. */
  static Message of(ChainMap map, ViewFilter filter) {
    if (filter.segments().size() == 1) {
      return name(map, filter.segments().getFirst());
    }
    if (!filter.segments().isEmpty()) {
      return Message.of("editor.view.segments", filter.segments().size());
    }
    if (filter.stages().size() == 1) {
      return name(map, filter.stages().getFirst());
    }
    SavedView view = SavedView.of(Id.of(Ids.VIEW), "?", 0).withFilter(filter);
    return ViewWords.of(view, map).getFirst();
  }

  private static Message framed(ChainMap map, Geometry geometry, Box frame, Collection<Id> chosen) {
    List<Id> seen =
        geometry.cards().entrySet().stream()
            .filter(card -> frame.contains(card.getValue().center()))
            .map(Map.Entry::getKey)
            .toList();
    List<Id> looked = chosen.stream().filter(seen::contains).toList();
    if (looked.size() == 1 || seen.size() == 1) {
      return name(map, looked.size() == 1 ? looked.getFirst() : seen.getFirst());
    }
    List<Id> stages =
        seen.stream()
            .map(id -> map.find(Segment.class, id).map(Segment::stage))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    return stages.size() == 1 ? name(map, stages.getFirst()) : Message.of("editor.view.part");
  }

  private static Message name(ChainMap map, Id id) {
    return map.find(id).isPresent() ? Names.message(map, id) : Message.of("story.words.gone");
  }
}
