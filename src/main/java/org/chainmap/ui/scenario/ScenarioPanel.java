package org.chainmap.ui.scenario;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chainmap.editor.LiveAnalysis;
import org.chainmap.model.Scenario;
import org.chainmap.task.Tasks;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;

/**
 * Scenarios: at the left those there are, in the middle what is lost and what follows in words, at
 * the right every segment hit, or several scenarios side by side.
 */
public final class ScenarioPanel extends SplitPane {

  private final ScenarioDesk desk;
  private final MapAccess access;

  /**
   * @param insight what is laid over the map
   * @param tasks where large maps are followed and the worst is looked for
   * @param motion whether the cascade may be played
   */
  public ScenarioPanel(
      MapAccess access,
      LiveAnalysis liveAnalysis,
      Tasks tasks,
      Language language,
      ReadOnlyBooleanProperty motion) {
    this.access = access;
    desk = new ScenarioDesk(access, liveAnalysis, tasks);
    ScenarioList list = new ScenarioList(desk, language);
    ScenarioWords words = new ScenarioWords(desk, language, d -> list.notice());
    ImpactTable hits = new ImpactTable(desk, access, language);
    ComparisonTable compared = new ComparisonTable(desk, access, language);
    StackPane tables = new StackPane(hits.table(), compared.table());
    VBox.setVgrow(tables, Priority.ALWAYS);
    VBox right = new VBox(new PlayBar(desk, language, motion), tables);
    desk.onChange(
        () -> {
          boolean several = desk.impacts().size() > 1;
          hits.table().setVisible(!several);
          compared.table().setVisible(several);
        });
    compared.table().setVisible(false);
    list.setMinWidth(340);
    words.setMinWidth(160);
    right.setMinWidth(200);
    SplitPane.setResizableWithParent(list, false);
    getItems().addAll(list, words, right);
    setDividerPositions(0.24, 0.58);
    getStyleClass().add("scenarios");
  }

  /** How many scenarios the document has. */
  public int count() {
    return access.map().all(Scenario.class).size();
  }

  /**
   * Follows what is laid over the map from elsewhere. True where a scenario came from there, so
   * that the panel should be seen.
   */
  public boolean follow() {
    return desk.follow();
  }

  /** Looks at what follows if what is selected is lost. */
  public void whatIf() {
    desk.whatIf();
  }
}
