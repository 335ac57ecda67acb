package org.chainmap.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.layout.layered.p5route.OrthogonalRouter;
import org.chainmap.layout.layered.p5route.RoutingProblem;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.task.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Routes a few links again after an edit by considering only what lies near them: the cards around
 * their old route and around the straight line between their ends, the links that run there, and
 * the links of the cards at their ends. Where a new route runs over a card farther off, it is found
 * again with that card considered too.
 *
 * <p>O(routing of what lies near), whatever the size of the map.
 */
final class IncrementalRouting {

  /** The distance from a link's route within which cards and links are considered, in px. */
  private static final double NEAR = 64;

  /** The number of rounds, each of which may consider more. */
  private static final int ROUNDS = 3;

  private final ChainMap map;
  private final Geometry before;
  private final Map<Id, Box> cards;
  private final Set<Id> touched;
  private final Collection<Link> open;
  private final Map<Id, Polyline> kept;
  private final Orientation orientation;
  private final Set<Id> inSight = new HashSet<>();
  private final Set<Id> linksInSight = new HashSet<>();

  private IncrementalRouting(
      ChainMap map,
      Geometry before,
      Map<Id, Box> cards,
      Set<Id> touched,
      Collection<Link> open,
      Map<Id, Polyline> kept,
      Orientation orientation) {
    this.map = map;
    this.before = before;
    this.cards = cards;
    this.touched = touched;
    this.open = open;
    this.kept = kept;
    this.orientation = orientation;
  }

  /**
   * Returns the routes of some links.
   *
   * @param before the geometry before the edit
   * @param cards the box of each card now
   * @param touched the cards that lie elsewhere than before
   * @param open the links to route
   * @param kept the routes of all other links
   */
  static Map<Id, Polyline> of(
      ChainMap map,
      Geometry before,
      Map<Id, Box> cards,
      Set<Id> touched,
      Collection<Link> open,
      Map<Id, Polyline> kept,
      Orientation orientation) {
    if (open.isEmpty()) {
      return Map.of();
    }
    IncrementalRouting routing =
        new IncrementalRouting(map, before, cards, touched, open, kept, orientation);
    routing.lookAround();
    Map<Id, Polyline> found = routing.routes();
    for (int round = 1; round < ROUNDS && routing.lookAlong(found); round++) {
      found = routing.routes();
    }
    return found;
  }

  private void lookAround() {
    for (Link link : open) {
      Box source = Routing.card(cards, link.from());
      Box target = Routing.card(cards, link.to());
      look(source);
      look(target);
      pieces(DirectRoute.between(source, target, orientation)).forEach(this::look);
      Polyline had = before.routes().get(link.id());
      if (had != null) {
        pieces(had).forEach(this::look);
      }
      map.linksAt(link.from()).forEach(other -> linksInSight.add(other.id()));
      map.linksAt(link.to()).forEach(other -> linksInSight.add(other.id()));
    }
  }

  private void look(Box place) {
    Box area = place.grown(NEAR);
    for (Id id : before.cardsNear(area)) {
      Box card = cards.get(id);
      if (card != null && card.overlaps(area)) {
        inSight.add(id);
      }
    }
    for (Id id : before.linksNear(area)) {
      Polyline way = linksInSight.contains(id) ? null : kept.get(id);
      if (way != null && reaches(way, area)) {
        linksInSight.add(id);
      }
    }
  }

  private static boolean reaches(Polyline way, Box area) {
    List<Point> points = way.points();
    for (int i = 1; i < points.size(); i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      if (Math.min(a.x(), b.x()) <= area.right()
          && area.x() <= Math.max(a.x(), b.x())
          && Math.min(a.y(), b.y()) <= area.bottom()
          && area.y() <= Math.max(a.y(), b.y())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Considers the cards and links that routes run over too; false where all are considered already.
   */
  private boolean lookAlong(Map<Id, Polyline> found) {
    Set<Id> seen = new HashSet<>(ends());
    boolean over = false;
    for (Link link : open) {
      for (Box piece : pieces(Routing.route(found, link.id()))) {
        for (Id id : before.cardsNear(piece)) {
          Box card = cards.get(id);
          over |= card != null && !seen.contains(id) && card.overlaps(piece);
        }
      }
    }
    if (over) {
      found.values().forEach(way -> pieces(way).forEach(this::look));
    }
    return over;
  }

  /** The cards in sight: those near, those that moved, and those at the ends of links in sight. */
  private Set<Id> ends() {
    Set<Id> all = new HashSet<>(inSight);
    all.addAll(touched);
    for (Link link : links()) {
      all.add(link.from());
      all.add(link.to());
    }
    all.retainAll(cards.keySet());
    return all;
  }

  /** The links in sight between placed cards, in the order of the map. */
  private List<Link> links() {
    List<Link> links = new ArrayList<>();
    for (Id id : sorted(linksInSight)) {
      map.find(Link.class, id)
          .filter(link -> cards.containsKey(link.from()) && cards.containsKey(link.to()))
          .ifPresent(links::add);
    }
    return links;
  }

  /** Ids in the order of the map. */
  private static List<Id> sorted(Set<Id> ids) {
    List<Id> sorted = new ArrayList<>(ids);
    Collections.sort(sorted);
    return sorted;
  }

  private Map<Id, Polyline> routes() {
    List<Link> links = links();
    RoutingProblem routingProblem =
        RoutingInput.scene(map, sorted(ends()), links, cards, orientation);
    double[] @Nullable [] stays = new double[links.size()][];
    for (int i = 0; i < stays.length; i++) {
      Polyline way = kept.get(links.get(i).id());
      stays[i] = way == null ? null : Routing.numbers(orientation.transformed(way));
    }
    double[][] ways = OrthogonalRouter.routes(routingProblem, stays, Progress.NONE);
    Map<Id, Polyline> found = new HashMap<>();
    for (int i = 0; i < ways.length; i++) {
      if (stays[i] == null) {
        found.put(links.get(i).id(), orientation.transformed(Routing.line(ways[i])));
      }
    }
    return found;
  }

  private static List<Box> pieces(Polyline line) {
    List<Box> pieces = new ArrayList<>();
    List<Point> points = line.points();
    for (int i = 1; i < points.size(); i++) {
      pieces.add(Box.between(points.get(i - 1), points.get(i)));
    }
    return pieces;
  }
}
