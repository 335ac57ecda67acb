package org.chainmap.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.chainmap.analysis.Chains;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.analysis.knockout.Knockout;
import org.chainmap.analysis.knockout.WeeklyImpact;
import org.chainmap.analysis.knockout.WeeklyLosses;
import org.chainmap.geom.Id;
import org.chainmap.graph.Nets;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.model.value.Figure;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Overlay.Emphasis;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.paint.Overlay.LegendEntry;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WeekLensTest {

  static LongStream seeds() {
    return RandomMaps.seeds(30);
  }

  private static WeekLens lens(ChainMap map, Scenario scenario, int week, int weeks) {
    Impact impact = Knockout.of(map, scenario);
    WeeklyImpact weekly = new WeeklyLosses(map).impact(scenario, weeks);
    return new WeekLens(impact, weekly, week);
  }

  private static Map<String, String> badges(Overlay overlay) {
    Map<String, String> badges = new TreeMap<>();
    overlay
        .emphasis()
        .forEach(
            (id, emphasis) -> {
              if (emphasis.badge() != null) {
                badges.put(id.value(), Objects.requireNonNull(emphasis.badge()).in(Lang.ZH));
              }
            });
    return badges;
  }

  @Test
  void eachWeekShowsWhatStopsWhatLivesOnStocksAndWhatIsBack() {
    ChainMap map =
        Chains.of("A>B", "B>C")
            .supplies("甲", "A", 60)
            .with(
                "A",
                s ->
                    s.withFacts(
                        s.facts()
                            .withTimeToRecover(Figure.of(4))
                            .withTimeToSurvive(Figure.of(1.5))))
            .map();
    Scenario some = Scenario.of(Id.of("sc-1"), "情景").withRemoved(Nets.ids("A"));
    assertThat(badges(lens(map, some, 1, 6).over(map, Findings.NONE)))
        .containsEntry("A", "失去")
        .containsEntry("B", "撑 1.5 周")
        .containsEntry("C", "撑 1.5 周");
    assertThat(badges(lens(map, some, 2, 6).over(map, Findings.NONE))).containsEntry("B", "剩 50%");
    Overlay third = lens(map, some, 3, 6).titled(map, Findings.NONE);
    assertThat(badges(third)).containsEntry("B", "停产").containsEntry("C", "停产");
    assertThat(Objects.requireNonNull(third.title()).in(Lang.ZH)).isEqualTo("情景：情景，第 3 周（共 6 周）");
    assertThat(badges(lens(map, some, 5, 6).over(map, Findings.NONE))).containsValue("已恢复");
    Scenario supplier = some.withRemoved(Nets.ids("甲"));
    assertThat(badges(lens(map, supplier, 4, 6).over(map, Findings.NONE)))
        .containsEntry("A", "剩 40%")
        .containsEntry("C", "剩 40%");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyLegendExplainsWhatIsShownAndNothingElse(long seed) {
    ChainMap map = RandomMaps.map(seed);
    for (Scenario scenario : map.all(Scenario.class)) {
      for (int week = 1; week <= 12; week += 3) {
        Overlay overlay = lens(map, scenario, week, 12).over(map, Findings.NONE);
        List<Hue> legend = overlay.legend().stream().map(LegendEntry::hue).toList();
        assertThat(overlay.emphasis().values().stream().map(Emphasis::hue).distinct())
            .containsExactlyInAnyOrderElementsOf(legend);
      }
    }
  }

  @Test
  void aCopyOfTheMapIsComputedAnew() {
    ChainMap map = Nets.oracle();
    Scenario some = Scenario.of(Id.of("sc-1"), "情景").withRemoved(Nets.ids("C"));
    WeekLens whole = lens(map, some, 2, 5);
    ChainMap less = Nets.map("C>D");
    WeekLens copy = whole.on(less);
    assertThat(copy.week()).isEqualTo(2);
    assertThat(copy.weekly().weeks()).isEqualTo(5);
    assertThat(badges(copy.over(less, Findings.NONE)).keySet()).containsExactly("C", "D");
  }
}
