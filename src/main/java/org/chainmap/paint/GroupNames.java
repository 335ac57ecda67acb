package org.chainmap.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * Draws the names of groups far out, in one size per zoom: on the upper edge of their frames, or
 * across the frames where their cards have no titles. A name wider than its frame reaches beyond it
 * as far as there is nothing else, or has a second row; it is cut between words only, and left out
 * where other names leave no room for it.
 */
final class GroupNames {

  /** The sizes on screen, in px, of names across frames and on edges: as wanted, and at least. */
  private static final double ACROSS = 12;

  private static final double ACROSS_LETTERS = 10;
  private static final double ON_EDGE = 10;
  private static final double LEAST = 9;
  private static final double LEAST_LETTERS = 8;

  private static final int MOST_LINES = 3;

  /** By how much a name on an edge may touch what lies below it, in screen px. */
  private static final double TOUCH = 4;

  private final Theme theme;
  private final Lang lang;
  private volatile @Nullable Sized sized;

  /** The size found last; whoever paints the same map at the same zoom needs no other. */
  private record Sized(ChainMap map, Geometry geometry, double zoom, double size) {

    boolean of(ChainMap otherMap, Geometry otherGeometry, double otherZoom) {
      return map == otherMap && geometry == otherGeometry && zoom == otherZoom;
    }
  }

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
    if (Detail.at(view.zoom()) == Detail.FULL || geometry.frames().isEmpty()) {
      return;
    }
    double size = size(map, geometry, view.zoom());
    lines(map, geometry, size, view, covered)
        .forEach(
            (id, lines) -> {
              Box frame = Objects.requireNonNull(geometry.frames().get(id));
              paint(map, id, frame, lines, size, view, covered, marks);
            });
  }

  /** A name in lines, and the background it is drawn on. */
  private record Lines(List<String> lines, Box chip) {}

  /** Returns by how much, in px, a name on the edge of its frame reaches above it. */
  static double aboveEdge(double zoom) {
    return (ON_EDGE * NameChip.LINE + NameChip.PAD / 2) / 2 / zoom;
  }

  /**
   * Returns the one size of all names in map px: as wanted, or smaller where some would be cut.
   * Where the map is seen from makes no difference, so that names keep their size while it moves.
   */
  private double size(ChainMap map, Geometry geometry, double zoom) {
    Sized known = sized;
    if (known == null || !known.of(map, geometry, zoom)) {
      known = new Sized(map, geometry, zoom, fitting(map, geometry, zoom));
      sized = known;
    }
    return known.size();
  }

  private double fitting(ChainMap map, Geometry geometry, double zoom) {
    boolean letters = lang == Lang.EN;
    double size = (!Detail.namesGroups(zoom) ? ON_EDGE : letters ? ACROSS_LETTERS : ACROSS) / zoom;
    double least = (letters ? LEAST_LETTERS : LEAST) / zoom;
    View all = new View(geometry.bounds(), zoom);
    while (size > least
        && lines(map, geometry, size, all, Map.of()).values().stream()
            .anyMatch(lines -> lines.lines().isEmpty() || NameChip.cut(lines.lines()))) {
      size = Math.max(least, size - 0.5 / zoom);
    }
    return size;
  }

  /** Returns the names in a view by their frames. */
  private Map<Id, Lines> lines(
      ChainMap map, Geometry geometry, double size, View view, Map<Id, Box> covered) {
    Map<Id, Lines> all = new TreeMap<>();
    List<Box> drawn = new ArrayList<>(covered.values());
    new TreeMap<>(geometry.frames())
        .forEach(
            (id, frame) -> {
              if (frame.overlaps(view.visible())) {
                Lines lines =
                    Detail.namesGroups(view.zoom())
                        ? across(map, geometry, id, frame, size, view, drawn)
                        : onEdge(map, geometry, id, frame, size, view, covered);
                all.put(id, lines);
                if (!lines.lines().isEmpty()) {
                  drawn.add(lines.chip());
                }
              }
            });
    return all;
  }

  private String name(ChainMap map, Id frame) {
    return TextMeasure.get().drawable(GroupFrames.name(map, frame, lang));
  }

  private Lines across(
      ChainMap map, Geometry geometry, Id id, Box frame, double size, View view, List<Box> drawn) {
    double pad = NameChip.PAD / view.zoom();
    int most = (int) Math.clamp(frame.h() / (size * NameChip.LINE), 1, MOST_LINES);
    Box room = room(geometry, id, frame, frame);
    double beyond = Math.min(frame.x() - room.x(), room.right() - frame.right());
    String name = name(map, id);
    double inner = frame.w() + 2 * beyond;
    double whole = Math.max(inner, NameChip.width(List.of(name), size) + 1);
    // A word that is cut says less than one that reaches over cards without titles.
    for (double width = inner; width <= whole; width = wider(width, inner, whole, frame, size)) {
      List<String> lines = new TextWrap().wholeWords(name, width, size, true, most);
      Box chip = NameChip.cut(lines) ? null : free(around(frame, lines, size, pad), frame, drawn);
      if (chip != null) {
        return new Lines(lines, chip);
      }
    }
    // Where other names leave no room for all of it, words that are whole say more than none.
    List<String> lines = new TextWrap().wholeWords(name, frame.w(), size, true, most);
    Box free =
        NameChip.cutInWord(lines, name)
            ? null
            : free(around(frame, lines, size, pad), frame, drawn);
    return free == null ? new Lines(List.of(), frame) : new Lines(lines, free);
  }

  /** Returns the width to try next: that of the frame after the first, then wider ones. */
  private static double wider(double width, double inner, double whole, Box frame, double size) {
    if (width == inner && frame.w() < inner) {
      return frame.w();
    }
    double from = width < inner ? inner : width;
    return from == whole ? Double.POSITIVE_INFINITY : Math.min(whole, from + size / 2);
  }

  /** Returns the background of lines in the middle of a frame. */
  private static Box around(Box frame, List<String> lines, double size, double pad) {
    double width = NameChip.width(lines, size) + 2 * pad;
    double height = lines.size() * size * NameChip.LINE + pad / 2;
    Point center = frame.center();
    return new Box(center.x() - width / 2, center.y() - height / 2, width, height);
  }

  /** Returns a background moved up or down in its frame to where it covers no name; else null. */
  private static @Nullable Box free(Box chip, Box frame, List<Box> drawn) {
    double step = Math.max(1, chip.h() / 3);
    for (double way = 0; way <= frame.h() / 2; way += step) {
      for (double dy : new double[] {way, -way}) {
        Box there = chip.moved(0, dy);
        boolean inside = way == 0 || there.y() >= frame.y() && there.bottom() <= frame.bottom();
        if (inside && drawn.stream().noneMatch(there::overlaps)) {
          return there;
        }
      }
    }
    return null;
  }

  private Lines onEdge(
      ChainMap map,
      Geometry geometry,
      Id id,
      Box frame,
      double size,
      View view,
      Map<Id, Box> covered) {
    double pad = NameChip.PAD / view.zoom();
    double line = size * NameChip.LINE;
    String name = name(map, id);
    double left = beside(geometry, frame, 2 * line) ? frame.x() : Double.NEGATIVE_INFINITY;
    Lines first = null;
    for (int rows = 1; rows <= 2; rows++) {
      double above = (rows - 0.5) * line + pad / 2;
      Box row =
          new Box(frame.x(), frame.y() - above, frame.w(), above + line / 2 - TOUCH / view.zoom());
      if (rows > 1
          && (taken(geometry, frame, row) || covers(covered.get(GroupFrames.stage(id)), row))) {
        break;
      }
      Box room = room(geometry, id, frame, row);
      double inner = room.right() - Math.max(left, room.x()) - 2 * pad;
      List<String> lines = new TextWrap().wholeWords(name, inner, size, true, rows);
      if (rows > 1 && NameChip.cut(lines)) {
        break;
      }
      if (NameChip.cut(lines)) {
        double word = NameChip.width(List.of(name.split("\\s+")[0] + TextWrap.ELLIPSIS), size) + 1;
        lines = new TextWrap().wholeWords(name, Math.max(inner, word), size, true, rows);
      }
      double width = NameChip.width(lines, size) + 2 * pad;
      double height = lines.size() * line + pad / 2;
      Box chip =
          new Box(
              Math.min(frame.x() + pad, room.right() - width),
              frame.y() + (line + pad / 2) / 2 - height,
              width,
              height);
      first = new Lines(lines, chip);
      if (!NameChip.cut(lines)) {
        break;
      }
    }
    return first == null ? new Lines(List.of(), frame) : first;
  }

  /** Tells whether a card or another frame lies where a row above a frame would be. */
  private static boolean taken(Geometry geometry, Box frame, Box row) {
    Box above = new Box(row.x(), row.y(), row.w(), Math.max(1, frame.y() - row.y() - 1));
    return geometry.frames().values().stream().anyMatch(above::overlaps)
        || geometry.cardsNear(above).stream()
            .map(geometry.cards()::get)
            .anyMatch(card -> card != null && card.overlaps(above));
  }

  private static boolean covers(@Nullable Box sign, Box row) {
    return sign != null && sign.overlaps(row);
  }

  private void paint(
      ChainMap map,
      Id id,
      Box frame,
      Lines lines,
      double size,
      View view,
      Map<Id, Box> covered,
      List<Mark> marks) {
    boolean across = Detail.namesGroups(view.zoom());
    double pad = NameChip.PAD / view.zoom();
    if (frame.w() < 2 * size + (across ? 0 : 2 * pad) || lines.lines().isEmpty()) {
      return;
    }
    Box chip = lines.chip();
    Box sign = covered.get(GroupFrames.stage(id));
    if (sign != null && sign.overlaps(chip)) {
      chip = chip.moved(0, sign.bottom() - chip.y());
      if (!across || chip.bottom() > frame.bottom()) {
        return;
      }
    }
    marks.add(
        NameChip.draw(
            theme,
            id,
            name(map, id),
            chip,
            lines.lines(),
            size,
            GroupFrames.band(theme, map, id),
            view));
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
