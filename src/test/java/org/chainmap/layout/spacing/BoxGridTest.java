package org.chainmap.layout.spacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chainmap.geom.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxGridTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatTouchesAnAreaIsAskedWhateverItsSize(long seed) {
    Random random = new Random(seed);
    BoxGrid grid = new BoxGrid();
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      double size = Math.pow(10, 1 + random.nextInt(5));
      boxes.add(
          new Box(
              random.nextInt(100_000) - 50_000,
              random.nextInt(100_000) - 50_000,
              1 + random.nextDouble() * size,
              1 + random.nextDouble() * 300));
      grid.add(boxes.getLast());
    }
    for (double side : new double[] {1, 300, 9_000, 200_000}) {
      Box area = new Box(random.nextInt(50_000) - 25_000, -side / 2, side, side);
      List<Integer> asked = new ArrayList<>();
      grid.any(area, number -> !asked.add(number));
      for (int i = 0; i < boxes.size(); i++) {
        if (boxes.get(i).overlaps(area)) {
          assertThat(asked).as("area of %s px", side).contains(i);
        }
      }
    }
  }

  @Test
  @Timeout(5)
  void hugeBoxesTakeNoMoreThanSmallOnes() {
    BoxGrid grid = new BoxGrid();
    for (int i = 0; i < 3_000; i++) {
      grid.add(new Box(-1e9, i, 2e9, 2e9));
    }
    assertThat(grid.any(new Box(0, 0, 1, 1), number -> number == 2_999)).isFalse();
    assertThat(grid.any(new Box(-1e9, -1e9, 2e9, 2e9), number -> number == 2_999)).isTrue();
  }
}
