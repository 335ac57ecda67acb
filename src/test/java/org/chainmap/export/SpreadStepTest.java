package org.chainmap.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.analysis.Chains;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.analysis.knockout.Knockout;
import org.chainmap.analysis.knockout.WeeklyImpact;
import org.chainmap.analysis.knockout.WeeklyLosses;
import org.chainmap.geom.Id;
import org.chainmap.graph.Nets;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.model.value.Figure;
import org.chainmap.overlay.ImpactLens;
import org.chainmap.overlay.WeekLens;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

class SpreadStepTest {

  private static final ChainMap MAP =
      Chains.of("A>B", "B>C")
          .with(
              "A",
              s ->
                  s.withFacts(
                      s.facts().withTimeToSurvive(Figure.of(2)).withTimeToRecover(Figure.of(6))))
          .with("B", s -> s.withFacts(s.facts().withTimeToSurvive(Figure.of(1.5))))
          .map();

  private static final Scenario LOST = Scenario.of(Id.of("sc-1"), "情景").withRemoved(Nets.ids("A"));

  private static List<String> captions(List<SpreadStep> steps) {
    return steps.stream().map(step -> step.caption().in(Lang.ZH)).toList();
  }

  @Test
  void weeksInWhichNothingChangesAreOneStep() {
    Impact impact = Knockout.of(MAP, LOST);
    WeeklyImpact weekly = new WeeklyLosses(MAP).impact(LOST, 8);
    List<SpreadStep> steps = SpreadStep.of(new WeekLens(impact, weekly, 3));
    assertThat(captions(steps))
        .containsExactly(
            "中断之前",
            "第 1–2 周：1 个环节停产、2 个环节靠库存",
            "第 3 周：2 个环节停产、1 个环节靠库存",
            "第 4 周：2 个环节停产、1 个环节减产",
            "第 5–6 周：3 个环节停产",
            "第 7–8 周：没有环节受影响");
  }

  @Test
  void levelsAreOneStepEach() {
    Impact impact = Knockout.of(MAP, LOST);
    assertThat(captions(SpreadStep.of(ImpactLens.full(impact))))
        .hasSize(impact.levels() + 2)
        .startsWith("中断之前", "中断发生：失去 1 个环节");
  }
}
