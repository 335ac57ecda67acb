package org.chainmap.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.chainmap.task.Progress;
import org.junit.jupiter.api.Test;

class CircularOrderTest {

  @Test
  void aCycleRunsAroundTheRing() {
    int[] seat = {0, 3, 1, 4, 2, 5};
    List<int[]> cycle = IntStream.range(0, 6).mapToObj(v -> new int[] {v, (v + 1) % 6}).toList();
    new CircularOrder(seat, cycle).shorten(new int[6], Progress.NONE);
    for (int[] link : cycle) {
      assertThat(Math.floorMod(seat[link[0]] - seat[link[1]], 6)).isIn(1, 5);
    }
    assertThat(seat).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
  }

  @Test
  void stagesKeepTheirSeats() {
    int[] seat = {0, 1, 2, 3};
    int[] stage = {0, 0, 1, 1};
    new CircularOrder(seat, List.of(new int[] {0, 2}, new int[] {1, 3}))
        .shorten(stage, Progress.NONE);
    assertThat(List.of(seat[0], seat[1])).containsExactlyInAnyOrder(0, 1);
    assertThat(Math.floorMod(seat[0] - seat[2], 4)).isIn(1, 3);
  }
}
