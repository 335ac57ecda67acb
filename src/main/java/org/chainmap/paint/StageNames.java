package org.chainmap.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.BandHeader;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Stage;
import org.chainmap.text.Lang;

/**
 * Places the names of stages far out: in one size, above their bands or beside the cards of lying
 * ones, held at the edge of the view, and so that each leaves room to those beside it.
 */
final class StageNames {

  /** The size on screen, in px, of the names of stages: as wanted, and at least. */
  private static final double STAGE = 15;

  private static final double STAGE_LEAST = 11;

  /**
   * The least size for letters: they are read smaller than characters, and their words are long.
   */
  private static final double STAGE_LEAST_LETTERS = 9;

  /** The least distance on screen, in px, of a stage's name from the names of groups. */
  private static final double SLACK = 1;

  /** A stage's name far out, and whether it is held at the edge of the view. */
  record Placed(Stage stage, Box band, Box chip, List<String> lines, double size, boolean held) {}

  private final Lang lang;

  StageNames(Lang lang) {
    this.lang = lang;
  }

  /** Returns the names in a view, as the stages follow one another. O(stages + frames). */
  List<Placed> in(ChainMap map, Geometry geometry, View view) {
    return in(map, geometry, view, stageSize(map, geometry, view.zoom()));
  }

  private List<Placed> in(ChainMap map, Geometry geometry, View view, double size) {
    double up = up(map, geometry, view.zoom());
    double pad = NameChip.PAD / view.zoom();
    List<Stage> named =
        map.stages().stream()
            .filter(stage -> geometry.bands().containsKey(stage.id()))
            .filter(stage -> at(geometry, stage).overlaps(view.visible()))
            .filter(stage -> at(geometry, stage).w() - pad >= size)
            .toList();
    double[] latest = latest(map, geometry, named, size, view);
    List<Placed> names = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      Stage stage = named.get(i);
      double from = names.isEmpty() ? view.visible().x() + pad : names.getLast().chip().right();
      names.add(
          name(map, stage, at(geometry, stage), size, up, from, latest[i], latest[i + 1], view));
    }
    return names;
  }

  /** The one size of all stage names in map px: as wanted, or smaller where bands are narrow. */
  private double stageSize(ChainMap map, Geometry geometry, double zoom) {
    double size = STAGE / zoom;
    for (Stage stage : map.stages()) {
      Box band = geometry.bands().get(stage.id());
      if (band != null) {
        size = Math.min(size, fitting(map, name(stage), band, NameChip.PAD / zoom));
      }
    }
    size = Math.max(size, STAGE_LEAST / zoom);
    double least = (lang == Lang.EN ? STAGE_LEAST_LETTERS : STAGE_LEAST) / zoom;
    View all = new View(geometry.bounds().grown(STAGE * STAGE / zoom), zoom);
    while (size > least && cutAt(map, geometry, all, size)) {
      size = Math.max(least, size - 0.5 / zoom);
    }
    return size;
  }

  /** Tells whether a name would be cut at a size where all stages are in view. */
  private boolean cutAt(ChainMap map, Geometry geometry, View all, double size) {
    return in(map, geometry, all, size).stream().anyMatch(name -> NameChip.cut(name.lines()));
  }

  /**
   * The largest size at which a name fits a band: across a standing one in two lines per part;
   * beside the cards of a lying one with its lines below one another.
   */
  private static double fitting(ChainMap map, String name, Box band, double pad) {
    List<String> parts = parts(name).lines().toList();
    if (map.info().orientation() == Orientation.TOP_DOWN) {
      return (band.h() - pad) / (NameChip.LINE * parts.size());
    }
    return 1.8 * (band.w() - pad) / Math.max(1, NameChip.width(parts, 1));
  }

  /** Returns a name with each of its parts on lines of its own, without what separates them. */
  private static String parts(String name) {
    return BandPainter.parts(name).replaceAll(" *[·:：]\n", "\n");
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
    double pad = NameChip.PAD / view.zoom();
    int most = (int) Math.clamp((band.h() - pad) / (size * NameChip.LINE), 1, NameChip.MOST_LINES);
    String name = most > 1 ? parts(name(stage)) : name(stage);
    List<String> lines = new TextWrap().wholeWords(name, band.w() - pad, size, true, most);
    return NameChip.cut(lines)
        ? Math.max(band.w(), NameChip.width(List.of(name.split("\\s+")), size) + 1 + 2 * pad)
        : NameChip.width(lines, size) + 2 * pad;
  }

  /** By how much names go up, in px, to cover no name of a group on the edge of its frame. */
  private static double up(ChainMap map, Geometry geometry, double zoom) {
    double up = -SLACK / zoom;
    if (!Detail.namesGroups(zoom) && map.info().orientation() == Orientation.LEFT_RIGHT) {
      for (Map.Entry<Id, Box> frame : geometry.frames().entrySet()) {
        Box band = geometry.bands().get(GroupFrames.stage(frame.getKey()));
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
  private Placed name(
      ChainMap map,
      Stage stage,
      Box band,
      double size,
      double up,
      double from,
      double latest,
      double next,
      View view) {
    double pad = NameChip.PAD / view.zoom();
    boolean right = map.info().orientation() == Orientation.LEFT_RIGHT;
    int most = (int) Math.clamp((band.h() - pad) / (size * NameChip.LINE), 1, NameChip.MOST_LINES);
    String name = most > 1 ? parts(name(stage)) : name(stage);
    double inner = band.w() - pad;
    if (!right) {
      inner =
          Math.min(
              inner, Math.max(BandHeader.BESIDE, NameChip.width(name.lines().toList(), size) + 1));
    }
    List<String> lines = new TextWrap().wholeWords(name, inner, size, true, most);
    boolean wider = right && NameChip.cut(lines);
    if (wider) {
      double words = NameChip.width(List.of(name.split("\\s+")), size) + 1;
      double room = Math.max(band.right(), next) - Math.max(from, band.x() - words) - 2 * pad;
      inner = Math.max(inner, Math.min(words, room));
      lines = new TextWrap().wholeWords(name, inner, size, true, most);
    }
    double width = NameChip.width(lines, size) + 2 * pad;
    double height = lines.size() * size * NameChip.LINE + pad / 2;
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
    return new Placed(stage, band, new Box(left, top, width, height), lines, size, held);
  }

  /** Returns where a name begins that leaves room to those before and behind it. */
  private static double beside(double x, double width, Box band, double from, double latest) {
    double early = Math.max(Math.min(x, latest), band.center().x() - width);
    return Math.max(early, Math.min(from, Math.max(x, band.center().x())));
  }

  private String name(Stage stage) {
    return TextMeasure.get().drawable(stage.name().in(lang)).replace('\n', ' ');
  }
}
