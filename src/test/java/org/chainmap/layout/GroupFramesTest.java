package org.chainmap.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Segment;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** After a layout anew every group has its frame, however links run. */
class GroupFramesTest {

  static LongStream seeds() {
    return RandomMaps.seeds(60);
  }

  /** A map with groups of linked and loose cards, in stages of several columns. */
  static ChainMap grouped(long seed) {
    Random random = new Random(seed);
    int n = 4 + random.nextInt(60);
    int stages = 1 + random.nextInt(3);
    int[] stageOf = random.ints(n, 0, stages).toArray();
    int linked = 1 + random.nextInt(n);
    int[][] links = new int[random.nextInt(3 * n)][];
    for (int e = 0; e < links.length; e++) {
      links[e] = new int[] {random.nextInt(linked), random.nextInt(linked)};
    }
    Orientation orientation = random.nextBoolean() ? Orientation.LEFT_RIGHT : Orientation.TOP_DOWN;
    ChainMap map = TestMaps.of(orientation, stages, stageOf, links);
    int groups = 1 + random.nextInt(5);
    List<Element> elements = new ArrayList<>();
    for (Element element : map.elements().values()) {
      elements.add(
          element instanceof Segment s && random.nextInt(3) > 0
              ? s.withGroup("组" + random.nextInt(groups))
              : element);
    }
    return ChainMap.of(elements);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyGroupHasItsFrameAfterALayoutAnew(long seed) {
    ChainMap map = grouped(seed);
    LayoutTask task = TestMaps.task(map, seed);
    Map<Id, Box> boxes = Layouts.boxes(Layouts.tidy().place(task, Progress.NONE), task);
    LayoutsTest.assertNoOverlap(boxes, Set.of());
    LayoutsTest.assertStagesHeld(map, boxes);
    Set<Id> groups = new HashSet<>();
    for (Segment s : map.segments()) {
      if (s.group() != null) {
        groups.add(Frames.id(s.stage(), s.group()));
      }
    }
    Map<Id, Box> frames = Frames.of(map, boxes);
    assertThat(frames.keySet()).isEqualTo(groups);
    Geometry geometry = Routing.geometry(map, boxes, Map.of());
    for (Segment s : map.segments()) {
      if (s.group() != null) {
        Box frame = TestMaps.at(frames, Frames.id(s.stage(), s.group()));
        Box band = TestMaps.at(geometry.bands(), s.stage());
        assertThat(band.contains(frame)).as("%s in %s", frame, band).isTrue();
      }
    }
  }

  @Test
  void aSearchUncrossesMapsWithGroupsAndKeepsTheirFrames() {
    long quick = 0;
    long best = 0;
    for (long seed = 0; seed < 8; seed++) {
      ChainMap map = grouped(seed);
      LayoutTask task = TestMaps.task(map, seed);
      quick += TidyStability.crossings(map, boxes(task));
      LayoutTask longer = task.with(LayoutOptions.QUICK.withBudget(0.1));
      Map<Id, Box> boxes = boxes(longer);
      assertThat(boxes(longer)).as("deterministic").isEqualTo(boxes);
      best += TidyStability.crossings(map, boxes);
      LayoutsTest.assertNoOverlap(boxes, Set.of());
      LayoutsTest.assertStagesHeld(map, boxes);
      assertThat(Frames.of(map, boxes).keySet()).isEqualTo(Frames.of(map, boxes(task)).keySet());
    }
    assertThat(best).isLessThan((long) (0.97 * quick));
  }

  private static Map<Id, Box> boxes(LayoutTask task) {
    return Layouts.boxes(Layouts.tidy().place(task, Progress.NONE), task);
  }
}
