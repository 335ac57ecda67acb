package org.chainmap.ui.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.chainmap.analysis.knockout.WeekLine;
import org.chainmap.analysis.knockout.WeeklyImpact;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.jspecify.annotations.Nullable;

/**
 * The output of end products over weeks, as lines, with the week that is shown; a click or a drag
 * shows another week.
 */
final class WeekChart extends LineChart<Number, Number> {

  /** The most labels along the weeks. */
  private static final int LABELS = 8;

  /** The length of a line in the legend, in px. */
  private static final double SAMPLE = 32;

  private final ScenarioDesk desk;
  private final Language language;
  private final NumberAxis weeks;
  private final Rectangle mark = new Rectangle();

  /** Names the lines; a chart's own legend is left out where a chart is low. */
  private final FlowPane legend = new FlowPane(12, 0);

  private final Label unit = new Label();

  private @Nullable WeeklyImpact drawn;
  private int week;

  WeekChart(ScenarioDesk desk, Language language) {
    this(desk, language, new NumberAxis(0, 1, 1), new NumberAxis(0, 100, 25));
  }

  private WeekChart(ScenarioDesk desk, Language language, NumberAxis weeks, NumberAxis output) {
    super(weeks, output);
    this.desk = desk;
    this.language = language;
    this.weeks = weeks;
    setId("week-chart");
    getStyleClass().add("week-chart");
    setAnimated(false);
    setCreateSymbols(false);
    setLegendVisible(false);
    legend.setId("week-legend");
    legend.getStyleClass().add("week-legend");
    setMinSize(0, 0);
    weeks.setMinorTickVisible(false);
    output.setMinorTickVisible(false);
    unit.textProperty().bind(language.text(Message.of("weeks.chart.output")));
    unit.getStyleClass().add("muted");
    mark.getStyleClass().add("week-mark");
    mark.setMouseTransparent(true);
    getPlotChildren().add(mark);
    setOnMousePressed(this::point);
    setOnMouseDragged(this::point);
    desk.onChange(this::refresh);
    desk.scope()
        .add(
            language.follow(
                () -> {
                  drawn = null;
                  refresh();
                }));
  }

  FlowPane legend() {
    return legend;
  }

  private void point(MouseEvent event) {
    double x = weeks.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
    desk.stepWeek((int) Math.ceil(weeks.getValueForDisplay(x).doubleValue()));
  }

  private void refresh() {
    Optional<WeeklyImpact> weekly = desk.weeks().weekly();
    if (weekly.isEmpty()) {
      return;
    }
    week = desk.weeks().week();
    if (!weekly.get().equals(drawn)) {
      draw(weekly.get());
    }
    requestChartLayout();
  }

  private void draw(WeeklyImpact weekly) {
    drawn = weekly;
    weeks.setUpperBound(weekly.weeks());
    weeks.setTickUnit(weekly.tick(LABELS));
    List<WeekLine> lines = WeekLine.of(weekly);
    getData().setAll(lines.stream().map(this::series).toList());
    legend.getChildren().clear();
    for (int i = 0; i < lines.size(); i++) {
      Line sample = new Line(0, 0, SAMPLE, 0);
      sample.getStyleClass().addAll("chart-series-line", "default-color" + i);
      Label entry = new Label(language.now(lines.get(i).name(desk.map())), sample);
      entry.setMinWidth(Region.USE_PREF_SIZE);
      legend.getChildren().add(entry);
    }
    legend.getChildren().addFirst(unit);
    setAccessibleText(String.join("\n", weekly.sentences().stream().map(language::now).toList()));
  }

  private XYChart.Series<Number, Number> series(WeekLine line) {
    XYChart.Series<Number, Number> series = new XYChart.Series<>();
    IntStream.range(0, line.left().size())
        .forEach(
            w -> {
              double percent = 100 * line.left().get(w);
              series.getData().add(new XYChart.Data<>(w, percent));
              series.getData().add(new XYChart.Data<>(w + 1, percent));
            });
    return series;
  }

  @Override
  protected void layoutPlotChildren() {
    super.layoutPlotChildren();
    double left = weeks.getDisplayPosition(week - 1);
    mark.setX(left);
    mark.setY(0);
    mark.setWidth(Math.max(2, weeks.getDisplayPosition(week) - left));
    mark.setHeight(getYAxis().getHeight());
    mark.toBack();
  }
}
