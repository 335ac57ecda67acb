package org.chainmap.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
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
      for (long seed = 1; seed <= (cards == 200 ? 1 : 2); seed++) {
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
    Set<List<Integer>> links = new LinkedHashSet<>();
    while (links.size() < 1.7 * cards) {
      int from = random.nextInt(cards);
      int to = random.nextInt(cards);
      int steps = rank[to] - rank[from];
      if (steps == 1 || (steps == 2 && random.nextInt(4) == 0) || random.nextInt(500) == 0) {
        links.add(List.of(from, to));
      }
    }
    return TestMaps.of(
        orientation,
        3,
        stage,
        links.stream()
            .map(link -> new int[] {link.getFirst(), link.getLast()})
            .toArray(int[][]::new));
  }

  private static Map<Id, Box> boxes(LayoutTask task) {
    Map<Id, Box> boxes = Layouts.boxes(Layouts.tidy().place(task, Progress.NONE), task);
    LayoutsTest.assertNoOverlap(boxes, Set.of());
    LayoutsTest.assertStagesHeld(task.map(), boxes);
    return boxes;
  }

  private static Box whole(LayoutTask task, Map<Id, Box> boxes) {
    Geometry geometry = Routing.geometry(task.map(), boxes, task.labels());
    List<Box> all = new ArrayList<>(boxes.values());
    geometry.routes().values().forEach(route -> all.add(route.bounds()));
    return Box.around(all);
  }

  /** Crossings of the straight lines between cards' middles, links with a common end left out. */
  private static int crossings(ChainMap map, Map<Id, Box> boxes) {
    List<Link> links = map.links();
    Line2D[] lines = new Line2D[links.size()];
    for (int i = 0; i < lines.length; i++) {
      Box from = TestMaps.at(boxes, links.get(i).from());
      Box to = TestMaps.at(boxes, links.get(i).to());
      lines[i] =
          new Line2D.Double(
              from.x() + from.w() / 2,
              from.y() + from.h() / 2,
              to.x() + to.w() / 2,
              to.y() + to.h() / 2);
    }
    int crossings = 0;
    for (int i = 0; i < lines.length; i++) {
      Set<Id> ends = Set.of(links.get(i).from(), links.get(i).to());
      for (int j = 0; j < i; j++) {
        boolean apart = !ends.contains(links.get(j).from()) && !ends.contains(links.get(j).to());
        crossings += apart && parted(lines[i], lines[j]) && parted(lines[j], lines[i]) ? 1 : 0;
      }
    }
    return crossings;
  }

  /** Whether the ends of one line lie on different sides of another. */
  private static boolean parted(Line2D line, Line2D by) {
    return side(by, line.getX1(), line.getY1()) * side(by, line.getX2(), line.getY2()) < 0;
  }

  private static double side(Line2D line, double x, double y) {
    return Math.signum(
        (line.getX2() - line.getX1()) * (y - line.getY1())
            - (line.getY2() - line.getY1()) * (x - line.getX1()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theDrawingHasThePagesShape(int cards, long seed, Orientation orientation) {
    LayoutTask task = TestMaps.task(chain(cards, seed, orientation), seed);
    int free = crossings(task.map(), boxes(task));
    for (double ratio : new double[] {1.414, 1.778}) {
      Map<Id, Box> boxes = boxes(task.with(LayoutOptions.QUICK.withRatio(ratio)));
      assertThat(crossings(task.map(), boxes)).isLessThanOrEqualTo((int) (1.15 * free));
      Box whole = whole(task, boxes);
      assertThat(whole.w() / whole.h()).isBetween(0.75 * ratio, 1.25 * ratio);
    }
  }

  @Test
  void aPageCostsALongerSearchFewCrossings() {
    int free = 0;
    int onPage = 0;
    for (long seed = 1; seed <= 4; seed++) {
      LayoutTask task = TestMaps.task(chain(30, seed, Orientation.LEFT_RIGHT), seed);
      LayoutOptions longer = LayoutOptions.QUICK.withBudget(0.1);
      free += crossings(task.map(), boxes(task.with(longer)));
      onPage += crossings(task.map(), boxes(task.with(longer.withRatio(1.778))));
    }
    assertThat(onPage).isLessThanOrEqualTo((int) (1.15 * free));
  }

  @Test
  void largeStarsAreNeitherTowersNorRibbons() {
    int leaves = 500;
    int[] stageOf = new int[leaves + 1];
    Arrays.fill(stageOf, 1, leaves + 1, 1);
    int[][] links = new int[leaves][];
    Arrays.setAll(links, i -> new int[] {0, i + 1});
    ChainMap out = TestMaps.of(Orientation.LEFT_RIGHT, 2, stageOf, links);
    for (ChainMap map : List.of(TestMaps.star(leaves), out)) {
      Map<Id, Box> boxes = boxes(TestMaps.task(map, 1));
      Box whole = Box.around(List.copyOf(boxes.values()));
      assertThat(whole.h() / whole.w()).isBetween(0.25, 4.0);
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
