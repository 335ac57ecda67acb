package org.chainmap.export.briefing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chainmap.analysis.Finding;
import org.chainmap.export.briefing.BriefingBuilder.Ground;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.model.SavedView;
import org.chainmap.model.value.Colouring;
import org.chainmap.paint.Picture;
import org.chainmap.story.ShownView;

/**
 * Cuts the part of the map that a finding is about out of it, so small that its names can be read
 * where it is as wide as a page's text.
 */
final class CutOuts {

  /** The widest cut-out, px: on A4 the names of enterprises are then set in 6.5 pt. */
  private static final double WIDEST = 840;

  private static final double HIGHEST = 380;
  private static final double AROUND = 40;

  private static final SavedView VIEW = SavedView.of(Id.of("cutout"), "cutout", 0);

  private final Ground ground;

  CutOuts(Ground ground) {
    this.ground = ground;
  }

  /** Returns the part; empty where no card stands for the finding. O(map). */
  Optional<Picture> of(Finding finding) {
    SavedView view =
        VIEW.withColouring(Colouring.of(finding.findingKind().key(), finding.subject()));
    ShownView shown = shown(view);
    Map<Id, Box> all = ground.geometry().cards();
    List<Box> cards =
        shown.overlay().emphasis().keySet().stream()
            .map(all::get)
            .filter(Objects::nonNull)
            .toList();
    if (cards.isEmpty()) {
      return Optional.empty();
    }
    Box bounds = shown.geometry().bounds();
    if (bounds.w() > WIDEST || bounds.h() > HIGHEST) {
      List<Box> subjects =
          shown.overlay().emphasis().entrySet().stream()
              .filter(look -> look.getValue().badge() != null)
              .map(look -> all.get(look.getKey()))
              .filter(Objects::nonNull)
              .toList();
      Box centre = Box.around(subjects.isEmpty() ? cards : subjects).grown(AROUND);
      shown = shown(view.withFrame(frame(centre, ground.geometry().bounds())));
    }
    return Optional.of(ground.painter().bare(shown.map(), shown.geometry(), shown.overlay()));
  }

  private ShownView shown(SavedView view) {
    return ground.story().shown(view, ground.geometry());
  }

  /** Returns a frame around a box that stays on the map where it is large enough. */
  private static Box frame(Box centre, Box map) {
    double w = Math.max(WIDEST, centre.w());
    double h = Math.max(HIGHEST, centre.h());
    return new Box(
        start(centre.center().x(), w, map.x(), map.right()),
        start(centre.center().y(), h, map.y(), map.bottom()),
        w,
        h);
  }

  private static double start(double centre, double length, double least, double most) {
    double latest = Math.max(least, most - length);
    return Math.clamp(centre - length / 2, least, latest);
  }
}
