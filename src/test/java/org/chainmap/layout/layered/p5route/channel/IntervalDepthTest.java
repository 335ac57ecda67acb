package org.chainmap.layout.layered.p5route.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalDepthTest {

  @Test
  void intervalsThatOnlyTouchDoNotPileUp() {
    IntervalDepth intervalDepth =
        new IntervalDepth(new double[] {0, 10, 5}, new double[] {10, 20, 15});

    assertThat(intervalDepth.put(0, 10)).isZero();
    assertThat(intervalDepth.put(10, 20)).isZero();
    assertThat(intervalDepth.put(5, 15)).isEqualTo(1);
  }

  @Test
  void eachLiesOnTheHighestItOverlaps() {
    Random random = new Random(4);
    for (int round = 0; round < 200; round++) {
      int n = 1 + random.nextInt(30);
      double[] low = new double[n];
      double[] high = new double[n];
      for (int i = 0; i < n; i++) {
        low[i] = random.nextInt(20);
        high[i] = low[i] + 1 + random.nextInt(10);
      }
      IntervalDepth intervalDepth = new IntervalDepth(low, high);
      int[] height = new int[n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
          boolean overlap = low[i] < high[j] && low[j] < high[i];
          height[i] = Math.max(height[i], overlap ? height[j] + 1 : 0);
        }
        assertThat(intervalDepth.put(low[i], high[i]))
            .as("round %d, %d", round, i)
            .isEqualTo(height[i]);
      }
    }
  }
}
