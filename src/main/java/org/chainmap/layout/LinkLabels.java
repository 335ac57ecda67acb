package org.chainmap.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.geom.Size;
import org.chainmap.layout.label.LabelPlacement;
import org.chainmap.model.Link;
import org.chainmap.task.Progress;
import org.jspecify.annotations.Nullable;

/** Gives the labels of links their places. */
final class LinkLabels {

  /** How far around a link other things can matter to the place of its label, in px. */
  private static final double NEAR = 480;

  private LinkLabels() {}

  /**
   * The place of every label.
   *
   * @param courses where each link runs as it is drawn
   * @param taken what no label may cover
   * @param sizes the size of each labelled link's label
   * @param plain whether each label just lies half-way along its link
   */
  static Map<Id, Box> of(
      List<Link> links,
      Map<Id, Polyline> courses,
      List<Box> taken,
      Map<Id, Size> sizes,
      boolean plain,
      Progress progress) {
    LabelPlacement places = new LabelPlacement(taken, List.copyOf(courses.values()));
    Map<Id, Box> labels = new HashMap<>();
    double done = 0;
    for (Link link : links) {
      progress.report(++done / links.size());
      Size size = sizes.get(link.id());
      Polyline course = courses.get(link.id());
      if (size != null && course != null) {
        progress.check();
        labels.put(link.id(), plain ? midway(course, size) : placed(places, link, course, size));
      }
    }
    return labels;
  }

  /**
   * The places of labels after some cards moved: those of links that stayed, and over which nothing
   * came to lie, are kept; the others are found among what lies near them.
   */
  static Map<Id, Box> after(
      Geometry before,
      List<Link> links,
      Map<Id, Box> cards,
      Map<Id, Box> frames,
      Map<Id, Polyline> routes,
      Map<Id, Outline> lines,
      Map<Id, Size> sizes,
      boolean plain) {
    if (sizes.isEmpty()) {
      return Map.of();
    }
    List<Box> came = came(before.cards(), cards);
    for (Box frame : came(before.frames(), frames)) {
      came.add(Frames.title(frame));
    }
    Map<Id, Box> labels = new HashMap<>();
    List<Link> open = new ArrayList<>();
    for (Link link : links) {
      Size size = sizes.get(link.id());
      Box kept = before.labels().get(link.id());
      if (size != null
          && kept != null
          && kept.size().equals(size)
          && Objects.equals(routes.get(link.id()), before.routes().get(link.id()))
          && Objects.equals(lines.get(link.id()), before.lines().get(link.id()))
          && came.stream().noneMatch(kept::overlaps)) {
        labels.put(link.id(), kept);
      } else if (size != null) {
        open.add(link);
      }
    }
    for (Link link : open) {
      Polyline course = course(link.id(), routes, lines);
      Size size = sizes.get(link.id());
      if (course != null && size != null) {
        labels.put(
            link.id(),
            plain
                ? midway(course, size)
                : near(before, link, course, size, cards, frames, routes, lines, labels));
      }
    }
    return labels;
  }

  /** A place for one label among what lies near its link. */
  private static Box near(
      Geometry before,
      Link link,
      Polyline course,
      Size size,
      Map<Id, Box> cards,
      Map<Id, Box> frames,
      Map<Id, Polyline> routes,
      Map<Id, Outline> lines,
      Map<Id, Box> labels) {
    Box area = course.bounds().grown(NEAR);
    List<Box> taken = new ArrayList<>();
    Set<Id> moved = new HashSet<>();
    cards.forEach(
        (id, box) -> {
          if (box != before.cards().get(id)) {
            moved.add(id);
          }
        });
    moved.addAll(before.cardsNear(area));
    add(moved, cards, taken);
    add(labels.keySet(), labels, taken);
    frames.values().forEach(frame -> taken.add(Frames.title(frame)));
    Set<Id> others = new HashSet<>(before.linksNear(area));
    others.add(link.id());
    List<Polyline> courses = new ArrayList<>();
    for (Id id : others) {
      Polyline other = id.equals(link.id()) ? course : course(id, routes, lines);
      if (other != null) {
        courses.add(other);
      }
    }
    return placed(new LabelPlacement(taken, courses), link, course, size);
  }

  /** The place of a label: on its link, but beside one that leads back to where it starts. */
  private static Box placed(LabelPlacement places, Link link, Polyline course, Size size) {
    return link.from().equals(link.to())
        ? places.placeBeside(course, size)
        : places.place(course, size);
  }

  private static void add(Collection<Id> ids, Map<Id, Box> boxes, List<Box> list) {
    for (Id id : ids) {
      Box box = boxes.get(id);
      if (box != null) {
        list.add(box);
      }
    }
  }

  private static @Nullable Polyline course(
      Id link, Map<Id, Polyline> routes, Map<Id, Outline> lines) {
    Outline line = lines.get(link);
    return line == null ? routes.get(link) : line.flat();
  }

  private static List<Box> came(Map<Id, Box> before, Map<Id, Box> now) {
    List<Box> came = new ArrayList<>();
    now.forEach(
        (id, box) -> {
          if (!box.equals(before.get(id))) {
            came.add(box);
          }
        });
    return came;
  }

  private static Box midway(Polyline route, Size size) {
    Point middle = route.pointAt(route.length() / 2);
    return Box.of(middle.plus(-size.w() / 2, -size.h() / 2), size);
  }
}
