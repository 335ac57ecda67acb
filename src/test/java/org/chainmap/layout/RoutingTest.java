package org.chainmap.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoutingTest {

  static LongStream seeds() {
    return RandomMaps.seeds(60);
  }

  private static Geometry laidOut(ChainMap map, long seed) {
    LayoutTask task = TestMaps.task(map, seed);
    Map<Id, Box> boxes = Layouts.boxes(Layouts.tidy().place(task, Progress.NONE), task);
    return Routing.geometry(map, boxes, task.labels());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void laidOutMapsAreRoutedBetweenTheCards(long seed) {
    ChainMap map = TestMaps.unplaced(TestMaps.random(seed));
    Geometry geometry = laidOut(map, seed);
    assertThat(geometry.routes().keySet())
        .isEqualTo(new HashSet<>(map.links().stream().map(Link::id).toList()));
    for (Link link : map.links()) {
      assertWay(geometry, link);
    }
    assertApart(map, geometry);
    assertLabels(geometry);
    assertBands(map, geometry);
    assertThat(laidOut(map, seed)).as("deterministic").isEqualTo(geometry);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyPlacementIsRouted(long seed) {
    ChainMap map = TestMaps.random(seed);
    Random random = new Random(seed);
    Map<Id, Box> boxes = new HashMap<>();
    TestMaps.sizes(map, seed)
        .forEach(
            (id, size) ->
                boxes.put(id, Box.of(new Point(random.nextInt(600), random.nextInt(600)), size)));
    Geometry geometry = Routing.geometry(map, boxes, TestMaps.labels(map));
    for (Link link : map.links()) {
      Polyline route = TestMaps.at(geometry.routes(), link.id());
      assertOrthogonal(route);
      assertThat(onEdge(route.last(), TestMaps.at(boxes, link.to()))).isTrue();
    }
    assertBands(map, geometry);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aMovedCardChangesOnlyItsOwnLinksAndThoseItBlocks(long seed) {
    ChainMap map = TestMaps.unplaced(TestMaps.random(seed));
    if (map.segments().isEmpty()) {
      return;
    }
    Geometry before = laidOut(map, seed);
    Id moved = map.segments().get((int) (seed % map.segments().size())).id();
    Map<Id, Box> boxes = new HashMap<>(before.cards());
    boxes.put(moved, TestMaps.at(boxes, moved).moved(9, 7));
    Geometry after = Routing.rerouted(before, map, boxes, TestMaps.labels(map), Set.of(moved));
    Box now = TestMaps.at(boxes, moved);
    for (Link link : map.links()) {
      Polyline old = TestMaps.at(before.routes(), link.id());
      boolean touches = link.from().equals(moved) || link.to().equals(moved);
      if (!touches && !crosses(old, now.grown(2))) {
        assertThat(after.routes().get(link.id())).isEqualTo(old);
      }
      assertWay(after, link);
    }
  }

  @Test
  void nothingMovedNothingChanges() {
    ChainMap map = TestMaps.unplaced(RandomMaps.map(9, 4, 60, 0));
    Geometry before = laidOut(map, 9);
    assertThat(Routing.rerouted(before, map, before.cards(), TestMaps.labels(map), Set.of()))
        .isEqualTo(before);
  }

  @Test
  void cardsSideBySideAreJoinedStraight() {
    ChainMap map = TestMaps.of(Orientation.LEFT_RIGHT, 2, new int[] {0, 1}, new int[][] {{0, 1}});
    Map<Id, Box> boxes =
        Map.of(Id.of("s-0"), new Box(0, 0, 100, 60), Id.of("s-1"), new Box(200, 10, 100, 60));
    Polyline route = TestMaps.at(Routing.geometry(map, boxes, Map.of()).routes(), Id.of("l-0"));
    assertThat(route.points()).hasSize(2);
    assertThat(route.first().x()).isEqualTo(100);
    assertThat(route.last().x()).isEqualTo(200);
  }

  @Test
  void aLinkBackGoesAroundTheCards() {
    int[] stageOf = {0, 1, 1, 1, 2};
    ChainMap map =
        TestMaps.of(
            Orientation.LEFT_RIGHT, 3, stageOf, new int[][] {{0, 1}, {0, 2}, {3, 4}, {4, 0}});
    Geometry geometry = laidOut(map, 3);
    Box cards = Box.around(geometry.cards().values());
    Box way = TestMaps.at(geometry.routes(), Id.of("l-3")).bounds();
    assertThat(way.bottom() > cards.bottom() || way.y() < cards.y()).isTrue();
    assertThat(geometry.bands().values().stream().mapToDouble(Box::bottom).max().orElse(0))
        .isGreaterThan(way.bottom());
  }

  @Test
  void linksOfOneSourceShareATrunk() {
    ChainMap map =
        TestMaps.of(
            Orientation.LEFT_RIGHT,
            2,
            new int[] {0, 1, 1, 1},
            new int[][] {{0, 1}, {0, 2}, {0, 3}});
    Map<Id, Box> boxes =
        Map.of(
            Id.of("s-0"), new Box(0, 100, 100, 60),
            Id.of("s-1"), new Box(200, 0, 100, 60),
            Id.of("s-2"), new Box(200, 100, 100, 60),
            Id.of("s-3"), new Box(200, 200, 100, 60));
    Geometry geometry = Routing.geometry(map, boxes, Map.of());
    Polyline one = TestMaps.at(geometry.routes(), Id.of("l-0"));
    for (Polyline route : geometry.routes().values()) {
      assertThat(route.first().distance(one.first())).isLessThan(0.05);
    }
  }

  @Test
  void extremeMapsAreRouted() {
    for (ChainMap map :
        List.of(
            TestMaps.star(500),
            TestMaps.path(300),
            TestMaps.bipartite(20),
            TestMaps.of(
                Orientation.TOP_DOWN, 1, new int[] {0, 0}, new int[][] {{0, 0}, {0, 1}, {0, 1}}))) {
      Geometry geometry = laidOut(map, 1);
      for (Link link : map.links()) {
        assertWay(geometry, link);
      }
      assertApart(map, geometry);
    }
  }

  private static void assertWay(Geometry geometry, Link link) {
    Polyline route = TestMaps.at(geometry.routes(), link.id());
    assertOrthogonal(route);
    assertThat(onEdge(route.first(), TestMaps.at(geometry.cards(), link.from())))
        .as("%s", link)
        .isTrue();
    assertThat(onEdge(route.last(), TestMaps.at(geometry.cards(), link.to())))
        .as("%s %s %s", link, route, TestMaps.at(geometry.cards(), link.to()))
        .isTrue();
    geometry
        .cards()
        .forEach(
            (id, box) -> {
              boolean own = id.equals(link.from()) || id.equals(link.to());
              assertThat(crosses(route, box.grown(-1)))
                  .as("%s → %s through %s: %s", link.from(), link.to(), id, route)
                  .isFalse();
              assertThat(own || !crosses(route, box)).isTrue();
            });
    List<Point> points = route.points();
    assertThat(points.getLast().distance(points.get(points.size() - 2)))
        .as("room for the arrow of %s", link)
        .isGreaterThanOrEqualTo(12);
  }

  private static void assertOrthogonal(Polyline route) {
    for (int i = 1; i < route.points().size(); i++) {
      Point a = route.points().get(i - 1);
      Point b = route.points().get(i);
      assertThat(a.x() == b.x() || a.y() == b.y()).as("%s", route).isTrue();
    }
  }

  /** No pieces of links with different sources and targets lie upon each other. */
  private static void assertApart(ChainMap map, Geometry geometry) {
    record Piece(Link link, boolean across, double at, double from, double to) {}
    List<Piece> pieces = new ArrayList<>();
    for (Link link : map.links()) {
      List<Point> points = TestMaps.at(geometry.routes(), link.id()).points();
      for (int i = 1; i < points.size(); i++) {
        Point a = points.get(i - 1);
        Point b = points.get(i);
        boolean across = a.y() == b.y();
        pieces.add(
            across
                ? new Piece(link, true, a.y(), Math.min(a.x(), b.x()), Math.max(a.x(), b.x()))
                : new Piece(link, false, a.x(), Math.min(a.y(), b.y()), Math.max(a.y(), b.y())));
      }
    }
    for (Piece p : pieces) {
      for (Piece q : pieces) {
        boolean strangers =
            !p.link.from().equals(q.link.from()) && !p.link.to().equals(q.link.to());
        if (strangers && p.across == q.across && Math.abs(p.at - q.at) < 0.01) {
          assertThat(Math.min(p.to, q.to) - Math.max(p.from, q.from))
              .as("%s %s", p, q)
              .isLessThanOrEqualTo(0.01);
        }
      }
    }
  }

  private static void assertLabels(Geometry geometry) {
    List<Box> labels = List.copyOf(geometry.labels().values());
    for (int i = 0; i < labels.size(); i++) {
      for (int j = i + 1; j < labels.size(); j++) {
        assertThat(labels.get(i).overlaps(labels.get(j))).isFalse();
      }
      for (Box card : geometry.cards().values()) {
        assertThat(labels.get(i).overlaps(card)).isFalse();
      }
    }
  }

  private static void assertBands(ChainMap map, Geometry geometry) {
    assertThat(geometry.bands()).hasSize(map.stages().size());
    List<Box> bands = List.copyOf(geometry.bands().values());
    for (int i = 0; i < bands.size(); i++) {
      for (int j = i + 1; j < bands.size(); j++) {
        assertThat(bands.get(i).overlaps(bands.get(j))).isFalse();
      }
    }
  }

  private static boolean crosses(Polyline route, Box box) {
    for (int i = 1; i < route.points().size(); i++) {
      if (Box.between(route.points().get(i - 1), route.points().get(i)).overlaps(box)) {
        return true;
      }
    }
    return false;
  }

  private static boolean onEdge(Point p, Box box) {
    boolean inside =
        p.x() > box.x() && p.x() < box.right() && p.y() > box.y() && p.y() < box.bottom();
    return box.grown(1e-9).contains(p) && !inside;
  }
}
