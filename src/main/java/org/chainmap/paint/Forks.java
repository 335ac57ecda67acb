package org.chainmap.paint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.LineParts;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.model.Link;

/**
 * The places where links of one source part, and where links of one target join: there they are one
 * line with a branch, which no halo may cut.
 */
final class Forks {

  private final Map<Id, Set<Point>> places = new HashMap<>();

  /** Finds the forks of links that are drawn. O(links · links of one segment). */
  Forks(List<Link> links, Geometry geometry) {
    Map<Id, List<Id>> bySource = new HashMap<>();
    Map<Id, List<Id>> byTarget = new HashMap<>();
    Map<Id, Polyline> courses = new HashMap<>();
    for (Link link : links) {
      Polyline course = geometry.course(link.id());
      if (course != null) {
        courses.put(link.id(), course);
        bySource.computeIfAbsent(link.from(), id -> new ArrayList<>()).add(link.id());
        byTarget.computeIfAbsent(link.to(), id -> new ArrayList<>()).add(link.id());
      }
    }
    bySource.values().forEach(group -> find(group, courses, line -> line));
    byTarget.values().forEach(group -> find(group, courses, LineParts::reversed));
  }

  private void find(List<Id> group, Map<Id, Polyline> courses, UnaryOperator<Polyline> from) {
    if (group.size() < 2) {
      return;
    }
    List<Polyline> lines = group.stream().map(courses::get).map(from).toList();
    for (int i = 0; i < lines.size(); i++) {
      for (int j = i + 1; j < lines.size(); j++) {
        double together = LineParts.together(lines.get(i), lines.get(j));
        if (together >= 0) {
          Point fork = lines.get(i).pointAt(together);
          places.computeIfAbsent(group.get(i), id -> new LinkedHashSet<>()).add(fork);
          places.computeIfAbsent(group.get(j), id -> new LinkedHashSet<>()).add(fork);
        }
      }
    }
  }

  /** Returns the places at which a link parts from or joins another. */
  Set<Point> of(Id link) {
    return places.getOrDefault(link, Set.of());
  }
}
