package org.chainmap.ui.score;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.analysis.score.Robustness;
import org.chainmap.analysis.score.Scores;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.jspecify.annotations.Nullable;

/** The robustness of the chain as a chart: how its largest connected part shrinks, by order. */
final class RobustnessView extends VBox {

  /** The most points drawn of a curve. */
  private static final int POINTS = 250;

  private final Language language;
  private @Nullable Scores computedFor;
  private @Nullable Robustness computed;

  RobustnessView(Language language) {
    this.language = language;
    getStyleClass().addAll("score-view", "robustness");
  }

  void show(ChainMap map, Scores scores) {
    Robustness robustness = computed;
    if (robustness == null || computedFor != scores) {
      robustness = Robustness.of(SupplyView.of(map), scores);
      computed = robustness;
      computedFor = scores;
    }
    String sentence = language.now(robustness.sentence());
    Label said = wrapped(sentence);
    said.getStyleClass().add("measure");
    getChildren().setAll(said);
    if (robustness.segments() > 0) {
      Label about = wrapped(language.now(Message.of("score.robustness.about")));
      about.getStyleClass().add("muted");
      getChildren().addAll(chart(robustness, sentence), about);
    }
  }

  private LineChart<Number, Number> chart(Robustness robustness, String sentence) {
    NumberAxis lost = new NumberAxis(0, robustness.segments(), tick(robustness.segments()));
    lost.setMinorTickVisible(false);
    lost.setLabel(language.now(Message.of("score.robustness.lost")));
    NumberAxis part = new NumberAxis(0, 100, 25);
    part.setMinorTickVisible(false);
    part.setLabel(language.now(Message.of("score.robustness.part")));
    LineChart<Number, Number> chart = new LineChart<>(lost, part);
    chart.setId("robustness-chart");
    chart.setAnimated(false);
    chart.setCreateSymbols(false);
    chart.setMinHeight(220);
    chart.setPrefHeight(240);
    chart.setAccessibleText(sentence);
    robustness.curves().forEach(curve -> chart.getData().add(series(curve)));
    return chart;
  }

  /** Returns the distance of the marks of an axis of whole numbers: some ten at most. */
  private static double tick(int most) {
    return Math.max(1, Math.ceil(most / 10.0));
  }

  private XYChart.Series<Number, Number> series(Robustness.Curve curve) {
    XYChart.Series<Number, Number> series = new XYChart.Series<>();
    series.setName(
        language.now(Message.of("score.robustness.curve", curve.order().label(), curve.r())));
    List<Double> part = curve.part();
    int step = 1 + part.size() / POINTS;
    IntStream.range(0, part.size())
        .filter(q -> q % step == 0 || q == part.size() - 1)
        .forEach(q -> series.getData().add(new XYChart.Data<>(q, 100 * part.get(q))));
    return series;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
