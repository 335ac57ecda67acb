package org.chainmap.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.testing.SmallEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tidying after a small edit keeps the picture that people have in mind. */
class StableTest {

  private static final int EDITS = 3;
  private static final LayoutOptions STABLE = LayoutOptions.QUICK.withStable(true);

  @ParameterizedTest
  @EnumSource(SmallEdit.class)
  void aSmallEditLeavesOrderAndPlacesOfOtherCards(SmallEdit kind) {
    long crossings = 0;
    long anew = 0;
    for (int seed = 1; seed <= 4; seed++) {
      Orientation orientation = seed == 4 ? Orientation.TOP_DOWN : Orientation.LEFT_RIGHT;
      ChainMap map = RecipeChains.map(seed, 100, 3, orientation);
      Map<Id, Size> sizes = RecipeChains.sizes(map);
      Map<Id, Point> before = TidyStability.placed(map, sizes, LayoutOptions.QUICK);
      ChainMap laidOut = TidyStability.at(map, before);
      for (int edit = 0; edit < EDITS; edit++) {
        TidyStability result = TidyStability.of(laidOut, sizes, before, kind, edit);
        assertThat(result.swapped()).as("%s %d %d", kind, seed, edit).isLessThan(0.02);
        assertThat(result.moved()).as("%s %d %d", kind, seed, edit).isLessThan(result.height());
        crossings += result.crossings();
        anew += result.anew();
      }
    }
    assertThat((double) crossings).isLessThan(1.05 * anew);
  }

  static List<Orientation> orientations() {
    return List.of(Orientation.values());
  }

  @ParameterizedTest
  @MethodSource("orientations")
  void whatIsLaidOutAnewStaysToThePixel(Orientation orientation) {
    for (int seed = 1; seed <= 6; seed++) {
      ChainMap map = RecipeChains.map(seed, 20 * seed, 1 + seed % 4, orientation);
      Map<Id, Size> sizes = RecipeChains.sizes(map);
      Map<Id, Point> places = TidyStability.placed(map, sizes, LayoutOptions.QUICK);
      assertThat(TidyStability.placed(TidyStability.at(map, places), sizes, STABLE))
          .as("seed %d", seed)
          .isEqualTo(places);
    }
  }

  static LongStream few() {
    return LongStream.range(0, 24);
  }

  @ParameterizedTest
  @MethodSource("few")
  void whatIsLaidOutAnewStaysWithGroupsPinsAndLabels(long seed) {
    for (ChainMap map : List.of(TestMaps.random(seed), GroupFramesTest.grouped(seed))) {
      LayoutTask task = TestMaps.task(map, seed);
      for (LayoutTask some : List.of(task.fixing(Map.of()), task)) {
        Map<Id, Point> anew = Layouts.tidy().place(some, Progress.NONE);
        LayoutTask now = task(some, TidyStability.at(map, anew));
        Map<Id, Point> tidy = Layouts.tidy().place(now.with(STABLE), Progress.NONE);
        assertThat(tidy).as("%d fixed", some.fixed().size()).isEqualTo(anew);
      }
    }
  }

  private static LayoutTask task(LayoutTask like, ChainMap map) {
    return new LayoutTask(map, like.sizes(), like.labels(), like.fixed(), like.options());
  }

  @ParameterizedTest
  @EnumSource(SmallEdit.class)
  void tidyingTwiceIsTidyingOnce(SmallEdit kind) {
    for (int seed = 1; seed <= 4; seed++) {
      ChainMap map = RecipeChains.map(seed, 60, 3, Orientation.LEFT_RIGHT);
      Map<Id, Size> sizes = RecipeChains.sizes(map);
      ChainMap laidOut =
          TidyStability.at(map, TidyStability.placed(map, sizes, LayoutOptions.QUICK));
      ChainMap edited = kind.of(laidOut, sizes, new Random(seed));
      Map<Id, Point> once = TidyStability.placed(edited, sizes, STABLE);
      assertThat(TidyStability.placed(TidyStability.at(edited, once), sizes, STABLE))
          .as("seed %d", seed)
          .isEqualTo(once);
    }
  }

  @ParameterizedTest
  @MethodSource("few")
  void groupsHaveTheirFramesAfterTidying(long seed) {
    ChainMap map = GroupFramesTest.grouped(seed);
    LayoutTask task = TestMaps.task(map, seed).fixing(Map.of());
    Map<Id, Point> anew = Layouts.tidy().place(task, Progress.NONE);
    Random random = new Random(seed);
    Map<Id, Point> shaken = new HashMap<>();
    anew.keySet().stream()
        .sorted()
        .forEach(
            id ->
                shaken.put(
                    id,
                    TestMaps.at(anew, id)
                        .plus(0, random.nextInt(5) == 0 ? random.nextInt(200) : 0)));
    LayoutTask now = task(task, TidyStability.at(map, shaken)).with(STABLE);
    Map<Id, Box> boxes = Layouts.boxes(Layouts.tidy().place(now, Progress.NONE), now);
    LayoutsTest.assertNoOverlap(boxes, Set.of());
    assertThat(Frames.of(map, boxes).keySet())
        .isEqualTo(Frames.of(map, Layouts.boxes(anew, task)).keySet());
  }

  @Test
  void aCardPulledOutOfItsPlaceComesBackNearIt() {
    ChainMap map = RecipeChains.map(5, 40, 3, Orientation.LEFT_RIGHT);
    Map<Id, Size> sizes = RecipeChains.sizes(map);
    Map<Id, Point> before = TidyStability.placed(map, sizes, LayoutOptions.QUICK);
    Map<Id, Point> moved = new HashMap<>(before);
    Id card = Id.of("s-20");
    moved.compute(card, (id, at) -> at == null ? null : at.plus(25, 17));
    Map<Id, Point> after = TidyStability.placed(TidyStability.at(map, moved), sizes, STABLE);
    assertThat(TestMaps.at(after, card).x() - TestMaps.at(after, Id.of("s-0")).x())
        .as("back in its column")
        .isEqualTo(TestMaps.at(before, card).x() - TestMaps.at(before, Id.of("s-0")).x());
    assertThat(TestMaps.at(after, card).distance(TestMaps.at(before, card))).isLessThan(120);
  }

  @Test
  void aCardPulledFarAwayComesBackTowardsWhatItIsLinkedWith() {
    ChainMap map = RecipeChains.map(5, 40, 3, Orientation.LEFT_RIGHT);
    Map<Id, Size> sizes = RecipeChains.sizes(map);
    Map<Id, Point> before = TidyStability.placed(map, sizes, LayoutOptions.QUICK);
    Map<Id, Point> moved = new HashMap<>(before);
    Id card = Id.of("s-20");
    moved.compute(card, (id, at) -> at == null ? null : at.plus(0, 2000));
    Map<Id, Point> after = TidyStability.placed(TidyStability.at(map, moved), sizes, STABLE);
    assertThat(TestMaps.at(after, card).distance(TestMaps.at(before, card))).isLessThan(400);
  }

  @Test
  void aLinkAgainstTheFlowMovesAsFewCardsAsItCan() {
    int[] stageOf = {0, 0, 0, 0, 0, 0};
    int[][] links = {{0, 2}, {1, 3}, {2, 4}, {3, 5}};
    ChainMap map = TestMaps.of(Orientation.LEFT_RIGHT, 1, stageOf, links);
    Map<Id, Size> sizes = RecipeChains.sizes(map);
    Map<Id, Point> before = TidyStability.placed(map, sizes, LayoutOptions.QUICK);
    int[][] more = {{0, 2}, {1, 3}, {2, 4}, {3, 5}, {2, 3}};
    ChainMap edited = TestMaps.of(Orientation.LEFT_RIGHT, 1, stageOf, more);
    Map<Id, Point> after = TidyStability.placed(TidyStability.at(edited, before), sizes, STABLE);
    assertThat(TestMaps.at(after, Id.of("s-3")).x())
        .isGreaterThan(TestMaps.at(after, Id.of("s-2")).x());
    double x = TestMaps.at(after, Id.of("s-0")).x() - TestMaps.at(before, Id.of("s-0")).x();
    for (int i : new int[] {1, 2, 4}) {
      Id id = Id.of("s-" + i);
      assertThat(TestMaps.at(after, id).x() - TestMaps.at(before, id).x()).isEqualTo(x);
    }
  }

  @ParameterizedTest
  @MethodSource("orientations")
  void pinsInOddPlacesLeaveTheColumnsToTheOthers(Orientation orientation) {
    ChainMap map = RecipeChains.map(3, 60, 3, orientation);
    Map<Id, Size> sizes = RecipeChains.sizes(map);
    Map<Id, Point> free = TidyStability.placed(map, sizes, LayoutOptions.QUICK);
    Map<Id, Point> pins = new HashMap<>();
    pins.put(Id.of("s-1"), new Point(900, 700));
    pins.put(Id.of("s-40"), new Point(930, 720));
    pins.put(Id.of("s-59"), new Point(200, 300));
    LayoutTask task = new LayoutTask(map, sizes, Map.of(), pins, LayoutOptions.QUICK);
    Map<Id, Point> places = Layouts.tidy().place(task, Progress.NONE);
    assertThat(places).containsAllEntriesOf(pins);
    LayoutsTest.assertNoOverlap(Layouts.boxes(places, task), pins.keySet());
    assertThat(columns(places, pins.keySet(), orientation))
        .isGreaterThanOrEqualTo(columns(free, pins.keySet(), orientation));
  }

  private static long columns(Map<Id, Point> places, Set<Id> but, Orientation orientation) {
    return places.entrySet().stream()
        .filter(e -> !but.contains(e.getKey()))
        .map(e -> orientation.transformed(e.getValue()).x())
        .distinct()
        .count();
  }

  @Test
  void chaosAndMapsMostlyUnplacedAreLaidOutAnew() {
    ChainMap map = RecipeChains.map(3, 60, 3, Orientation.LEFT_RIGHT);
    Map<Id, Size> sizes = RecipeChains.sizes(map);
    Map<Id, Point> anew = TidyStability.placed(map, sizes, LayoutOptions.QUICK);
    assertThat(TidyStability.placed(map, sizes, STABLE)).isEqualTo(anew);
    Random random = new Random(1);
    Map<Id, Point> chaos = new HashMap<>();
    anew.keySet().stream()
        .sorted()
        .forEach(id -> chaos.put(id, new Point(random.nextInt(900), random.nextInt(900))));
    assertThat(TidyStability.placed(TidyStability.at(map, chaos), sizes, STABLE)).isEqualTo(anew);
  }

  @ParameterizedTest
  @MethodSource("org.chainmap.layout.LayoutsTest#seeds")
  void anyPlacedMapIsTidiedWithoutOverlapStageByStage(long seed) {
    ChainMap map = TestMaps.random(seed);
    LayoutTask task = TestMaps.task(map, seed).with(STABLE);
    LayoutTask free = task.fixing(Map.of());
    Map<Id, Point> places = Layouts.tidy().place(free, Progress.NONE);
    assertThat(places.keySet()).isEqualTo(task.sizes().keySet());
    Map<Id, Box> boxes = Layouts.boxes(places, task);
    LayoutsTest.assertNoOverlap(boxes, Set.of());
    LayoutsTest.assertStagesHeld(map, boxes);
    assertThat(Layouts.tidy().place(free, Progress.NONE)).as("deterministic").isEqualTo(places);
    Map<Id, Point> pinned = Layouts.tidy().place(task, Progress.NONE);
    assertThat(pinned).containsAllEntriesOf(task.fixed());
    LayoutsTest.assertNoOverlap(Layouts.boxes(pinned, task), task.fixed().keySet());
    LayoutTask tidy = task(free, TidyStability.at(map, places));
    assertThat(Layouts.tidy().place(tidy, Progress.NONE)).as("tidy already").isEqualTo(places);
  }
}
