package org.chainmap.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Layouts for a page of a given width to height. */
class RatioTest {

  static Stream<Arguments> cases() {
    List<Arguments> cases = new ArrayList<>();
    for (int cards : new int[] {30, 100, 200}) {
      for (long seed = 1; seed <= 3; seed++) {
        for (Orientation orientation : Orientation.values()) {
          cases.add(Arguments.of(cards, seed, orientation));
        }
      }
    }
    return cases.stream();
  }

  /** A chain of three stages of three ranks each; most links go one rank on, few back. */
  private static ChainMap chain(int cards, long seed, Orientation orientation) {
    Random random = new Random(seed);
    int[] rank = random.ints(cards, 0, 9).toArray();
    int[] stage = new int[cards];
    for (int v = 0; v < cards; v++) {
      stage[v] = rank[v] / 3;
    }
    List<int[]> links = new ArrayList<>();
    while (links.size() < 1.7 * cards) {
      int from = random.nextInt(cards);
      int to = random.nextInt(cards);
      int steps = rank[to] - rank[from];
      if (steps == 1 || (steps == 2 && random.nextInt(4) == 0) || random.nextInt(500) == 0) {
        links.add(new int[] {from, to});
      }
    }
    return TestMaps.of(orientation, 3, stage, links.toArray(int[][]::new));
  }

  private static Box whole(LayoutTask task) {
    Map<Id, Point> places = Layouts.tidy().place(task, Progress.NONE);
    Map<Id, Box> boxes = Layouts.boxes(places, task);
    LayoutsTest.assertNoOverlap(boxes, Set.of());
    LayoutsTest.assertStagesHeld(task.map(), boxes);
    Geometry geometry = Routing.geometry(task.map(), boxes, task.labels());
    List<Box> all = new ArrayList<>(boxes.values());
    geometry.routes().values().forEach(route -> all.add(route.bounds()));
    return Box.around(all);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theDrawingHasThePagesShape(int cards, long seed, Orientation orientation) {
    LayoutTask task = TestMaps.task(chain(cards, seed, orientation), seed);
    for (double ratio : new double[] {1.414, 1.778}) {
      Box whole = whole(task.with(LayoutOptions.QUICK.withRatio(ratio)));
      assertThat(whole.w() / whole.h()).isBetween(0.75 * ratio, 1.25 * ratio);
    }
  }

  @Test
  void aMapThatCannotHaveThePagesShapeIsStillLaidOut() {
    for (ChainMap map :
        List.of(
            TestMaps.path(60),
            TestMaps.star(60),
            TestMaps.bipartite(12),
            TestMaps.of(Orientation.TOP_DOWN, 3, new int[] {1}, new int[0][]),
            TestMaps.of(Orientation.LEFT_RIGHT, 2, new int[0], new int[0][]))) {
      LayoutTask task = TestMaps.task(map, 3).with(LayoutOptions.QUICK.withRatio(0.5));
      assertThat(Layouts.tidy().place(task, Progress.NONE)).hasSize(map.segments().size());
    }
  }
}
