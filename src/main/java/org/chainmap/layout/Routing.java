package org.chainmap.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.geom.Size;
import org.chainmap.layout.edgeshape.EdgeShapes;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.task.Progress;

/**
 * Computes bands, frames, routes and label places as a pure function of placed cards: routes are
 * never stored. Works for any placement; the same input gives the same output.
 */
public final class Routing {

  /** The fraction of the work spent on finding routes; the rest is lines and places of labels. */
  private static final double ROUTED = 0.9;

  private Routing() {}

  /**
   * Returns the geometry derived from the places of cards. @param cards the box of each placed
   * card; links at cards not among them get no route
   *
   * @param labelSizes the size in px of each labelled link's label
   */
  public static Geometry geometry(ChainMap map, Map<Id, Box> cards, Map<Id, Size> labelSizes) {
    return geometry(map, cards, labelSizes, Progress.NONE);
  }

  /**
   * Returns the geometry derived from the places of cards. On a large map this takes seconds, with
   * tens of thousands of links up to minutes.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static Geometry geometry(
      ChainMap map, Map<Id, Box> cards, Map<Id, Size> labelSizes, Progress progress) {
    return routed(map, cards, labelSizes, progress);
  }

  /**
   * Returns the geometry derived from the places of cards, but with plain routes that may run over
   * cards.
   */
  public static Geometry plain(ChainMap map, Map<Id, Box> cards, Map<Id, Size> labelSizes) {
    Orientation orientation = map.info().orientation();
    Map<Id, Polyline> routes = new HashMap<>();
    for (Link link : placed(map, cards)) {
      routes.put(link.id(), plain(link, Geometry.EMPTY, cards, orientation));
    }
    return with(map, cards, routes, labelSizes, true, Progress.NONE);
  }

  private static Geometry routed(
      ChainMap map, Map<Id, Box> cards, Map<Id, Size> labelSizes, Progress progress) {
    Orientation orientation = map.info().orientation();
    RoutingInput routingInput = RoutingInput.of(map, cards, orientation);
    List<Link> links = routingInput.links();
    double[][] routed = Routes.of(routingInput.routingProblem(), progress.part(0, ROUTED));
    Map<Id, Polyline> routes = new HashMap<>();
    for (int i = 0; i < routed.length; i++) {
      routes.put(links.get(i).id(), orientation.transformed(line(routed[i])));
    }
    return with(map, cards, routes, labelSizes, false, progress.part(ROUTED, 1));
  }

  /** Lines, frames, labels and bands around cards and routes. */
  private static Geometry with(
      ChainMap map,
      Map<Id, Box> cards,
      Map<Id, Polyline> routes,
      Map<Id, Size> labelSizes,
      boolean plain,
      Progress progress) {
    Orientation orientation = map.info().orientation();
    List<Link> links = placed(map, cards);
    Map<Id, Outline> lines =
        EdgeShapes.of(map.info().linkShape(), links, routes, cards, orientation, Geometry.EMPTY);
    Map<Id, Polyline> courses = new HashMap<>(routes);
    lines.forEach((id, line) -> courses.put(id, line.flat()));
    Map<Id, Box> frames = Frames.of(map, cards);
    List<Box> taken = new ArrayList<>(cards.values());
    frames.values().forEach(frame -> taken.add(Frames.title(frame)));
    Map<Id, Box> labels = LinkLabels.of(links, courses, taken, labelSizes, plain, progress);
    return new Geometry(
        cards, bands(map, cards, frames, labels, routes), frames, routes, lines, labels);
  }

  private static Map<Id, Box> bands(
      ChainMap map,
      Map<Id, Box> cards,
      Map<Id, Box> frames,
      Map<Id, Box> labels,
      Map<Id, Polyline> routes) {
    List<Box> others = new ArrayList<>(labels.values());
    if (!routes.isEmpty()) {
      others.add(Polyline.bounds(routes.values()));
    }
    return Bands.of(map, cards, frames, others);
  }

  /** The links between placed cards, in the order of the map. */
  static List<Link> placed(ChainMap map, Map<Id, Box> cards) {
    if (cards.size() == map.segments().size()) {
      return map.links();
    }
    return map.links().stream()
        .filter(link -> cards.containsKey(link.from()) && cards.containsKey(link.to()))
        .toList();
  }

  /**
   * Returns the geometry after some cards moved: only links at touched cards, or whose route a
   * touched card now blocks, are rerouted; all others keep theirs to the pixel.
   *
   * @param before the geometry before the move
   * @param cards the box of each card now
   * @param touched the segments whose cards moved, were added or changed size
   */
  public static Geometry rerouted(
      Geometry before,
      ChainMap map,
      Map<Id, Box> cards,
      Map<Id, Size> labelSizes,
      Set<Id> touched) {
    return rerouted(before, map, cards, labelSizes, touched, Set.of(), Integer.MAX_VALUE);
  }

  /**
   * Returns the same geometry at once, however much moved: if more than {@code most} links need a
   * new route, they get a plain one that may run over cards, until {@link #geometry} has found the
   * good ones. Of links that keep their route only the references are copied.
   *
   * @param edited the links that were added, changed or removed
   */
  public static Geometry rerouted(
      Geometry before,
      ChainMap map,
      Map<Id, Box> cards,
      Map<Id, Size> labelSizes,
      Set<Id> touched,
      Set<Id> edited,
      int most) {
    Orientation orientation = map.info().orientation();
    List<Link> links = placed(map, cards);
    Map<Id, Polyline> routes = new HashMap<>(before.routes());
    List<Link> open = new ArrayList<>();
    for (Id id : affected(before, map, cards, touched, edited)) {
      Link link = map.find(Link.class, id).orElse(null);
      if (link != null && cards.containsKey(link.from()) && cards.containsKey(link.to())) {
        open.add(link);
      }
      routes.remove(id);
    }
    boolean plain = open.size() > most;
    if (plain) {
      open.forEach(link -> routes.put(link.id(), plain(link, before, cards, orientation)));
    } else {
      routes.putAll(IncrementalRouting.of(map, before, cards, touched, open, routes, orientation));
    }
    Map<Id, Outline> lines =
        EdgeShapes.of(map.info().linkShape(), links, routes, cards, orientation, before);
    Map<Id, Box> frames = Frames.of(map, cards);
    Map<Id, Box> labels =
        LinkLabels.after(before, links, cards, frames, routes, lines, labelSizes, plain);
    return before.leadingTo(
        new Geometry(
            cards, bands(map, cards, frames, labels, routes), frames, routes, lines, labels));
  }

  /** The links that need another route or none, in the order of the map. */
  private static List<Id> affected(
      Geometry before, ChainMap map, Map<Id, Box> cards, Set<Id> touched, Set<Id> edited) {
    Set<Id> affected = blocked(before, cards, touched);
    affected.addAll(edited);
    for (Id card : touched) {
      map.linksAt(card).forEach(link -> affected.add(link.id()));
    }
    List<Id> sorted = new ArrayList<>(affected);
    Collections.sort(sorted);
    return sorted;
  }

  /** The links whose route runs through the new place of a touched card. */
  private static Set<Id> blocked(Geometry before, Map<Id, Box> cards, Set<Id> touched) {
    Set<Id> blocked = new HashSet<>();
    for (Id id : touched) {
      Box card = cards.get(id);
      if (card != null) {
        Box obstacle = card.grown(2);
        for (Id link : before.linksNear(obstacle)) {
          Polyline route = before.routes().get(link);
          if (route != null && runsThrough(route, obstacle)) {
            blocked.add(link);
          }
        }
      }
    }
    return blocked;
  }

  private static boolean runsThrough(Polyline route, Box obstacle) {
    List<Point> points = route.points();
    for (int i = 1; i < points.size(); i++) {
      if (obstacle.overlaps(Box.between(points.get(i - 1), points.get(i)))) {
        return true;
      }
    }
    return false;
  }

  private static Polyline plain(
      Link link, Geometry before, Map<Id, Box> cards, Orientation orientation) {
    Box source = card(cards, link.from());
    Box target = card(cards, link.to());
    Polyline carried =
        DirectRoute.carried(
            before.routes().get(link.id()),
            before.cards().get(link.from()),
            before.cards().get(link.to()),
            source,
            target);
    return carried != null ? carried : DirectRoute.between(source, target, orientation);
  }

  static Polyline route(Map<Id, Polyline> routes, Id link) {
    return Objects.requireNonNull(routes.get(link));
  }

  static Box card(Map<Id, Box> cards, Id id) {
    return Objects.requireNonNull(cards.get(id));
  }

  static double[] numbers(Polyline line) {
    double[] numbers = new double[2 * line.points().size()];
    for (int i = 0; i < line.points().size(); i++) {
      numbers[2 * i] = line.points().get(i).x();
      numbers[2 * i + 1] = line.points().get(i).y();
    }
    return numbers;
  }

  static Polyline line(double[] numbers) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < numbers.length; i += 2) {
      points.add(new Point(numbers[i], numbers[i + 1]));
    }
    return new Polyline(points);
  }
}
