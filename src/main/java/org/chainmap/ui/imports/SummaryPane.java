package org.chainmap.ui.imports;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.ledger.plan.FieldChange;
import org.chainmap.ledger.plan.PlanText;
import org.chainmap.ledger.plan.PlannedRow;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;

/** The last step: what was imported, and all that was not, to be copied if need be. */
final class SummaryPane extends VBox {

  private final Language language;
  private final Label done = new Label();
  private final Label counts = new Label();
  private final Label after = new Label();
  private final TextArea left = new TextArea();

  SummaryPane(Language language) {
    super(10);
    this.language = language;
    done.getStyleClass().add("panel-title");
    done.setId("import-done");
    counts.setId("import-counts");
    after.getStyleClass().add("muted");
    List.of(done, counts, after)
        .forEach(
            label -> {
              label.setWrapText(true);
              label.setMinHeight(Region.USE_PREF_SIZE);
            });
    left.setId("import-left");
    left.setEditable(false);
    left.setWrapText(true);
    left.accessibleTextProperty().bind(language.text(Message.of("imports.left")));
    Label title = new Label();
    title.textProperty().bind(language.text(Message.of("imports.left")));
    title.getStyleClass().add("section");
    title.visibleProperty().bind(left.visibleProperty());
    getChildren().addAll(done, counts, after, title, left);
    setVgrow(left, Priority.ALWAYS);
  }

  /**
   * Shows what came of a plan.
   *
   * @param refreshed whether its lists were read before
   */
  void show(Planned planned, ImportTarget into, boolean refreshed) {
    done.setText(
        language.now(Message.of(refreshed ? "imports.refreshed" : "imports.done", into.title())));
    after.setText(language.now(into.afterwards()));
    counts.setText(language.now(planned.plan().summary()));
    List<String> lines = new ArrayList<>();
    PlanText said = PlanText.of(planned.before(), planned.plan(), language.get());
    for (PlannedRow row : planned.plan().rows()) {
      for (FieldChange change : row.changes()) {
        if (!change.applied()) {
          lines.add(language.now(said.field(change)));
        }
      }
    }
    said.unplaced().ifPresent(words -> lines.add(language.now(words)));
    planned
        .plan()
        .rows()
        .forEach(
            row ->
                row.told(planned.before(), language.get())
                    .ifPresent(words -> lines.add(language.now(words))));
    planned.problems().forEach(problem -> lines.add(language.now(problem.message())));
    left.setText(String.join("\n", lines));
    left.setVisible(!lines.isEmpty());
  }
}
