package org.chainmap.ui.scenario;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chainmap.editor.LiveAnalysis;
import org.chainmap.task.Tasks;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.Narrow;

/**
 * The panel of scenarios: the list at the left, the losses and their impact in words in the middle,
 * and at the right every affected segment, the weeks of a scenario, the comparison of several
 * scenarios or the table of joint losses.
 */
public final class ScenarioPanel extends SplitPane {

  private final ScenarioDesk desk;
  private final PlayBar bar;

  /**
   * @param liveAnalysis the analysis results and the overlay of the map
   * @param tasks runs impacts of large maps and the search for the worst set
   * @param motion whether the cascade may be animated
   * @param counted runs when there may be more or fewer scenarios
   */
  public ScenarioPanel(
      MapAccess access,
      LiveAnalysis liveAnalysis,
      Tasks tasks,
      Language language,
      ReadOnlyBooleanProperty motion,
      Runnable counted) {
    desk = new ScenarioDesk(access, liveAnalysis, tasks);
    ScenarioList list = new ScenarioList(desk, language);
    ScenarioWords words = new ScenarioWords(desk, language, d -> list.notice());
    ImpactTable hits = new ImpactTable(desk, access, language);
    ComparisonTable compared = new ComparisonTable(desk, access, language);
    PairsTable pairs = new PairsTable(desk, language);
    StackPane tables = new StackPane(hits.table(), compared.table(), pairs.table());
    WeekChart chart = new WeekChart(desk, language);
    VBox.setVgrow(chart, Priority.ALWAYS);
    VBox lines = new VBox(chart.legend(), chart);
    lines.getStyleClass().add("week-lines");
    lines.setMinWidth(120);
    SplitPane byWeeks = new SplitPane(lines, new WeekTable(desk, access, language).table());
    byWeeks.setDividerPositions(0.42);
    tables.getChildren().add(byWeeks);
    VBox.setVgrow(tables, Priority.ALWAYS);
    bar = new PlayBar(desk, language, motion);
    VBox right = new VBox(bar, tables);
    desk.onChange(
        () -> {
          boolean paired = desk.pairs().isPresent();
          boolean several = desk.impacts().size() > 1;
          pairs.table().setVisible(paired);
          boolean weekly = !paired && desk.weeks().weekly().isPresent();
          byWeeks.setVisible(weekly);
          hits.table().setVisible(!paired && !several && !weekly);
          compared.table().setVisible(!paired && several);
          counted.run();
        });
    compared.table().setVisible(false);
    byWeeks.setVisible(false);
    pairs.table().setVisible(false);
    list.setMinWidth(340);
    words.setMinWidth(160);
    right.setMinWidth(200);
    SplitPane.setResizableWithParent(list, false);
    getItems().addAll(list, words, right);
    setDividerPositions(0.24, 0.58);
    Narrow.stack(this);
    getStyleClass().add("scenarios");
  }

  /** Names what saves the cascade as an animation. */
  public void animateBy(Runnable saving) {
    bar.animateBy(saving);
  }

  /** The number of scenarios in the list: those of the document and the unsaved ones. */
  public int count() {
    return desk.all().size();
  }

  /** The number of scenarios that are not in the document. */
  public int unsaved() {
    return desk.unsaved().size();
  }

  /** Adds all unsaved scenarios to the document. */
  public void keepAll() {
    desk.keepAll();
  }

  /**
   * Follows a change of the overlay made elsewhere. Returns whether it brought a scenario, so that
   * the panel should be shown.
   */
  public boolean follow() {
    return desk.follow();
  }

  /** Shows the impact of losing the selected elements. */
  public void whatIf() {
    desk.whatIf();
  }
}
