package org.chainmap.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.layout.LayoutOptions;
import org.chainmap.layout.LayoutTask;
import org.chainmap.layout.Layouts;
import org.chainmap.layout.MapGeometry;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Integrity;
import org.chainmap.model.Segment;
import org.chainmap.paint.MapPainter;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * Lays out anew, for the shape of a slide, views that are narrow strips of a map, such as a stage.
 * The segments around a view, which the map leaves beyond its edge, stand on the slide as cards
 * with nothing but their names, so that one sees where its links come from and lead to.
 */
final class SlideViews {

  /** Views of a width ÷ height between these are shown as they lie on the map. */
  private static final double NARROW = 1.1;

  private static final double WIDE = 3.6;

  /** The most segments of a view that is laid out anew: more cannot be read on a slide anyway. */
  private static final int MOST = 80;

  /** The least points of the slide per px at which the names of cards are readable. */
  private static final double READABLE = 0.7;

  /** The room of title block, legend and margins below and beside a map, in px. */
  private static final double BELOW = 130;

  private SlideViews() {}

  /**
   * Returns a drawing as a slide shows it; the same one where it fills the slide as it is.
   *
   * @param area the area of the slide that it fills, in points
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  static Drawing fitting(Drawing drawing, Box area, Progress progress) {
    Geometry now = drawing.geometry().get();
    Set<Id> shown = now.cards().keySet();
    ChainMap map = drawing.map();
    Box bounds = now.bounds();
    double ratio = bounds.w() / Math.max(1, bounds.h());
    if (shown.isEmpty()
        || shown.size() > MOST
        || shown.size() == map.segments().size() && !strip(map)
        || ratio > NARROW && ratio < WIDE) {
      return drawing;
    }
    MapPainter painter = new MapPainter(drawing.theme(), drawing.lang());
    double scale = scale(bounds, area);
    Optional<Drawing> around =
        map.segments().size() > MOST
            ? Optional.empty()
            : laidOut(drawing, withStubs(map, shown), painter, area, progress);
    if (around.isPresent()) {
      double anew = scale(around.get().geometry().get().bounds(), area);
      if (anew >= Math.min(READABLE, scale)) {
        return around.get();
      }
    }
    return laidOut(drawing, only(map, shown), painter, area, progress)
        .filter(alone -> scale(alone.geometry().get().bounds(), area) > scale)
        .orElse(drawing);
  }

  /** Tells whether a map has one stage only. */
  private static boolean strip(ChainMap map) {
    return map.stages().size() == 1;
  }

  private static double scale(Box bounds, Box area) {
    return Math.min(area.w() / bounds.w(), area.h() / (bounds.h() + BELOW));
  }

  /** Returns a map in which the segments that are not shown have no enterprises. */
  private static ChainMap withStubs(ChainMap map, Set<Id> shown) {
    return without(
        map,
        map.participations().stream()
            .filter(each -> !shown.contains(each.segment()))
            .<Element>map(each -> each)
            .toList());
  }

  private static ChainMap only(ChainMap map, Set<Id> shown) {
    List<Element> gone = new ArrayList<>();
    map.segments().stream().filter(each -> !shown.contains(each.id())).forEach(gone::add);
    map.stages().stream()
        .filter(stage -> gone.containsAll(map.segmentsIn(stage.id())))
        .forEach(gone::add);
    return without(map, gone);
  }

  private static ChainMap without(ChainMap map, List<Element> gone) {
    return gone.isEmpty()
        ? map
        : map.with(
            Integrity.removal(
                Message.of("story.filtered"), map, gone.stream().map(Element::id).toList()));
  }

  private static Optional<Drawing> laidOut(
      Drawing drawing, ChainMap map, MapPainter painter, Box area, Progress progress) {
    Map<Id, Size> sizes = painter.cardSizes(map);
    Map<Id, Size> labels = painter.labelSizes(map);
    LayoutOptions options = LayoutOptions.QUICK.withRatio(area.w() / area.h());
    Map<Id, Point> places =
        Layouts.tidy().place(new LayoutTask(map, sizes, labels, Map.of(), options), progress);
    Map<Id, Element> placed = new HashMap<>(map.elements());
    for (Segment segment : map.segments()) {
      placed.put(segment.id(), segment.at(Objects.requireNonNull(places.get(segment.id()))));
    }
    ChainMap anew = ChainMap.of(List.copyOf(placed.values()));
    return drawing.elsewhere().apply(anew, MapGeometry.of(anew, sizes, labels, progress));
  }
}
