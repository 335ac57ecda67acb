package org.chainmap.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;

/**
 * Cuts a part out of a map's geometry. A card is in it as a whole or not at all; a link to a card
 * outside ends at the edge; a band is cut to the part, its header along with it.
 */
final class Crop {

  /** The room left between a card and the edge, in px. */
  private static final double MARGIN = 24;

  private Crop() {}

  /**
   * Returns the part of a geometry within a frame. O(everything).
   *
   * @param map the map to show: what is not on it is left out of the part
   * @param segments the segments shown
   * @param all the geometry of that map, or of one that has more elements
   * @param frame the part, in px: what has its centre in it is shown
   */
  static Geometry of(ChainMap map, Set<Id> segments, Geometry all, Box frame) {
    Map<Id, Box> cards = kept(all.cards(), segments::contains, frame);
    Map<Id, Box> notes = kept(all.notes(), id -> map.find(id).isPresent(), frame);
    Map<Id, Polyline> routes = new LinkedHashMap<>();
    Map<Id, Outline> lines = new HashMap<>();
    List<Link> leaving = new ArrayList<>();
    for (Link link : map.links()) {
      Polyline route = all.routes().get(link.id());
      if (route == null) {
        continue;
      }
      if (cards.containsKey(link.from()) && cards.containsKey(link.to())) {
        routes.put(link.id(), route);
        Outline line = all.lines().get(link.id());
        if (line != null) {
          lines.put(link.id(), line);
        }
      } else if (cards.containsKey(link.from()) || cards.containsKey(link.to())) {
        leaving.add(link);
      }
    }
    Map<Id, Box> frames = frames(all, cards);
    List<Box> shown = new ArrayList<>(cards.values());
    shown.addAll(notes.values());
    shown.addAll(frames.values());
    routes.values().forEach(route -> shown.add(route.bounds()));
    Box area = shown.isEmpty() ? frame : Box.around(shown).grown(MARGIN);
    for (Link link : leaving) {
      Polyline course = Objects.requireNonNull(all.course(link.id()));
      boolean starts = cards.containsKey(link.from());
      routes.put(link.id(), starts ? until(course, area) : reversed(until(reversed(course), area)));
    }
    Map<Id, Box> labels = new HashMap<>();
    all.labels()
        .forEach(
            (id, label) -> {
              if (routes.containsKey(id) && area.contains(label)) {
                labels.put(id, label);
              }
            });
    return new Geometry(cards, bands(map, all, area), frames, routes, lines, labels)
        .withNotes(notes);
  }

  private static Map<Id, Box> kept(Map<Id, Box> boxes, Predicate<Id> present, Box frame) {
    Map<Id, Box> kept = new HashMap<>();
    boxes.forEach(
        (id, box) -> {
          if (frame.contains(box.center()) && present.test(id)) {
            kept.put(id, box);
          }
        });
    return kept;
  }

  /** The frames of groups of which a card is shown, as large as what is shown of them. */
  private static Map<Id, Box> frames(Geometry all, Map<Id, Box> cards) {
    Map<Id, Box> frames = new HashMap<>();
    all.frames()
        .forEach(
            (id, frame) -> {
              List<Box> within = cards.values().stream().filter(frame::contains).toList();
              long before = all.cards().values().stream().filter(frame::contains).count();
              if (within.size() == before) {
                frames.put(id, frame);
              } else if (!within.isEmpty()) {
                Box rest = Box.around(within);
                Box whole = around(all.cards().values(), frame);
                frames.put(
                    id,
                    new Box(
                        rest.x() - (whole.x() - frame.x()),
                        rest.y() - (whole.y() - frame.y()),
                        rest.w() + frame.w() - whole.w(),
                        rest.h() + frame.h() - whole.h()));
              }
            });
    return frames;
  }

  private static Box around(Collection<Box> boxes, Box frame) {
    return Box.around(boxes.stream().filter(frame::contains).toList());
  }

  /** The bands of the map's stages that the area meets, each with room for its header. */
  private static Map<Id, Box> bands(ChainMap map, Geometry all, Box area) {
    boolean down = map.info().orientation().topDown();
    double header = Double.POSITIVE_INFINITY;
    for (Segment segment : map.segments()) {
      Box card = all.cards().get(segment.id());
      Box band = all.bands().get(segment.stage());
      if (card != null && band != null) {
        header = Math.min(header, down ? card.x() - band.x() : card.y() - band.y());
      }
    }
    double room = Double.isInfinite(header) ? 0 : Math.max(0, header - MARGIN);
    Box grown =
        down
            ? new Box(area.x() - room, area.y(), area.w() + room, area.h())
            : new Box(area.x(), area.y() - room, area.w(), area.h() + room);
    Map<Id, Box> bands = new HashMap<>();
    map.stages()
        .forEach(
            stage -> {
              Box band = all.bands().get(stage.id());
              Box part = band != null && band.overlaps(grown) ? across(band, grown, down) : null;
              // A strip without a card would say nothing.
              if (part != null && (down ? part.h() : part.w()) > 2 * MARGIN) {
                bands.put(stage.id(), part);
              }
            });
    return bands;
  }

  /** Returns a band cut to the area, both along the stages and across them. */
  private static Box across(Box band, Box area, boolean down) {
    double left = Math.max(band.x(), area.x());
    double top = Math.max(band.y(), area.y());
    double right = Math.min(band.right(), area.right());
    double bottom = Math.min(band.bottom(), area.bottom());
    return down
        ? new Box(area.x(), top, area.w(), bottom - top)
        : new Box(left, area.y(), right - left, area.h());
  }

  private static Polyline reversed(Polyline line) {
    return new Polyline(line.points().reversed());
  }

  /** Returns a line that starts in an area until it first leaves it. */
  private static Polyline until(Polyline line, Box area) {
    List<Point> points = new ArrayList<>();
    points.add(line.first());
    for (int i = 1; i < line.points().size(); i++) {
      Point from = line.points().get(i - 1);
      Point to = line.points().get(i);
      if (!area.contains(to)) {
        points.add(from.plus(to.minus(from).times(exit(from, to, area))));
        return new Polyline(points);
      }
      points.add(to);
    }
    return new Polyline(points);
  }

  /** Returns the part of a piece, 0–1, at which it leaves an area. */
  private static double exit(Point from, Point to, Box area) {
    double x = part(from.x(), to.x(), area.x(), area.right());
    double y = part(from.y(), to.y(), area.y(), area.bottom());
    return Math.clamp(Math.min(x, y), 0, 1);
  }

  private static double part(double from, double to, double least, double most) {
    return to > most
        ? (most - from) / (to - from)
        : to < least ? (least - from) / (to - from) : Double.POSITIVE_INFINITY;
  }
}
