package org.chainmap.paint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** The least distance on screen, in px, of a stage's name from the names of groups. */
  private static final double SLACK = 1;

  static final double PAD = 5;
  static final double LINE = 1.25;
  static final int MOST_LINES = 4;

  /** A stage's name far out, and whether it is held at the edge of the view. */
  private record StageName(
      Stage stage, Box band, Box chip, List<String> lines, double size, boolean held) {}

  private final Theme theme;
  private final Lang lang;
  private final BandPainter bands;
  private final GroupNames groupNames;

  Signs(Theme theme, Lang lang, BandPainter bands) {
    this.theme = theme;
    this.lang = lang;
    this.bands = bands;
    this.groupNames = new GroupNames(theme, lang);
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
    List<StageName> names = near ? List.of() : names(map, geometry, view);
    double depth = names.stream().mapToDouble(name -> depth(map, name.chip())).max().orElse(0);
    for (StageName name : names) {
      marks.add(sign(map, name, depth, view));
    }
    if (names.stream().anyMatch(StageName::held)) {
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
    return names(map, geometry, new View(geometry.bounds(), zoom)).stream()
        .mapToDouble(name -> depth(map, name.chip()) + 2 * PAD / zoom)
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

  private static double depth(ChainMap map, Box chip) {
    return map.info().orientation() == Orientation.LEFT_RIGHT ? chip.h() : chip.w();
  }

  private List<StageName> names(ChainMap map, Geometry geometry, View view) {
    double size = stageSize(map, geometry, view.zoom());
    double up = up(map, geometry, view.zoom());
    double pad = PAD / view.zoom();
    List<Stage> named =
        map.stages().stream()
            .filter(stage -> geometry.bands().containsKey(stage.id()))
            .filter(stage -> at(geometry, stage).overlaps(view.visible()))
            .filter(stage -> at(geometry, stage).w() - pad >= size)
            .toList();
    double[] latest = latest(map, geometry, named, size, view);
    List<StageName> names = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      Stage stage = named.get(i);
      double from = names.isEmpty() ? view.visible().x() + pad : names.getLast().chip().right();
      names.add(
          name(map, stage, at(geometry, stage), size, up, from, latest[i], latest[i + 1], view));
    }
    return names;
  }

  private static Box at(Geometry geometry, Stage stage) {
    return Objects.requireNonNull(geometry.bands().get(stage.id()));
  }

  /**
   * Returns how far right the name of each stage may begin so that it and those behind it can be
   * read whole, and last the right edge of the view.
   */
  private double[] latest(
      ChainMap map, Geometry geometry, List<Stage> named, double size, View view) {
    double[] latest = new double[named.size() + 1];
    double end = view.visible().right();
    latest[named.size()] = end;
    for (int i = named.size() - 1; i >= 0; i--) {
      Box band = at(geometry, named.get(i));
      double width = wanted(map, named.get(i), band, size, view);
      end = Math.min(end - width, Math.max(band.center().x(), band.right() - width));
      latest[i] = end;
    }
    return latest;
  }

  /** Returns the width at which a name above its band is read whole. */
  private double wanted(ChainMap map, Stage stage, Box band, double size, View view) {
    double pad = PAD / view.zoom();
    int most = (int) Math.clamp((band.h() - pad) / (size * LINE), 1, MOST_LINES);
    String name = most > 1 ? parts(name(stage)) : name(stage);
    List<String> lines = new TextWrap().wholeWords(name, band.w() - pad, size, true, most);
    return cut(lines)
        ? Math.max(band.w(), width(List.of(name.split("\\s+")), size) + 1 + 2 * pad)
        : width(lines, size) + 2 * pad;
  }

  private static boolean cut(List<String> lines) {
    return lines.stream().anyMatch(line -> line.endsWith(TextWrap.ELLIPSIS));
  }

  /** By how much names go up, in px, to cover no name of a group on the edge of its frame. */
  private static double up(ChainMap map, Geometry geometry, double zoom) {
    double up = -SLACK / zoom;
    if (!Detail.namesGroups(zoom) && map.info().orientation() == Orientation.LEFT_RIGHT) {
      for (Map.Entry<Id, Box> frame : geometry.frames().entrySet()) {
        Box band = geometry.bands().get(GroupNames.stage(frame.getKey()));
        if (band != null) {
          double top = frame.getValue().y() - GroupNames.aboveEdge(zoom);
          up = Math.max(up, BandHeader.of(band, Orientation.LEFT_RIGHT).bottom() - top);
        }
      }
    }
    return up + SLACK / zoom;
  }

  /**
   * Places a name; one with words wider than its band reaches out of it to the left, or to the
   * right where those behind it leave the room.
   *
   * @param from where the name before it ends
   * @param latest where it must begin so that those behind it can be read whole
   * @param next where the one behind it must begin
   */
  private StageName name(
      ChainMap map,
      Stage stage,
      Box band,
      double size,
      double up,
      double from,
      double latest,
      double next,
      View view) {
    double pad = PAD / view.zoom();
    boolean right = map.info().orientation() == Orientation.LEFT_RIGHT;
    int most = (int) Math.clamp((band.h() - pad) / (size * LINE), 1, MOST_LINES);
    String name = most > 1 ? parts(name(stage)) : name(stage);
    double inner = band.w() - pad;
    if (!right) {
      inner = Math.min(inner, Math.max(BandHeader.BESIDE, width(name.lines().toList(), size) + 1));
    }
    List<String> lines = new TextWrap().wholeWords(name, inner, size, true, most);
    boolean wider = right && cut(lines);
    if (wider) {
      double words = width(List.of(name.split("\\s+")), size) + 1;
      double room = Math.max(band.right(), next) - Math.max(from, band.x() - words) - 2 * pad;
      inner = Math.max(inner, Math.min(words, room));
      lines = new TextWrap().wholeWords(name, inner, size, true, most);
    }
    double width = width(lines, size) + 2 * pad;
    double height = lines.size() * size * LINE + pad / 2;
    // A name too large for its header reaches out of the band, away from the cards, if it can.
    Box header = BandHeader.of(band, map.info().orientation());
    Box seen = view.visible();
    double x =
        right
            ? beside(
                wider ? Math.min(band.x(), band.right() - width) : band.x(),
                width,
                band,
                from,
                latest)
            : Math.min(band.x(), header.right() - width);
    double y =
        right
            ? header.bottom() - height - up
            : band.y() + Math.max(0, Math.min(pad / 2, (band.h() - height) / 2));
    double left = Math.max(x, Math.min(seen.x() + pad, band.right() - width));
    double top = Math.max(y, Math.min(seen.y() + pad, band.bottom() - height));
    boolean held = right ? top > y : left > x;
    return new StageName(stage, band, new Box(left, top, width, height), lines, size, held);
  }

  /** Returns where a name begins that leaves room to those before and behind it. */
  private static double beside(double x, double width, Box band, double from, double latest) {
    double early = Math.max(Math.min(x, latest), band.center().x() - width);
    return Math.max(early, Math.min(from, Math.max(x, band.center().x())));
  }

  /** Draws a name; one held at the edge of the view on a strip, so that it half-covers nothing. */
  private Mark sign(ChainMap map, StageName name, double depth, View view) {
    Theme.Band colours = theme.band(map.tint(name.stage()));
    Id id = name.stage().id();
    String title = Names.of(map, name.stage(), lang);
    Mark chip = chip(map, name, view);
    if (!name.held()) {
      return chip;
    }
    Box band = name.band();
    double to = depth + PAD / view.zoom();
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

  private Mark chip(ChainMap map, StageName name, View view) {
    return chip(
        theme,
        name.stage().id(),
        Names.of(map, name.stage(), lang),
        name.chip(),
        name.lines(),
        name.size(),
        theme.band(map.tint(name.stage())),
        view);
  }

  /** Draws lines of text on a background of their own. */
  static Mark chip(
      Theme theme,
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

  static double width(List<String> lines, double size) {
    TextMeasure measure = TextMeasure.get();
    return lines.stream().mapToDouble(line -> measure.width(line, size, true)).max().orElse(0);
  }

  private String name(Stage stage) {
    return TextMeasure.get().drawable(stage.name().in(lang)).replace('\n', ' ');
  }
}
