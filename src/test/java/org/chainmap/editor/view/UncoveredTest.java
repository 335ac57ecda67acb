package org.chainmap.editor.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainmap.geom.Box;
import org.chainmap.geom.Size;
import org.junit.jupiter.api.Test;

class UncoveredTest {

  private static final Size VIEW = new Size(800, 600);

  @Test
  void headersTakeTheEdgeWhereTheyAreHeld() {
    assertThat(Uncovered.of(VIEW, 0, 40, null)).isEqualTo(new Box(0, 40, 800, 560));
    assertThat(Uncovered.of(VIEW, 136, 0, null)).isEqualTo(new Box(136, 0, 664, 600));
  }

  @Test
  void aWindowLeavesItsLargestSide() {
    assertThat(Uncovered.of(VIEW, 0, 40, new Box(-100, 250, 1000, 900)))
        .isEqualTo(new Box(0, 40, 800, 210));
    assertThat(Uncovered.of(VIEW, 0, 40, new Box(300, -50, 900, 900)))
        .isEqualTo(new Box(0, 40, 300, 560));
  }

  @Test
  void aWindowThatLeavesNothingIsDisregarded() {
    assertThat(Uncovered.of(VIEW, 0, 40, new Box(-10, -10, 900, 900)))
        .isEqualTo(new Box(0, 40, 800, 560));
    assertThat(Uncovered.of(VIEW, 0, 40, new Box(900, 0, 300, 300)))
        .isEqualTo(new Box(0, 40, 800, 560));
  }
}
