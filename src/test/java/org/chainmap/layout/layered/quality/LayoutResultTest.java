package org.chainmap.layout.layered.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.chainmap.layout.layered.graph.StageGraph;
import org.junit.jupiter.api.Test;

class LayoutResultTest {

  private static final LayoutResult.Higher STAYS =
      (times, hold) -> {
        throw new IllegalStateException("not asked to be higher");
      };

  private static LayoutResult cards(double[] left, double[] top) {
    double[] width = {100, 140, 100};
    double[] height = {60, 60, 80};
    int[] none = {};
    int[] zero = {0, 0, 0};
    return new LayoutResult(
        new StageGraph(1, zero, width, height, zero, none, none),
        left,
        top,
        (factor, hold) -> cards(left, Arrays.stream(top).map(y -> factor * y).toArray()));
  }

  @Test
  void aDrawingNearThePagesShapeStaysAsItIs() {
    LayoutResult layoutResult = cards(new double[] {0, 200, 200}, new double[] {0, 0, 230});
    assertThat(layoutResult.off(1)).isGreaterThan(1);
    assertThat(layoutResult.filling(1)).isSameAs(layoutResult);
  }

  @Test
  void aLowDrawingIsMadeHigherUntilItIsNearThePagesShape() {
    LayoutResult layoutResult = cards(new double[] {0, 200, 200}, new double[] {0, 0, 100});
    assertThat(layoutResult.suits(1)).isFalse();
    LayoutResult filling = layoutResult.filling(1);
    assertThat(filling.wide()).isEqualTo(340);
    assertThat(filling.high()).isBetween(340 / 1.18, 340 / 1.1);
  }

  @Test
  void aHighDrawingIsStretchedAlongTheFlowAndColumnsStayAligned() {
    LayoutResult layoutResult = cards(new double[] {0, 200, 200}, new double[] {0, 0, 500});
    LayoutResult filling = layoutResult.filling(1);
    assertThat(filling.high()).isEqualTo(580);
    assertThat(filling.wide()).isBetween(580 / 1.18, 580 / 1.1);
    assertThat(filling.left()[1]).isEqualTo(filling.left()[2]);
  }

  @Test
  void cardsAreNotPutEndlesslyFarApart() {
    LayoutResult layoutResult = cards(new double[] {0, 90000, 90000}, new double[] {0, 0, 100});
    assertThat(layoutResult.filling(1).top()[2]).isBetween(600.0, 1300.0);
    assertThat(layoutResult.filling(1).wide()).isEqualTo(90140);
  }

  /** Three cards of one layer linked with three of the next. */
  private static LayoutResult linked(double[] top, LayoutResult.Higher higher) {
    double[] width = {100, 100, 100, 100, 100, 100};
    double[] height = {60, 60, 60, 60, 60, 60};
    int[] none = {-1, -1, -1, -1, -1, -1};
    return new LayoutResult(
        new StageGraph(
            1, new int[6], width, height, none, new int[] {0, 1, 2}, new int[] {3, 4, 5}),
        new double[] {0, 0, 0, 400, 400, 400},
        top,
        higher);
  }

  @Test
  void crossingsAreCountedOfStraightLinesAndOfRoutes() {
    double[] turned = {0, 100, 200, 200, 100, 0};
    double[] along = {0, 100, 200, 0, 100, 200};
    assertThat(CrossingCounts.of(linked(turned, STAYS))).isEqualTo(new CrossingCounts(3, 3));
    assertThat(CrossingCounts.of(linked(along, STAYS))).isEqualTo(new CrossingCounts(0, 0));
    assertThat(new CrossingCounts(3, 1).isFairTo(new CrossingCounts(0, 0))).isFalse();
    assertThat(new CrossingCounts(1, 3).isFairTo(new CrossingCounts(0, 0))).isFalse();
    assertThat(new CrossingCounts(1, 1).isFairTo(new CrossingCounts(0, 0))).isTrue();
  }

  @Test
  void straightLinksAreGivenUpWhereHoldingThemCostsCrossings() {
    double[] along = {0, 70, 140, 0, 70, 140};
    LayoutResult.Higher higher =
        (times, hold) ->
            hold > 5
                ? linked(new double[] {0, 120, 240, 240, 120, 0}, STAYS)
                : linked(Arrays.stream(along).map(y -> times * y).toArray(), STAYS);
    LayoutResult filling = linked(along, higher).filling(1.5);
    assertThat(filling.suits(1.5)).isTrue();
    assertThat(CrossingCounts.of(filling)).isEqualTo(new CrossingCounts(0, 0));
  }
}
