package org.chainmap.layout;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.chainmap.layout.edgeshape.EdgeShapes;
import org.chainmap.layout.layered.p5route.LabelPlacement;
import org.chainmap.layout.spacing.FlowTransform;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.task.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Bands, frames, link ways and label places as a pure function of placed cards: routes are never
 * stored. Works for any placement, however made; the same input gives the same output.
 */
public final class Routing {

  /** The part of the work that is finding ways; the rest is lines and places of labels. */
  private static final double ROUTED = 0.9;

  private Routing() {}

  /**
   * Everything derived from where cards lie.
   *
   * @param cards the box of each placed card; links at cards not among them get no route
   * @param labelSizes the size in px of each labelled link's label
   */
  public static Geometry geometry(ChainMap map, Map<Id, Box> cards, Map<Id, Size> labelSizes) {
    return geometry(map, cards, labelSizes, Progress.NONE);
  }

  /**
   * Everything derived from where cards lie; on a large map this takes seconds, on one of ten
   * thousands of links up to minutes.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static Geometry geometry(
      ChainMap map, Map<Id, Box> cards, Map<Id, Size> labelSizes, Progress progress) {
    return derived(Geometry.EMPTY, map, cards, labelSizes, Set.of(), Integer.MAX_VALUE, progress);
  }

  /** Everything derived from where cards lie, but with plain ways that may run over cards. */
  public static Geometry plain(ChainMap map, Map<Id, Box> cards, Map<Id, Size> labelSizes) {
    return derived(Geometry.EMPTY, map, cards, labelSizes, Set.of(), 0, Progress.NONE);
  }

  /**
   * The geometry after some cards moved: only links at touched cards, or whose way a touched card
   * now blocks, find a new way; all others keep theirs to the pixel.
   *
   * @param before the geometry before the move
   * @param cards the box of each card now
   * @param touched the segments whose cards moved, came or changed size
   */
  public static Geometry rerouted(
      Geometry before,
      ChainMap map,
      Map<Id, Box> cards,
      Map<Id, Size> labelSizes,
      Set<Id> touched) {
    return rerouted(before, map, cards, labelSizes, touched, Integer.MAX_VALUE);
  }

  /**
   * The same, at once however much moved: where more than {@code most} links need a new way, they
   * get a plain one that may run over cards, until {@link #geometry} has found the good ones.
   */
  public static Geometry rerouted(
      Geometry before,
      ChainMap map,
      Map<Id, Box> cards,
      Map<Id, Size> labelSizes,
      Set<Id> touched,
      int most) {
    return derived(before, map, cards, labelSizes, touched, most, Progress.NONE);
  }

  private static Geometry derived(
      Geometry before,
      ChainMap map,
      Map<Id, Box> cards,
      Map<Id, Size> labelSizes,
      Set<Id> touched,
      int most,
      Progress progress) {
    FlowTransform flowTransform = FlowTransform.of(map.info().orientation());
    RoutingInput routingInput = RoutingInput.of(map, cards, flowTransform);
    List<Link> links = routingInput.links();
    List<Box> obstacles = new ArrayList<>();
    touched.stream()
        .map(cards::get)
        .forEach(
            box -> {
              if (box != null) {
                obstacles.add(box.grown(2));
              }
            });
    Map<Id, Polyline> routes = new HashMap<>();
    double[] @Nullable [] stays = new double[links.size()][];
    for (int i = 0; i < stays.length; i++) {
      Link link = links.get(i);
      Polyline route = before.routes().get(link.id());
      if (route != null && holds(route, link, cards, touched, obstacles)) {
        stays[i] = numbers(flowTransform.turn(route));
        routes.put(link.id(), route);
      }
    }
    boolean plain = links.size() - routes.size() > most;
    if (plain) {
      links.forEach(
          link ->
              routes.computeIfAbsent(link.id(), id -> plain(link, before, cards, flowTransform)));
    } else {
      double[][] ways = Routes.of(routingInput.routingProblem(), stays, progress.part(0, ROUTED));
      for (int i = 0; i < ways.length; i++) {
        if (stays[i] == null) {
          routes.put(links.get(i).id(), flowTransform.turn(line(ways[i])));
        }
      }
    }
    Map<Id, Outline> lines =
        EdgeShapes.of(map.info().linkShape(), links, routes, cards, flowTransform, before);
    Map<Id, Polyline> courses = new HashMap<>(routes);
    lines.forEach((id, line) -> courses.put(id, line.flat()));
    Map<Id, Box> frames = Frames.of(map, cards);
    List<Box> taken = new ArrayList<>(cards.values());
    frames.values().forEach(frame -> taken.add(Frames.title(frame)));
    Map<Id, Box> labels =
        labels(before, links, courses, taken, labelSizes, plain, progress.part(ROUTED, 1));
    List<Box> others = new ArrayList<>(labels.values());
    routes.values().forEach(route -> others.add(route.bounds()));
    return new Geometry(cards, Bands.of(map, cards, frames, others), frames, routes, lines, labels);
  }

  private static Polyline plain(
      Link link, Geometry before, Map<Id, Box> cards, FlowTransform flowTransform) {
    Box source = card(cards, link.from());
    Box target = card(cards, link.to());
    Polyline carried =
        DirectRoute.carried(
            before.routes().get(link.id()),
            before.cards().get(link.from()),
            before.cards().get(link.to()),
            source,
            target);
    return carried != null ? carried : DirectRoute.between(source, target, flowTransform);
  }

  /** Whether a link may keep its way. */
  private static boolean holds(
      Polyline route, Link link, Map<Id, Box> cards, Set<Id> touched, List<Box> obstacles) {
    if (touched.contains(link.from())
        || touched.contains(link.to())
        || !onEdge(route.first(), card(cards, link.from()))
        || !onEdge(route.last(), card(cards, link.to()))) {
      return false;
    }
    List<Point> points = route.points();
    for (int i = 1; i < points.size(); i++) {
      Box piece = Box.between(points.get(i - 1), points.get(i));
      for (Box obstacle : obstacles) {
        if (obstacle.overlaps(piece)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean onEdge(Point p, Box card) {
    boolean inside =
        p.x() > card.x() + 1e-6
            && p.x() < card.right() - 1e-6
            && p.y() > card.y() + 1e-6
            && p.y() < card.bottom() - 1e-6;
    return !inside && card.grown(1e-6).contains(p);
  }

  private static Map<Id, Box> labels(
      Geometry before,
      List<Link> links,
      Map<Id, Polyline> courses,
      List<Box> taken,
      Map<Id, Size> sizes,
      boolean plain,
      Progress progress) {
    LabelPlacement places = new LabelPlacement(taken, List.copyOf(courses.values()));
    Map<Id, Box> labels = new HashMap<>();
    for (Link link : links) {
      Size size = sizes.get(link.id());
      Box kept = before.labels().get(link.id());
      if (size != null
          && kept != null
          && kept.size().equals(size)
          && Objects.equals(courses.get(link.id()), before.course(link.id()))
          && taken.stream().noneMatch(kept::overlaps)) {
        labels.put(link.id(), kept);
        places.keep(kept);
      }
    }
    double done = 0;
    for (Link link : links) {
      progress.report(++done / links.size());
      Size size = sizes.get(link.id());
      Polyline route = courses.get(link.id());
      if (size != null && route != null && !labels.containsKey(link.id())) {
        progress.check();
        labels.put(link.id(), plain ? midway(route, size) : places.place(route, size));
      }
    }
    return labels;
  }

  private static Box midway(Polyline route, Size size) {
    Point middle = route.pointAt(route.length() / 2);
    return Box.of(middle.plus(-size.w() / 2, -size.h() / 2), size);
  }

  private static Box card(Map<Id, Box> cards, Id id) {
    return Objects.requireNonNull(cards.get(id));
  }

  private static double[] numbers(Polyline line) {
    double[] numbers = new double[2 * line.points().size()];
    for (int i = 0; i < line.points().size(); i++) {
      numbers[2 * i] = line.points().get(i).x();
      numbers[2 * i + 1] = line.points().get(i).y();
    }
    return numbers;
  }

  private static Polyline line(double[] numbers) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < numbers.length; i += 2) {
      points.add(new Point(numbers[i], numbers[i + 1]));
    }
    return new Polyline(points);
  }
}
