package org.chainmap.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Segment;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A map downwards is laid out as tightly as to the right. */
class OrientationTest {

  static LongStream seeds() {
    return RandomMaps.seeds(12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void turningTheFlowTransposesTheLayout(long seed) {
    ChainMap map = ungrouped(TestMaps.random(seed));
    LayoutTask task = TestMaps.task(map, seed);
    Orientation turning = Orientation.TOP_DOWN;
    Map<Id, Point> fixed = new HashMap<>();
    task.fixed().forEach((id, at) -> fixed.put(id, turning.transformed(at)));
    LayoutTask turned =
        new LayoutTask(
            TestMaps.turned(map),
            turning.transformedSizes(task.sizes()),
            turning.transformedSizes(task.labels()),
            fixed,
            task.options());
    for (MapLayout layout : Layouts.ALL) {
      assertThat(turning.transformedPoints(layout.place(turned, Progress.NONE)))
          .as(layout.key())
          .isEqualTo(layout.place(task, Progress.NONE));
    }
  }

  /** For names of frames lie above their cards, whichever way the flow runs. */
  private static ChainMap ungrouped(ChainMap map) {
    List<Element> elements = new ArrayList<>();
    for (Element element : map.elements().values()) {
      elements.add(element instanceof Segment s ? s.withGroup(null) : element);
    }
    return ChainMap.of(elements);
  }
}
