package org.chainmap.paint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.BandHeader;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.model.Stage;
import org.chainmap.text.Lang;

/**
 * Draws what stays readable in a view, above everything else: near, the headers of stages whose own
 * header is out of view, at the edge of the view; far out, the names of stages and groups, each
 * kind in one size.
 */
final class Signs {

  private final Theme theme;
  private final Lang lang;
  private final BandPainter bands;
  private final GroupNames groupNames;
  private final StageNames stageNames;

  Signs(Theme theme, Lang lang, BandPainter bands) {
    this.theme = theme;
    this.lang = lang;
    this.bands = bands;
    this.groupNames = new GroupNames(theme, lang);
    this.stageNames = new StageNames(lang);
  }

  /** Draws the signs of a view that lie above everything else. O(stages + frames). */
  List<Mark> paint(ChainMap map, Geometry geometry, View view) {
    List<Mark> marks = new ArrayList<>();
    if (Detail.namesGroups(view.zoom())) {
      groupNames.paint(map, geometry, view, stages(map, geometry, view), marks);
    }
    stages(map, geometry, view, marks);
    return marks;
  }

  /** Draws the names of groups on the edges of their frames, where cards and badges cover them. */
  List<Mark> onEdges(ChainMap map, Geometry geometry, View view) {
    List<Mark> marks = new ArrayList<>();
    if (!Detail.namesGroups(view.zoom())) {
      groupNames.paint(map, geometry, view, stages(map, geometry, view), marks);
    }
    return marks;
  }

  private void stages(ChainMap map, Geometry geometry, View view, List<Mark> marks) {
    boolean near = Detail.at(view.zoom()) == Detail.FULL;
    List<StageNames.Placed> names = near ? List.of() : stageNames.in(map, geometry, view);
    double depth = names.stream().mapToDouble(name -> depth(map, name.chip())).max().orElse(0);
    for (StageNames.Placed name : names) {
      marks.add(sign(map, name, depth, view));
    }
    if (names.stream().anyMatch(StageNames.Placed::held)) {
      // The strips of those behind them would cover the names that reach to the right.
      names.stream()
          .filter(name -> name.chip().right() > name.band().right())
          .forEach(name -> marks.add(new Mark.Group(null, "", List.of(chip(map, name, view)))));
    }
    for (Stage stage : near ? map.stages() : List.<Stage>of()) {
      Box band = geometry.bands().get(stage.id());
      if (band != null
          && band.overlaps(view.visible())
          && outOfView(BandHeader.of(band, map.info().orientation()), view.visible())) {
        marks.add(bands.headerInView(map, stage, band, view.visible()));
      }
    }
  }

  /**
   * Returns how deep, in px, the headers of stages reach into a view at the edge where they are
   * held: the upper one, or the left one where stages lie. O(stages).
   */
  double depth(ChainMap map, Geometry geometry, double zoom) {
    if (Detail.at(zoom) == Detail.FULL) {
      boolean right = map.info().orientation() == Orientation.LEFT_RIGHT;
      return right ? BandPainter.HELD : BandHeader.BESIDE;
    }
    return stageNames.in(map, geometry, new View(geometry.bounds(), zoom)).stream()
        .mapToDouble(name -> depth(map, name.chip()) + 2 * NameChip.PAD / zoom)
        .max()
        .orElse(0);
  }

  /** Returns where the name of each stage is drawn that has a sign in a view. O(stages). */
  Map<Id, Box> stages(ChainMap map, Geometry geometry, View view) {
    List<Mark> marks = new ArrayList<>();
    stages(map, geometry, view, marks);
    return places(marks);
  }

  /** Returns where the name of each group is drawn that has a sign in a view. O(frames). */
  Map<Id, Box> groups(ChainMap map, Geometry geometry, View view) {
    List<Mark> marks = new ArrayList<>();
    groupNames.paint(map, geometry, view, stages(map, geometry, view), marks);
    return places(marks);
  }

  private static Map<Id, Box> places(List<Mark> marks) {
    Map<Id, Box> places = new HashMap<>();
    for (Mark mark : marks) {
      Box background = Marks.background(mark);
      if (mark instanceof Mark.Group sign && sign.id() != null && background != null) {
        places.put(sign.id(), background);
      }
    }
    return places;
  }

  private static boolean outOfView(Box header, Box visible) {
    return header.x() < visible.x() || header.y() < visible.y();
  }

  private static double depth(ChainMap map, Box chip) {
    return map.info().orientation() == Orientation.LEFT_RIGHT ? chip.h() : chip.w();
  }

  /** Draws a name; one held at the edge of the view on a strip, so that it half-covers nothing. */
  private Mark sign(ChainMap map, StageNames.Placed name, double depth, View view) {
    Theme.Band colours = theme.band(map.tint(name.stage()));
    Id id = name.stage().id();
    String title = Names.of(map, name.stage(), lang);
    Mark chip = chip(map, name, view);
    if (!name.held()) {
      return chip;
    }
    Box band = name.band();
    double to = depth + NameChip.PAD / view.zoom();
    boolean right = map.info().orientation() == Orientation.LEFT_RIGHT;
    Box strip =
        right
            ? Box.between(
                new Point(band.x(), Math.max(band.y(), view.visible().y())),
                new Point(band.right(), Math.min(band.bottom(), name.chip().y() + to)))
            : Box.between(
                new Point(Math.max(band.x(), view.visible().x()), band.y()),
                new Point(Math.min(band.right(), name.chip().x() + to), band.bottom()));
    return new Mark.Group(
        id, title, List.of(Marks.filled(Outline.rect(strip), colours.fill()), chip));
  }

  private Mark chip(ChainMap map, StageNames.Placed name, View view) {
    return NameChip.draw(
        theme,
        name.stage().id(),
        Names.of(map, name.stage(), lang),
        name.chip(),
        name.lines(),
        name.size(),
        theme.band(map.tint(name.stage())),
        view);
  }
}
