package org.chainmap.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutsTest {

  static LongStream seeds() {
    return RandomMaps.seeds(40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyLayoutPlacesAllCardsWithoutOverlapStageByStage(long seed) {
    ChainMap map = TestMaps.unplaced(TestMaps.random(seed));
    LayoutTask task = TestMaps.task(map, seed);
    for (MapLayout layout : Layouts.ALL) {
      Map<Id, Point> places = layout.place(task, Progress.NONE);
      assertThat(places.keySet()).isEqualTo(task.sizes().keySet());
      Map<Id, Box> boxes = Layouts.boxes(places, task);
      assertNoOverlap(boxes, Set.of());
      assertStagesHeld(map, boxes);
      assertThat(layout.place(task, Progress.NONE)).as("deterministic").isEqualTo(places);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void fixedCardsDoNotMoveAndNothingLiesOnThem(long seed) {
    ChainMap map = TestMaps.random(seed);
    LayoutTask all = TestMaps.task(map, seed);
    LayoutTask few = LayoutTask.moving(map, all.sizes(), all.labels(), Set.of());
    for (LayoutTask task : List.of(all, few)) {
      for (MapLayout layout : Layouts.ALL) {
        Map<Id, Point> places = layout.place(task, Progress.NONE);
        assertThat(places).containsAllEntriesOf(task.fixed());
        assertNoOverlap(Layouts.boxes(places, task), task.fixed().keySet());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void completingKeepsWhatIsPlaced(long seed) {
    ChainMap map = TestMaps.random(seed);
    LayoutTask task = TestMaps.task(map, seed);
    Map<Id, Point> places = Layouts.completed(task, Progress.NONE);
    assertThat(places.keySet()).isEqualTo(task.sizes().keySet());
    for (var segment : map.segments()) {
      Point at = segment.placement().position();
      if (at != null) {
        assertThat(places).containsEntry(segment.id(), at);
      }
    }
  }

  @Test
  void tidyingASelectionMovesOnlyIt() {
    int[] stageOf = {0, 0, 0, 1, 1, 2, 2, 2};
    int[][] links = {{0, 3}, {1, 3}, {2, 4}, {3, 5}, {4, 6}, {4, 7}};
    ChainMap map = TestMaps.of(Orientation.LEFT_RIGHT, 3, stageOf, links);
    LayoutTask task = TestMaps.task(map, 1);
    Map<Id, Point> tidy = Layouts.tidy().place(task, Progress.NONE);
    Id chosen = Id.of("s-4");
    List<org.chainmap.model.Element> elements = new ArrayList<>();
    for (var element : map.elements().values()) {
      elements.add(
          element instanceof org.chainmap.model.Segment s
              ? s.at(s.id().equals(chosen) ? new Point(900, 900) : tidy.get(s.id()))
              : element);
    }
    ChainMap placed = ChainMap.of(elements);
    LayoutTask moving = LayoutTask.moving(placed, task.sizes(), task.labels(), Set.of(chosen));
    Map<Id, Point> after = Layouts.tidy().place(moving, Progress.NONE);
    for (Id id : tidy.keySet()) {
      if (!id.equals(chosen)) {
        assertThat(after.get(id)).isEqualTo(tidy.get(id));
      }
    }
    assertThat(TestMaps.at(after, chosen).distance(TestMaps.at(tidy, chosen))).isLessThan(160);
    assertNoOverlap(Layouts.boxes(after, moving), Set.of());
  }

  @Test
  void extremeMapsAreLaidOut() {
    for (ChainMap map :
        List.of(
            TestMaps.star(500),
            TestMaps.path(300),
            TestMaps.bipartite(20),
            TestMaps.of(Orientation.TOP_DOWN, 3, new int[] {1}, new int[0][]),
            TestMaps.of(Orientation.LEFT_RIGHT, 2, new int[0], new int[0][]),
            TestMaps.of(Orientation.LEFT_RIGHT, 0, new int[0], new int[0][]),
            TestMaps.of(
                Orientation.LEFT_RIGHT, 1, new int[] {0, 0}, new int[][] {{0, 0}, {0, 1}, {0, 1}}),
            TestMaps.of(Orientation.LEFT_RIGHT, 4, new int[] {0, 3}, new int[][] {{1, 0}}))) {
      LayoutTask task = TestMaps.task(map, 7);
      Map<Id, Box> boxes = Layouts.boxes(Layouts.tidy().place(task, Progress.NONE), task);
      assertThat(boxes).hasSize(map.segments().size());
      assertNoOverlap(boxes, Set.of());
      assertStagesHeld(map, boxes);
    }
  }

  @Test
  void parallelCardsShareSeveralColumns() {
    ChainMap map = TestMaps.star(60);
    LayoutTask task = TestMaps.task(map, 2);
    Map<Id, Box> boxes = Layouts.boxes(Layouts.tidy().place(task, Progress.NONE), task);
    Box whole = Box.around(boxes.values());
    assertThat(whole.h()).isLessThan(2 * whole.w());
  }

  @Test
  void cancellingEndsTheWorkAndProgressIsTold() {
    ChainMap map = TestMaps.unplaced(RandomMaps.map(5, 4, 60, 0));
    LayoutTask task = TestMaps.task(map, 5);
    for (MapLayout layout : Layouts.ALL) {
      List<Double> told = new ArrayList<>();
      layout.place(task, progress(told, false));
      assertThat(told).isNotEmpty().allMatch(part -> part >= 0 && part <= 1);
      assertThatThrownBy(() -> layout.place(task, progress(new ArrayList<>(), true)))
          .isInstanceOf(CancellationException.class);
    }
  }

  private static Progress progress(List<Double> told, boolean cancelled) {
    return new Progress() {
      @Override
      public void report(double done) {
        told.add(done);
      }

      @Override
      public boolean cancelled() {
        return cancelled;
      }
    };
  }

  @Test
  void keysAreUniqueAndNamedInBothLanguages() {
    Set<String> keys = new HashSet<>();
    for (MapLayout layout : Layouts.ALL) {
      assertThat(keys.add(layout.key())).isTrue();
      assertThat(Layouts.find(layout.key())).contains(layout);
      assertThat(layout.label().in(Lang.ZH)).contains("布局");
      assertThat(layout.label().in(Lang.EN)).isNotBlank();
    }
    assertThat(Layouts.find("none")).isEmpty();
  }

  static void assertNoOverlap(Map<Id, Box> boxes, Set<Id> fixed) {
    List<Map.Entry<Id, Box>> list = List.copyOf(boxes.entrySet());
    for (int i = 0; i < list.size(); i++) {
      for (int j = i + 1; j < list.size(); j++) {
        Id a = list.get(i).getKey();
        Id b = list.get(j).getKey();
        if (!(fixed.contains(a) && fixed.contains(b))) {
          assertThat(list.get(i).getValue().overlaps(list.get(j).getValue()))
              .as("%s %s, %s %s", a, boxes.get(a), b, boxes.get(b))
              .isFalse();
        }
      }
    }
  }

  static void assertStagesHeld(ChainMap map, Map<Id, Box> boxes) {
    boolean topDown = map.info().orientation() == Orientation.TOP_DOWN;
    double reach = Double.NEGATIVE_INFINITY;
    for (var stage : map.stages()) {
      double most = reach;
      for (var segment : map.segmentsIn(stage.id())) {
        Box box =
            topDown
                ? TestMaps.at(boxes, segment.id()).transposed()
                : TestMaps.at(boxes, segment.id());
        assertThat(box.x()).as("%s in %s", segment.id(), stage.id()).isGreaterThan(reach);
        most = Math.max(most, box.right());
      }
      reach = most;
    }
  }
}
