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

  /** The size on screen, in px, of the names of stages: as wanted, and at least. */
  private static final double STAGE = 15;

  private static final double STAGE_LEAST = 11;

  /** The size on screen, in px, of the names of groups. */
  private static final double GROUP = 12;

  private static final double GROUP_ON_EDGE = 10;

  private static final double PAD = 5;
  private static final double LINE = 1.25;
  private static final int MOST_LINES = 4;

  private final Theme theme;
  private final Lang lang;
  private final BandPainter bands;

  Signs(Theme theme, Lang lang, BandPainter bands) {
    this.theme = theme;
    this.lang = lang;
    this.bands = bands;
  }

  /** Draws the signs of a view that lie above everything else. O(stages + frames). */
  List<Mark> paint(ChainMap map, Geometry geometry, View view) {
    List<Mark> marks = new ArrayList<>();
    if (Detail.namesGroups(view.zoom())) {
      groups(map, geometry, view, marks);
    }
    stages(map, geometry, view, marks);
    return marks;
  }

  /** Draws the names of groups on the edges of their frames, where cards and badges cover them. */
  List<Mark> onEdges(ChainMap map, Geometry geometry, View view) {
    List<Mark> marks = new ArrayList<>();
    if (!Detail.namesGroups(view.zoom())) {
      groups(map, geometry, view, marks);
    }
    return marks;
  }

  private void groups(ChainMap map, Geometry geometry, View view, List<Mark> marks) {
    if (Detail.at(view.zoom()) != Detail.FULL) {
      for (Map.Entry<Id, Box> frame : geometry.frames().entrySet()) {
        if (frame.getValue().overlaps(view.visible())) {
          group(map, frame.getKey(), frame.getValue(), view, marks);
        }
      }
    }
  }

  private void stages(ChainMap map, Geometry geometry, View view, List<Mark> marks) {
    boolean near = Detail.at(view.zoom()) == Detail.FULL;
    double size = near ? 0 : stageSize(map, geometry, view.zoom());
    for (Stage stage : map.stages()) {
      Box band = geometry.bands().get(stage.id());
      if (band != null && band.overlaps(view.visible())) {
        if (!near) {
          stage(map, stage, band, size, view, marks);
        } else if (outOfView(BandHeader.of(band, map.info().orientation()), view.visible())) {
          marks.add(bands.headerInView(map, stage, band, view.visible()));
        }
      }
    }
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
    groups(map, geometry, view, marks);
    return places(marks);
  }

  private static Map<Id, Box> places(List<Mark> marks) {
    Map<Id, Box> places = new HashMap<>();
    for (Mark mark : marks) {
      if (mark instanceof Mark.Group sign
          && sign.id() != null
          && sign.marks().getFirst() instanceof Mark.Shape background) {
        places.put(sign.id(), background.outline().flat().bounds());
      }
    }
    return places;
  }

  private static boolean outOfView(Box header, Box visible) {
    return header.x() < visible.x() || header.y() < visible.y();
  }

  // Far out.

  /** The one size of all stage names in map px: as wanted, or smaller where bands are narrow. */
  private double stageSize(ChainMap map, Geometry geometry, double zoom) {
    double size = STAGE / zoom;
    for (Stage stage : map.stages()) {
      Box band = geometry.bands().get(stage.id());
      if (band != null) {
        size = Math.min(size, fitting(map, name(stage), band, PAD / zoom));
      }
    }
    return Math.max(size, STAGE_LEAST / zoom);
  }

  /**
   * The largest size at which a name fits a band: across a standing one in two lines per part;
   * beside the cards of a lying one with its lines below one another.
   */
  private static double fitting(ChainMap map, String name, Box band, double pad) {
    List<String> parts = parts(name).lines().toList();
    if (map.info().orientation() == Orientation.TOP_DOWN) {
      return (band.h() - pad) / (LINE * parts.size());
    }
    return 1.8 * (band.w() - pad) / Math.max(1, width(parts, 1));
  }

  /** Returns a name with each of its parts on lines of its own, without what separates them. */
  private static String parts(String name) {
    return BandPainter.parts(name).replaceAll(" *[·:：]\n", "\n");
  }

  private void stage(
      ChainMap map, Stage stage, Box band, double size, View view, List<Mark> marks) {
    double pad = PAD / view.zoom();
    boolean right = map.info().orientation() == Orientation.LEFT_RIGHT;
    int most = (int) Math.clamp((band.h() - pad) / (size * LINE), 1, MOST_LINES);
    String name = most > 1 ? parts(name(stage)) : name(stage);
    double inner = band.w() - pad;
    if (inner < size) {
      return;
    }
    if (!right) {
      inner = Math.min(inner, Math.max(BandHeader.BESIDE, width(name.lines().toList(), size) + 1));
    }
    TextWrap wrap = new TextWrap();
    List<String> lines =
        wrap.balanced(wrap.wordsWithin(name, inner, size, true), inner, size, true, most);
    double width = width(lines, size) + 2 * pad;
    double height = lines.size() * size * LINE + pad / 2;
    // A name too large for its header reaches out of the band, away from the cards, if it can.
    Box header = BandHeader.of(band, map.info().orientation());
    Box seen = view.visible();
    double x = right ? band.x() : Math.min(band.x(), header.right() - width);
    double y =
        right
            ? header.bottom() - height
            : band.y() + Math.max(0, Math.min(pad / 2, (band.h() - height) / 2));
    double left = Math.max(x, Math.min(seen.x() + pad, band.right() - width));
    double top = Math.max(y, Math.min(seen.y() + pad, band.bottom() - height));
    Theme.Band colours = theme.band(map.tint(stage));
    Box chip = new Box(left, top, width, height);
    marks.add(chip(stage.id(), Names.of(map, stage, lang), chip, lines, size, colours, view));
  }

  /**
   * Draws the name of a group: on the upper edge of its frame, or across the frame where its cards
   * have no titles.
   */
  private void group(ChainMap map, Id id, Box frame, View view, List<Mark> marks) {
    boolean across = Detail.namesGroups(view.zoom());
    double size = (across ? GROUP : GROUP_ON_EDGE) / view.zoom();
    double pad = PAD / view.zoom();
    double inner = across ? frame.w() : frame.w() - 2 * pad;
    int most = across ? (int) Math.min(MOST_LINES - 1, frame.h() / (size * LINE)) : 1;
    if (inner < 2 * size || most < 1) {
      return;
    }
    String name = TextMeasure.get().drawable(MapPainter.frameName(map, id, lang));
    List<String> lines = new TextWrap().balanced(name, inner, size, true, most);
    double width = width(lines, size) + 2 * pad;
    double height = lines.size() * size * LINE + pad / 2;
    Point center = frame.center();
    Box chip =
        across
            ? new Box(center.x() - width / 2, center.y() - height / 2, width, height)
            : new Box(frame.x() + pad, frame.y() - height / 2, width, height);
    marks.add(chip(id, name, chip, lines, size, MapPainter.band(theme, map, id), view));
  }

  private Mark chip(
      Id id,
      String title,
      Box box,
      List<String> lines,
      double size,
      Theme.Band colours,
      View view) {
    List<Mark> marks = new ArrayList<>();
    marks.add(
        Marks.filled(
            Outline.roundRect(box, PAD / view.zoom()),
            colours.fill().mixed(theme.paper(), 0.25).withAlpha(0.93)));
    double pad = PAD / view.zoom();
    double y = box.y() + pad / 4 + size * (0.86 + (LINE - 1) / 2);
    for (String line : lines) {
      marks.add(Marks.text(line, box.x() + pad, y, size, true, colours.title()));
      y += size * LINE;
    }
    return new Mark.Group(id, title, marks);
  }

  private static double width(List<String> lines, double size) {
    TextMeasure measure = TextMeasure.get();
    return lines.stream().mapToDouble(line -> measure.width(line, size, true)).max().orElse(0);
  }

  private String name(Stage stage) {
    return TextMeasure.get().drawable(stage.name().in(lang)).replace('\n', ' ');
  }
}
