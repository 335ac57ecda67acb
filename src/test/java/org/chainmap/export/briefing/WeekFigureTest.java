package org.chainmap.export.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.analysis.Chains;
import org.chainmap.analysis.knockout.WeeklyImpact;
import org.chainmap.analysis.knockout.WeeklyLosses;
import org.chainmap.geom.Id;
import org.chainmap.graph.Nets;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.model.value.Figure;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Pen;
import org.chainmap.paint.Picture;
import org.chainmap.paint.Theme;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

class WeekFigureTest {

  private static Picture drawn(int weeks) {
    ChainMap map =
        Chains.of("A>B", "X>Y")
            .with(
                "A",
                s ->
                    s.withFacts(
                        s.facts().withTimeToSurvive(Figure.of(1)).withTimeToRecover(Figure.of(3))))
            .map();
    Scenario lost = Scenario.of(Id.of("sc-1"), "情景").withRemoved(Nets.ids("A"));
    WeeklyImpact weekly = new WeeklyLosses(map).impact(lost, weeks);
    assertThat(weekly.changes()).isTrue();
    return WeekFigure.of(map, weekly, Theme.LIGHT, Lang.ZH);
  }

  private static List<String> texts(Picture picture) {
    return picture.marks().stream()
        .filter(Mark.Text.class::isInstance)
        .map(mark -> ((Mark.Text) mark).text())
        .toList();
  }

  @Test
  void eachLineHasANameAndADashOfItsOwn() {
    Picture picture = drawn(4);
    assertThat(texts(picture)).contains("B", "终端产品平均", "100%", "0%", "4", "每周产出 %");
    assertThat(
            picture.marks().stream()
                .filter(Mark.Shape.class::isInstance)
                .map(mark -> ((Mark.Shape) mark).pen())
                .filter(pen -> pen != null && pen.width() > 2)
                .map(Pen::dash)
                .distinct())
        .hasSize(2);
  }

  @Test
  void labelsOfManyWeeksKeepApart() {
    assertThat(texts(drawn(400)).stream().filter(text -> text.matches("\\d+"))).hasSizeLessThan(22);
  }
}
