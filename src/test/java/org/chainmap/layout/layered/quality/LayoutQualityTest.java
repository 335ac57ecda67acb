package org.chainmap.layout.layered.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutQualityTest {

  private static final LayoutQuality QUICK = new LayoutQuality(100, 100, 200, 50_000, 4e6);

  private static double cost(double straight, double bends, double length, double area) {
    return new LayoutQuality(straight, straight, bends, length, area).cost(QUICK, 0);
  }

  @Test
  void fewerCrossingsAreWorthAFewBendsAndALittleLengthButNotMuch() {
    double quick = QUICK.cost(QUICK, 0);
    assertThat(cost(80, 200, 50_000, 4e6)).isLessThan(quick);
    assertThat(cost(80, 205, 55_000, 4.4e6)).isLessThan(quick);
    assertThat(cost(80, 250, 50_000, 4e6)).isGreaterThan(quick);
    assertThat(cost(80, 200, 70_000, 4e6)).isGreaterThan(quick);
    assertThat(cost(80, 200, 50_000, 5.6e6)).isGreaterThan(quick);
  }

  @Test
  void whereAllElseIsAlikeTheSmallerIsBetter() {
    double same = cost(80, 150, 40_000, 3e6);
    assertThat(cost(80, 140, 40_000, 3e6)).isLessThan(same);
    assertThat(cost(80, 150, 39_000, 3e6)).isLessThan(same);
    assertThat(cost(80, 150, 40_000, 2.9e6)).isLessThan(same);
  }

  @Test
  void slackMakesMoreBendsFair() {
    LayoutQuality bent = new LayoutQuality(80, 80, 225, 50_000, 4e6);
    assertThat(bent.cost(QUICK, 0.06)).isLessThan(bent.cost(QUICK, 0) - 0.05);
  }

  @Test
  void aDrawingThatCrossesNothingIsNoDivisionByNothing() {
    LayoutQuality none = new LayoutQuality(0, 0, 0, 0, 0);
    assertThat(none.cost(none, 0)).isLessThanOrEqualTo(0);
    assertThat(QUICK.cost(none, 0)).isFinite().isPositive();
  }
}
