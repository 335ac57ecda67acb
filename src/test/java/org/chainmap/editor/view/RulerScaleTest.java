package org.chainmap.editor.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.chainmap.editor.view.RulerScale.Rank;
import org.chainmap.editor.view.RulerScale.Tick;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulerScaleTest {

  private static List<Long> figures(RulerScale scale) {
    return scale.ticks().stream().map(Tick::figure).filter(Objects::nonNull).toList();
  }

  @Test
  void figuresAreMapPxAndFollowPanAndZoom() {
    assertThat(figures(RulerScale.of(0, 1, 350))).containsExactly(-100L, 0L, 100L, 200L, 300L);
    assertThat(figures(RulerScale.of(-130, 1, 250))).containsExactly(-200L, -100L, 0L, 100L);
    assertThat(figures(RulerScale.of(0, 0.2, 350))).containsExactly(-500L, 0L, 500L, 1000L, 1500L);
    assertThat(figures(RulerScale.of(0, 4, 350))).containsExactly(-20L, 0L, 20L, 40L, 60L, 80L);
  }

  @Test
  void aTickLiesWhereItsPlaceIsOnTheScreen() {
    RulerScale scale = RulerScale.of(40, 0.5, 500);
    assertThat(scale.ticks()).contains(new Tick((200 - 40) * 0.5, Rank.FIGURE, 200L));
    assertThat(scale.ticks()).contains(new Tick((300 - 40) * 0.5, Rank.HALF, null));
    assertThat(scale.ticks()).contains(new Tick((250 - 40) * 0.5, Rank.PART, null));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.07, 0.11, 0.3, 0.64, 0.65, 1, 1.27, 1.3, 2.9, 3.3, 4})
  void figuresAreRoundAndNeitherCrowdedNorRare(double zoom) {
    List<Long> figures = figures(RulerScale.of(-3210.5, zoom, 900));
    long step = figures.get(1) - figures.getFirst();
    assertThat(step * zoom).isBetween(64.0, 161.0);
    assertThat(Long.toString(step)).matches("[125]0*");
    assertThat(figures).allSatisfy(figure -> assertThat(Math.floorMod(figure, step)).isZero());
    double nearest = Double.POSITIVE_INFINITY;
    List<Tick> ticks =
        RulerScale.of(-3210.5, zoom, 900).ticks().stream().filter(t -> t.at() >= 0).toList();
    for (int i = 1; i < ticks.size(); i++) {
      nearest = Math.min(nearest, ticks.get(i).at() - ticks.get(i - 1).at());
    }
    assertThat(nearest).as("px between two ticks").isGreaterThan(6);
    assertThat(ticks.getLast().at()).isBetween(900 - 40.0, 900.0);
  }
}
