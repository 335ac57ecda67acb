package org.chainmap.ui.ledger;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.chainmap.model.Integrity;
import org.chainmap.model.Names;
import org.chainmap.model.Problem;
import org.chainmap.paint.UndrawnCharacters;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.Tables;
import org.chainmap.ui.UpdateGuard;

/**
 * The list of everything wrong or doubtful in the map. Selecting an entry shows the element it
 * concerns.
 */
public final class Problems extends VBox {

  private final MapAccess access;
  private final TableView<Problem> table;
  private final UpdateGuard guard = new UpdateGuard();

  public Problems(MapAccess access, Language language) {
    this.access = access;
    table = Tables.table(language, "lists.problems", "lists.problems.none");
    table.setId("problems");
    table
        .getColumns()
        .add(
            Tables.column(
                language,
                "lists.problemSeverity",
                90,
                p -> language.now("lists.severity." + p.severity().name())));
    table
        .getColumns()
        .add(
            Tables.column(
                language,
                "findings.subject",
                200,
                p -> Names.of(access.map(), p.element(), language.get())));
    table
        .getColumns()
        .add(Tables.column(language, "findings.sentence", 900, p -> language.now(p.message())));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            problem -> {
              if (problem != null && !guard.updating()) {
                access.show(problem.element());
              }
            });
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().add(table);
    access.whenMapChanges(this::refresh);
    access.scope().add(language.follow(this::refresh));
  }

  private void refresh() {
    List<Problem> problems = new ArrayList<>(Integrity.check(access.map()));
    problems.addAll(UndrawnCharacters.problems(access.map()));
    guard.update(
        () -> {
          table.getItems().setAll(problems);
          table.refresh();
        });
  }

  /** The number of problems. */
  public int count() {
    return table.getItems().size();
  }
}
