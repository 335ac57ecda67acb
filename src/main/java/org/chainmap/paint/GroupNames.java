package org.chainmap.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Lang;

/**
 * Draws the names of groups far out, in one size per zoom: on the upper edge of their frames, or
 * across the frames where their cards have no titles. A name wider than its frame reaches beyond it
 * as far as there is nothing else.
 */
final class GroupNames {

  /** The size on screen, in px: across frames, there for letters, and on edges. */
  private static final double ACROSS = 12;

  private static final double ACROSS_LETTERS = 10;
  private static final double ON_EDGE = 10;

  private final Theme theme;
  private final Lang lang;

  GroupNames(Theme theme, Lang lang) {
    this.theme = theme;
    this.lang = lang;
  }

  /**
   * Draws the names in a view; none near, and none that would be half-covered. O(frames², and the
   * cards near them).
   *
   * @param covered where the names of stages are drawn, by stage
   */
  void paint(ChainMap map, Geometry geometry, View view, Map<Id, Box> covered, List<Mark> marks) {
    if (Detail.at(view.zoom()) != Detail.FULL) {
      for (Map.Entry<Id, Box> frame : geometry.frames().entrySet()) {
        if (frame.getValue().overlaps(view.visible())) {
          paint(map, geometry, frame.getKey(), frame.getValue(), view, covered, marks);
        }
      }
    }
  }

  /** Returns by how much, in px, a name on the edge of its frame reaches above it. */
  static double aboveEdge(double zoom) {
    return (ON_EDGE * NameChip.LINE + NameChip.PAD / 2) / 2 / zoom;
  }

  private void paint(
      ChainMap map,
      Geometry geometry,
      Id id,
      Box frame,
      View view,
      Map<Id, Box> covered,
      List<Mark> marks) {
    boolean across = Detail.namesGroups(view.zoom());
    double wanted = !across ? ON_EDGE : lang == Lang.EN ? ACROSS_LETTERS : ACROSS;
    double size = wanted / view.zoom();
    double pad = NameChip.PAD / view.zoom();
    double line = size * NameChip.LINE;
    int most = across ? (int) Math.min(NameChip.MOST_LINES - 1, frame.h() / line) : 1;
    if (frame.w() < 2 * size + (across ? 0 : 2 * pad) || most < 1) {
      return;
    }
    Box row = across ? frame : new Box(frame.x(), frame.y() - line / 2, frame.w(), line);
    Box room = room(geometry, id, frame, row);
    double beyond = Math.min(frame.x() - room.x(), room.right() - frame.right());
    double left = beside(geometry, frame, 2 * line) ? frame.x() : room.x();
    double inner = across ? frame.w() + 2 * beyond : room.right() - left - 2 * pad;
    String name = TextMeasure.get().drawable(GroupFrames.name(map, id, lang));
    List<String> lines = new TextWrap().wholeWords(name, inner, size, true, most);
    double width = NameChip.width(lines, size) + 2 * pad;
    double height = lines.size() * line + pad / 2;
    Point center = frame.center();
    Box chip =
        across
            ? new Box(center.x() - width / 2, center.y() - height / 2, width, height)
            : new Box(
                Math.min(frame.x() + pad, room.right() - width),
                frame.y() - height / 2,
                width,
                height);
    Box sign = covered.get(GroupFrames.stage(id));
    if (sign != null && sign.overlaps(chip)) {
      chip = chip.moved(0, sign.bottom() - chip.y());
      if (!across || chip.bottom() > frame.bottom()) {
        return;
      }
    }
    marks.add(
        NameChip.draw(theme, id, name, chip, lines, size, GroupFrames.band(theme, map, id), view));
  }

  /** Tells whether at the left of a frame there is one whose name may reach into the same row. */
  private static boolean beside(Geometry geometry, Box frame, double row) {
    return geometry.frames().values().stream()
        .anyMatch(other -> other.right() <= frame.x() && Math.abs(other.y() - frame.y()) < row);
  }

  /** Returns a row of a frame, made wider up to its band, other frames, and cards beside it. */
  private static Box room(Geometry geometry, Id id, Box frame, Box row) {
    Box band = geometry.bands().get(GroupFrames.stage(id));
    double left = band == null ? frame.x() : Math.min(band.x(), frame.x());
    double right = band == null ? frame.right() : Math.max(band.right(), frame.right());
    Box reach = new Box(left, row.y(), right - left, row.h());
    List<Box> beside =
        new ArrayList<>(geometry.cardsNear(reach).stream().map(geometry.cards()::get).toList());
    beside.addAll(geometry.frames().values());
    for (Box other : beside) {
      if (other != null && other.overlaps(reach) && !other.equals(frame)) {
        if (other.x() >= frame.right()) {
          right = Math.min(right, other.x());
        } else if (other.right() <= frame.x()) {
          left = Math.max(left, other.right());
        }
      }
    }
    return new Box(left, row.y(), right - left, row.h());
  }
}
