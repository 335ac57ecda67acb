package org.chainmap.layout.layered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.chainmap.layout.layered.net.StageGraph;
import org.junit.jupiter.api.Test;

class DrawingTest {

  private static Drawing cards(double[] left, double[] top) {
    double[] width = {100, 140, 100};
    double[] height = {60, 60, 80};
    int[] none = {};
    int[] zero = {0, 0, 0};
    return new Drawing(
        new StageGraph(1, zero, width, height, zero, none, none),
        left,
        top,
        factor -> cards(left, Arrays.stream(top).map(y -> factor * y).toArray()));
  }

  @Test
  void aDrawingNearThePagesShapeStaysAsItIs() {
    Drawing drawing = cards(new double[] {0, 200, 200}, new double[] {0, 0, 230});
    assertThat(drawing.off(1)).isGreaterThan(1);
    assertThat(drawing.filling(1)).isSameAs(drawing);
  }

  @Test
  void aLowDrawingIsMadeHigherUntilItIsNearThePagesShape() {
    Drawing drawing = cards(new double[] {0, 200, 200}, new double[] {0, 0, 100});
    assertThat(drawing.suits(1)).isFalse();
    Drawing filling = drawing.filling(1);
    assertThat(filling.wide()).isEqualTo(340);
    assertThat(filling.high()).isBetween(295.0, 340.0);
  }

  @Test
  void aHighDrawingIsStretchedAlongTheFlowAndColumnsStayAligned() {
    Drawing drawing = cards(new double[] {0, 200, 200}, new double[] {0, 0, 500});
    Drawing filling = drawing.filling(1);
    assertThat(filling.high()).isEqualTo(580);
    assertThat(filling.wide()).isCloseTo(580, within(0.01));
    assertThat(filling.left()[1]).isEqualTo(filling.left()[2]);
  }

  @Test
  void cardsAreNotPutEndlesslyFarApart() {
    Drawing drawing = cards(new double[] {0, 90000, 90000}, new double[] {0, 0, 100});
    assertThat(drawing.filling(1).top()[2]).isBetween(600.0, 1300.0);
    assertThat(drawing.page(1)).isEqualTo(90140);
  }
}
