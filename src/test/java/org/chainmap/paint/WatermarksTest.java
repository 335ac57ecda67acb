package org.chainmap.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.geom.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatermarksTest {

  private static final String PHRASE = "给某某单位 2026-12-01";

  @ParameterizedTest
  @CsvSource({"1900,1100", "300,200", "120,2000", "6000,300", "40,40"})
  void phrasesLieWithinTheAreaAndEveryAreaHasOne(double w, double h) {
    Box area = new Box(-50, 20, w, h);
    assertThat(Watermarks.over(area, PHRASE, Theme.LIGHT))
        .isNotEmpty()
        .hasSizeLessThan(200)
        .allSatisfy(
            mark -> assertThat(area.contains(Watermarks.extent((Mark.Watermark) mark))).isTrue());
  }

  @Test
  void noPhraseNoMarks() {
    assertThat(Watermarks.over(new Box(0, 0, 900, 500), " \n", Theme.LIGHT)).isEmpty();
  }

  @Test
  void onItAndUnderItAllTextKeepsItsContrast() {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      Ink over = theme.muted();
      for (Ink ground : List.of(theme.paper(), theme.card())) {
        Ink covered = ground.mixed(over, Watermarks.OPACITY);
        assertThat(covered.contrast(ground)).isBetween(1.15, 1.35);
        for (Ink text : List.of(theme.text(), theme.muted())) {
          assertThat(text.mixed(over, Watermarks.OPACITY).contrast(covered)).isGreaterThan(4.5);
        }
      }
    }
  }
}
