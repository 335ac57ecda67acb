package org.chainmap.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.chainmap.geom.Id;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Participation;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.Role;
import org.chainmap.model.value.Figure;
import org.chainmap.paint.Theme;
import org.chainmap.report.OwnershipMix;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.chainmap.ui.PlainDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The charts say what the map says, unknown as unknown, and follow edits and choices. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class ChartsTest {

  private final PlainDocument document = new PlainDocument(SmallChain.map());
  private Charts charts;
  private Language language;

  @Start
  void start(Stage shown) {
    language = new Language(Lang.ZH);
    charts = new Charts(document, language, () -> Theme.LIGHT, listener -> () -> {});
    shown.setScene(new Scene(charts, 900, 150));
    shown.show();
  }

  private List<String> said(String id) {
    return ((Chart) charts.lookup(id)).said();
  }

  private static Participation part(
      String id, String enterprise, String segment, @Nullable Double share) {
    return Participation.of(Id.of(id), Id.of(enterprise), Id.of(segment))
        .withShare(share == null ? null : Figure.of(share));
  }

  @Test
  void sharesOfTheChosenSegmentAreShownAndUnknownOnesAreNotZero(FxRobot robot) {
    assertThat(said("#chart-shares")).contains("在图上选一个环节，这里显示各供应商的份额。");
    robot.interact(() -> document.show(Id.of("s-1")));
    assertThat(said("#chart-shares"))
        .containsExactly(
            "「锂」的供应份额", "甲公司 60% · 所有制未知", "乙 未知 · 所有制未知", "已知合计 60%；其余 40% 属于份额未知的 1 家或未登记的供应商。");
    assertThat(charts.lookup("#chart-shares").getAccessibleText()).contains("乙 未知");
    robot.interact(() -> document.put(part("p-2", "e-2", "s-1", 0.0)));
    assertThat(said("#chart-shares")).contains("乙 0% · 所有制未知", "已知合计 60%；其余 40% 没有登记供应商。");
    robot.interact(() -> document.put(part("p-2", "e-2", "s-1", 70.0)));
    assertThat(said("#chart-shares"))
        .containsSubsequence("乙 70% · 所有制未知", "甲公司 60% · 所有制未知", "份额合计 130%，超过 100%，请核对。");
    robot.interact(() -> document.show(Id.of("s-4")));
    assertThat(said("#chart-shares")).containsExactly("「负极」的供应份额", "没有登记供应商。");
    robot.interact(() -> language.set(Lang.EN));
    assertThat(said("#chart-shares")).contains("No supplier is listed.");
  }

  @Test
  void theOwnersOfEachStageAreCountedOnce(FxRobot robot) {
    assertThat(said("#chart-owners"))
        .containsExactly("各阶段供应商的所有制（家数）", "上游 未知 2", "中游 没有供应商", "下游 没有供应商");
    robot.interact(
        () ->
            document.put(
                document
                    .map()
                    .find(Enterprise.class, Id.of("e-1"))
                    .orElseThrow()
                    .withOwnership(Ownership.PRIVATE),
                part("p-3", "e-1", "s-2", null),
                part("p-4", "e-1", "s-5", null).withRole(Role.USER)));
    assertThat(said("#chart-owners"))
        .containsExactly("各阶段供应商的所有制（家数）", "上游 民企 1 · 未知 1", "中游 没有供应商", "下游 没有供应商");
    OwnershipMix upstream = OwnershipMix.of(document.map()).getFirst();
    assertThat(upstream.counts()).isEqualTo(Map.of(Ownership.PRIVATE, 1));
    assertThat(upstream.total()).isEqualTo(2);
  }

  @Test
  void barsAreAsLongAsTheirShares(FxRobot robot) {
    robot.interact(
        () -> {
          document.put(part("p-2", "e-2", "s-1", 15.0));
          document.show(Id.of("s-1"));
          charts.applyCss();
          charts.layout();
        });
    List<Bar> bars =
        new ArrayList<>(
            charts.lookup("#chart-shares").lookupAll("Bar").stream().map(Bar.class::cast).toList());
    assertThat(bars).hasSize(2);
    double[] lengths =
        bars.stream()
            .mapToDouble(bar -> ((Region) bar.getChildrenUnmodifiable().getFirst()).getWidth())
            .sorted()
            .toArray();
    assertThat(lengths[1] / lengths[0]).isBetween(3.8, 4.2);
    assertThat(lengths[1] / bars.getFirst().getWidth()).isBetween(0.58, 0.62);
  }
}
