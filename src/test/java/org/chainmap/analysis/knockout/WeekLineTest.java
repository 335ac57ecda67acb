package org.chainmap.analysis.knockout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.analysis.Chains;
import org.chainmap.geom.Id;
import org.chainmap.graph.Nets;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.model.value.Figure;
import org.junit.jupiter.api.Test;

class WeekLineTest {

  private static WeeklyImpact losing(ChainMap map, String... ids) {
    return new WeeklyLosses(map)
        .impact(Scenario.of(Id.of("sc-1"), "情景").withRemoved(Nets.ids(ids)), 3);
  }

  private static Chains chain() {
    return Chains.of("A>B", "A>C", "A>D", "X>D", "X>E")
        .with(
            "X",
            s ->
                s.withFacts(
                    s.facts().withTimeToSurvive(Figure.of(1)).withTimeToRecover(Figure.of(2))));
  }

  @Test
  void productsOfOneCourseAreOneLineAndTheAverageAnother() {
    assertThat(WeekLine.of(losing(chain().map(), "A")))
        .containsExactly(
            new WeekLine(Nets.ids("B", "C", "D"), List.of(0., 0., 0.)),
            new WeekLine(List.of(), List.of(0.25, 0.25, 0.25)));
    assertThat(WeekLine.of(losing(chain().map(), "X")))
        .containsExactly(
            new WeekLine(Nets.ids("D", "E"), List.of(1., 0., 1.)),
            new WeekLine(List.of(), List.of(1., 0.5, 1.)));
    assertThat(WeekLine.of(losing(chain().map(), "A", "X")))
        .startsWith(new WeekLine(Nets.ids("B", "C", "D"), List.of(0., 0., 0.)));
  }

  @Test
  void whereNothingIsHitTheAverageStaysWhole() {
    assertThat(WeekLine.of(losing(chain().map())))
        .containsExactly(new WeekLine(List.of(), List.of(1., 1., 1.)));
  }
}
