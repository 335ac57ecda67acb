package org.chainmap.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links between cards placed by hand: moved a little or far, between columns, onto each other. */
class HandPlacedTest {

  static LongStream seeds() {
    return RandomMaps.seeds(24);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void linksRunAroundCardsWhereverTheyLie(long seed) {
    ChainMap map = TestMaps.unplaced(RandomMaps.map(seed, 4, 60, 0));
    Map<Id, Box> cards = moved(map, seed);
    Geometry geometry = Routing.geometry(map, cards, Map.of());
    for (Link link : map.links()) {
      Polyline route = TestMaps.at(geometry.routes(), link.id());
      Box from = TestMaps.at(cards, link.from());
      Box to = TestMaps.at(cards, link.to());
      assertThat(isOnEdge(route.first(), from)).as("%s", link).isTrue();
      assertThat(isOnEdge(route.last(), to)).as("%s", link).isTrue();
      assertOrthogonal(route);
      if (isOpen(link.from(), cards) && isOpen(link.to(), cards)) {
        cards.forEach(
            (id, card) -> {
              if (!id.equals(link.from()) && !id.equals(link.to())) {
                assertThat(crosses(route, card.grown(-1)))
                    .as("%s through %s %s: %s", link, id, card, route)
                    .isFalse();
              }
            });
      }
    }
  }

  /** The laid out map with some cards moved: one onto another, some between columns, some a bit. */
  private static Map<Id, Box> moved(ChainMap map, long seed) {
    LayoutTask task = LayoutTask.all(map, TestMaps.sizes(map, seed), Map.of());
    Map<Id, Box> cards =
        new HashMap<>(Layouts.boxes(Layouts.tidy().place(task, Progress.NONE), task));
    Random random = new Random(seed);
    List<Id> ids = new ArrayList<>(cards.keySet());
    ids.sort(null);
    Box all = Box.around(cards.values());
    for (int k = random.nextInt(1 + ids.size() / 3); k >= 0 && !ids.isEmpty(); k--) {
      Id id = ids.get(random.nextInt(ids.size()));
      Box box = TestMaps.at(cards, id);
      Box other = TestMaps.at(cards, ids.get(random.nextInt(ids.size())));
      Point to =
          switch (random.nextInt(4)) {
            case 0 -> new Point(other.x() + 30, other.y() + 20);
            case 1 ->
                new Point(
                    all.x() + random.nextDouble() * all.w(),
                    all.y() + random.nextDouble() * all.h());
            case 2 -> new Point(box.x() + random.nextInt(200) - 100, box.y());
            default -> new Point(box.x() + random.nextInt(20), box.y() + random.nextInt(60));
          };
      cards.put(id, Box.of(to, box.size()));
    }
    return cards;
  }

  /** Whether a card has room on all sides. */
  private static boolean isOpen(Id id, Map<Id, Box> cards) {
    Box near = TestMaps.at(cards, id).grown(20);
    return cards.entrySet().stream()
        .noneMatch(entry -> !entry.getKey().equals(id) && entry.getValue().overlaps(near));
  }

  private static void assertOrthogonal(Polyline route) {
    for (int i = 1; i < route.points().size(); i++) {
      Point a = route.points().get(i - 1);
      Point b = route.points().get(i);
      assertThat(a.x() == b.x() || a.y() == b.y()).as("%s", route).isTrue();
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

  private static boolean isOnEdge(Point p, Box box) {
    boolean inside =
        p.x() > box.x() && p.x() < box.right() && p.y() > box.y() && p.y() < box.bottom();
    return box.grown(1e-9).contains(p) && !inside;
  }
}
