package org.chainmap.geom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrientationAxisTest {

  private static final Box BOX = new Box(10, 200, 30, 70);

  @ParameterizedTest
  @EnumSource
  void axisReadsWhatFlowCoordinatesCallX(Orientation orientation) {
    Box flow = orientation.transformed(BOX);
    assertThat(orientation.start(BOX)).isEqualTo(flow.x());
    assertThat(orientation.end(BOX)).isEqualTo(flow.right());
    assertThat(orientation.extent(BOX)).isEqualTo(flow.w());
    assertThat(orientation.moved(BOX, 5)).isEqualTo(orientation.transformed(flow.moved(5, 0)));
    assertThat(orientation.along(BOX.corner().plus(orientation.vector(5, 9))))
        .isEqualTo(flow.x() + 5);
  }

  @ParameterizedTest
  @EnumSource
  void transformIsItsOwnInverse(Orientation orientation) {
    Map<Id, Box> boxes = Map.of(Id.of("a"), BOX);
    assertThat(orientation.transformedBoxes(orientation.transformedBoxes(boxes))).isEqualTo(boxes);
    assertThat(orientation.transformed(orientation.transformed(BOX.size()))).isEqualTo(BOX.size());
  }
}
