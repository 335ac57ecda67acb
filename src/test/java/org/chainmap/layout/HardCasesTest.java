package org.chainmap.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Segment;
import org.chainmap.testing.RandomMaps;
import org.chainmap.testing.SyntheticChains;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Maps that layouts fail on, and those they are judged by: the whole of {@link Postconditions}. */
@Timeout(30)
class HardCasesTest {

  private static Named<ChainMap> named(String name, ChainMap map) {
    return Named.of(name, map);
  }

  private static ChainMap map(int stages, int[] stageOf, int[]... links) {
    return ClassicGraphs.map(stages, stageOf, List.of(links));
  }

  static Stream<Named<ChainMap>> maps() {
    return Stream.of(
        named("nothing", map(0, new int[0])),
        named("only stages", map(3, new int[0])),
        named("one card", map(1, new int[] {0})),
        named("one card between empty stages", map(5, new int[] {2})),
        named("a card that supplies itself", map(1, new int[] {0}, new int[] {0, 0})),
        named("two in a circle", map(1, new int[2], new int[] {0, 1}, new int[] {1, 0})),
        named("back and forth", map(2, new int[] {0, 1}, new int[] {0, 1}, new int[] {1, 0})),
        named("back over empty stages", map(6, new int[] {0, 5}, new int[] {1, 0})),
        named("links only back", backwards(12)),
        named("many links between two", doubled(20)),
        named("all linked to themselves", selfish(15)),
        named("only isolated cards", map(4, IntStream.range(0, 300).map(i -> i % 3).toArray())),
        named("500 leaves in", TestMaps.star(500)),
        named("500 leaves out", fan(500, 0)),
        named("leaves in and out", fan(150, 150)),
        named("a path of 2,000 in one stage", TestMaps.path(2000)),
        named("a path of 2,000 over stages", path(2000, 5)),
        named("a path to and fro", zigzag(120)),
        named("complete bipartite", TestMaps.bipartite(30)),
        named("every pair", ClassicGraphs.tournament(24)),
        named("a ring", ClassicGraphs.ring(60)),
        named("disconnected parts", parts(40)),
        named("grid", ClassicGraphs.grid(9, 9)),
        named("binary tree", ClassicGraphs.tree(7, false)),
        named("binary tree in stages", ClassicGraphs.tree(7, true)),
        named("Petersen", ClassicGraphs.petersen()),
        named("hypercube", ClassicGraphs.hypercube(6)));
  }

  private static ChainMap backwards(int n) {
    int[][] links = IntStream.range(1, n).mapToObj(v -> new int[] {v, v - 1}).toArray(int[][]::new);
    return map(n / 2, IntStream.range(0, n).map(v -> v / 2).toArray(), links);
  }

  private static ChainMap doubled(int times) {
    int[] stageOf = {0, 1, 1};
    return ClassicGraphs.map(
        2, stageOf, IntStream.range(0, times).mapToObj(i -> new int[] {i % 2, 1 + i % 2}).toList());
  }

  private static ChainMap selfish(int n) {
    return ClassicGraphs.map(
        3,
        IntStream.range(0, n).map(v -> v % 3).toArray(),
        IntStream.range(0, n).mapToObj(v -> new int[] {v, v}).toList());
  }

  /** One card between so many suppliers and customers. */
  private static ChainMap fan(int customers, int suppliers) {
    int n = customers + suppliers + 1;
    int[] stageOf = new int[n];
    List<int[]> links = new ArrayList<>();
    for (int v = 1; v < n; v++) {
      stageOf[v] = v <= customers ? 2 : 0;
      links.add(v <= customers ? new int[] {0, v} : new int[] {v, 0});
    }
    stageOf[0] = 1;
    return ClassicGraphs.map(3, stageOf, links);
  }

  private static ChainMap path(int n, int stages) {
    return ClassicGraphs.map(
        stages,
        IntStream.range(0, n).map(v -> v * stages / n).toArray(),
        IntStream.range(1, n).mapToObj(v -> new int[] {v - 1, v}).toList());
  }

  private static ChainMap zigzag(int n) {
    return ClassicGraphs.map(
        4,
        IntStream.range(0, n).map(v -> v % 4).toArray(),
        IntStream.range(1, n).mapToObj(v -> new int[] {v - 1, v}).toList());
  }

  private static ChainMap parts(int count) {
    int[] stageOf = new int[3 * count];
    List<int[]> links = new ArrayList<>();
    for (int part = 0; part < count; part++) {
      int v = 3 * part;
      stageOf[v + 1] = part % 3;
      stageOf[v + 2] = 2;
      links.add(new int[] {v, v + 1});
      if (part % 4 > 0) {
        links.add(new int[] {v + 1, v + 2});
      }
    }
    return ClassicGraphs.map(3, stageOf, links);
  }

  @ParameterizedTest
  @MethodSource("maps")
  void holdsToTheRight(ChainMap map) {
    assertLaidOut(TestMaps.task(map, 7));
  }

  static Stream<Named<ChainMap>> smallMaps() {
    return maps().filter(named -> named.getPayload().segments().size() <= 200);
  }

  @ParameterizedTest
  @MethodSource("smallMaps")
  void holdsDownwards(ChainMap map) {
    assertLaidOut(TestMaps.task(TestMaps.turned(map), 8));
  }

  static LongStream seeds() {
    return RandomMaps.seeds(8);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sparseGraphsHold(long seed) {
    assertLaidOut(TestMaps.task(ClassicGraphs.sparse(seed, 0), seed));
    assertLaidOut(TestMaps.task(TestMaps.turned(ClassicGraphs.sparse(seed, 6)), seed));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void chainsOfAnyNumberOfStagesHoldWhateverIsAsked(long seed) {
    Random random = new Random(seed);
    ChainMap map =
        SyntheticChains.chain(
            5 + random.nextInt(90), 1 + random.nextInt(6), 1 + 2 * random.nextDouble(), seed);
    ChainMap grouped = grouped(seed % 2 == 0 ? map : TestMaps.turned(map), random);
    LayoutOptions options =
        new LayoutOptions(
            seed,
            seed % 5 == 0 ? 0.05 : 0,
            seed % 3 == 0 ? 16.0 / 9 : seed % 3 == 1 ? 0.5 : 0,
            seed % 4 == 1);
    assertLaidOut(TestMaps.task(grouped, seed).with(options));
  }

  /** Most cards in groups of all sizes, from one card to half a stage. */
  private static ChainMap grouped(ChainMap map, Random random) {
    List<Element> elements = new ArrayList<>();
    for (Element element : map.elements().values()) {
      int group = (int) (6 * random.nextDouble() * random.nextDouble());
      elements.add(element instanceof Segment s && group < 5 ? s.withGroup("组 " + group) : element);
    }
    return ChainMap.of(elements);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void cardsOfAnyShapeHold(long seed) {
    Random random = new Random(seed);
    ChainMap map = ClassicGraphs.sparse(seed, 8);
    Map<Id, Size> sizes = new HashMap<>();
    for (Segment segment : map.segments()) {
      boolean odd = random.nextInt(6) == 0;
      double w = odd && random.nextBoolean() ? 700 + random.nextInt(600) : 80 + random.nextInt(99);
      double h = odd ? 300 + random.nextInt(900) : 40 + random.nextInt(80) + random.nextDouble();
      sizes.put(segment.id(), new Size(w, h));
    }
    assertLaidOut(LayoutTask.all(map, sizes, Map.of()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void pinnedCardsStayAndTheRestHoldsAroundThem(long seed) {
    Random random = new Random(seed);
    ChainMap map = seed % 2 == 0 ? TestMaps.random(seed) : ClassicGraphs.sparse(seed, 9);
    LayoutTask task = TestMaps.task(TestMaps.unplaced(map), seed);
    Geometry free = Postconditions.laidOut(task);
    List<Id> some = new ArrayList<>(free.cards().keySet().stream().sorted().toList());
    Collections.shuffle(some, random);
    Map<Id, Point> pins = new HashMap<>();
    for (Id id : some.subList(0, some.size() / (2 + random.nextInt(4)))) {
      pins.put(id, TestMaps.at(free.cards(), id).corner());
    }
    LayoutTask pinned = task.fixing(pins);
    Geometry around = Postconditions.laidOut(pinned);
    Postconditions.assertLaidOut(pinned, around);
  }

  private static void assertLaidOut(LayoutTask task) {
    Geometry geometry = Postconditions.laidOut(task);
    Postconditions.assertLaidOut(task, geometry);
    if (task.map().links().size() <= 300) {
      assertThat(Postconditions.laidOut(task)).as("the same again").isEqualTo(geometry);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyMapHoldsInBothDirections(long seed) {
    ChainMap map = TestMaps.unplaced(RandomMaps.map(seed, 5, 70, 0));
    assertLaidOut(TestMaps.task(map, seed));
    assertLaidOut(TestMaps.task(TestMaps.turned(map), seed));
  }
}
