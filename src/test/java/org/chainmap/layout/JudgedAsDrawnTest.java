package org.chainmap.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.graph.ChainGraph;
import org.chainmap.layout.layered.Judged;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.LinkFacts;
import org.chainmap.model.value.LinkSides;
import org.chainmap.model.value.Remarks;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The searches of the layout judge a placement by the very routes that are drawn of it. */
class JudgedAsDrawnTest {

  /** So many links into one card leave its ends too little room to be told apart. */
  private static final int SHARED = 40;

  static LongStream seeds() {
    return RandomMaps.seeds(40);
  }

  /** Links of all kinds into one card of the map, from all its cards in turn. */
  private static ChainMap withHub(ChainMap map) {
    if (map.segments().isEmpty()) {
      return map;
    }
    List<Id> cards = map.segments().stream().map(Element::id).toList();
    List<Element> elements = new ArrayList<>(map.elements().values());
    LinkKind[] kinds = LinkKind.values();
    for (int i = 0; i < SHARED; i++) {
      elements.add(
          new Link(
              Id.of("hub-" + i),
              cards.get(i % cards.size()),
              cards.getLast(),
              kinds[i / 5 % kinds.length],
              null,
              null,
              LinkFacts.UNKNOWN,
              Caption.NONE,
              LinkSides.NONE,
              Remarks.NONE));
    }
    return ChainMap.of(elements);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsJudgedIsWhatIsDrawn(long seed) {
    ChainMap map = TestMaps.random(seed);
    compare(TestMaps.unplaced(seed % 2 == 0 ? map : withHub(map)), seed);
  }

  private static void compare(ChainMap map, long seed) {
    LayoutTask task = TestMaps.task(map, seed);
    Map<Id, Box> boxes = Layouts.boxes(Layouts.tidy().place(task, Progress.NONE), task);
    Geometry drawn = Routing.geometry(map, boxes, task.labels());
    Orientation orientation = map.info().orientation();
    ChainGraph chain = ChainGraph.of(map);
    Judged judged =
        new Judged(
            LayeredMapLayout.setting(task, StageIndex.of(map), chain),
            chain.graph(),
            id -> corner(orientation.transformed(TestMaps.at(boxes, id))));
    assertThat(judged.routes().keySet()).isEqualTo(drawn.routes().keySet());
    Map<Id, double[]> routes = new HashMap<>();
    drawn.routes().forEach((id, route) -> routes.put(id, numbers(orientation.transformed(route))));
    routes.forEach(
        (id, route) -> assertThat(judged.routes().get(id)).as("%s", id).isEqualTo(route));
    assertThat(judged.crossings()).isEqualTo(Judged.crossings(List.copyOf(routes.values())));
  }

  private static Point corner(Box box) {
    return new Point(box.x(), box.y());
  }

  private static double[] numbers(Polyline line) {
    return line.points().stream().flatMapToDouble(p -> DoubleStream.of(p.x(), p.y())).toArray();
  }
}
