package org.chainmap.editor;

import org.chainmap.analysis.Finding;
import org.chainmap.editor.change.Seen;
import org.chainmap.geom.Box;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.model.Scenario;
import org.chainmap.model.value.Colouring;
import org.chainmap.model.value.ViewFilter;
import org.chainmap.overlay.ComparisonLens;
import org.chainmap.overlay.DependentsLens;
import org.chainmap.overlay.ImpactLens;
import org.chainmap.overlay.Lens;
import org.chainmap.overlay.Lenses;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Says what is laid over a map as a saved view states it. */
final class Displays {

  private Displays() {}

  /**
   * Returns what is seen.
   *
   * @param kept the colouring of the view that is shown, of which a comparison has its file
   */
  static Seen seen(
      Display display, Colouring kept, ChainMap map, ViewFilter filter, @Nullable Box frame) {
    Lens lens = display.lens();
    Finding focus = display.focus();
    if (focus == null && lens instanceof ImpactLens impact) {
      Scenario scenario = impact.impact().scenario();
      boolean known = map.find(Scenario.class, scenario.id()).isPresent();
      return known
          ? new Seen(filter, Colouring.of(scenario.id()), null, frame)
          : new Seen(filter, Colouring.PLAIN, scenario, frame);
    }
    return new Seen(filter, colouring(lens, focus, kept), null, frame);
  }

  /** Returns what a view may be called: by what it shows, else by its part of the map. */
  static Message name(Display display, ChainMap map, ViewFilter filter) {
    Finding focus = display.focus();
    if (focus != null) {
      return Message.of("story.finding", focus.kindName(), Names.message(map, focus.subject()));
    }
    return display.lens().equals(Lenses.PLAIN) ? name(map, filter) : display.lens().name();
  }

  /** Returns what a view of a part of the map may be called. */
  static Message name(ChainMap map, ViewFilter filter) {
    if (filter.segments().size() == 1) {
      return Names.message(map, filter.segments().getFirst());
    }
    if (!filter.segments().isEmpty()) {
      return Message.of("editor.view.segments", filter.segments().size());
    }
    return filter.stages().size() == 1
        ? Names.message(map, filter.stages().getFirst())
        : Message.of("editor.view.new");
  }

  private static Colouring colouring(Lens lens, @Nullable Finding focus, Colouring kept) {
    if (focus != null) {
      return Colouring.of(focus.findingKind().key(), focus.subject());
    }
    return switch (lens) {
      case DependentsLens(var segment) -> Colouring.by(DependentsLens.KEY, segment);
      case ComparisonLens _ -> kept.comparedWith() == null ? Colouring.PLAIN : kept;
      default -> lens.equals(Lenses.PLAIN) ? Colouring.PLAIN : Colouring.by(lens.key());
    };
  }
}
