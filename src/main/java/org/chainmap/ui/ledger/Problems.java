package org.chainmap.ui.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.chainmap.geom.Geometry;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.task.Progress;
import org.chainmap.task.RepeatedWork;
import org.chainmap.task.Tasks;
import org.chainmap.text.Lists;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.Tables;
import org.chainmap.ui.UpdateGuard;
import org.chainmap.ui.WhileSeen;

/**
 * The list of everything wrong or doubtful in the map. Selecting an entry shows the element it
 * concerns. Problems are sought in the background, and only while somebody sees the list or its
 * number; until they are found, those of the map before are shown.
 */
public final class Problems extends VBox {

  /** Names told for a problem of many elements. */
  private static final int TOLD = 3;

  private final MapAccess access;
  private final Language language;
  private final TableView<ProblemRow> table;
  private final Runnable counted;
  private final UpdateGuard guard = new UpdateGuard();

  /**
   * @param seen whether anybody can see the list or its number
   * @param counted is called when {@link #count} changed
   */
  public Problems(
      MapAccess access,
      Language language,
      Tasks tasks,
      ObservableValue<Boolean> seen,
      Runnable counted) {
    this.access = access;
    this.language = language;
    this.counted = counted;
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
    table.getColumns().add(Tables.column(language, "findings.subject", 200, this::subjects));
    table
        .getColumns()
        .add(Tables.column(language, "findings.sentence", 900, p -> language.now(p.message())));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (row != null && !guard.updating()) {
                access.show(row.elements().getFirst());
                access.select(new LinkedHashSet<>(row.elements()));
              }
            });
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().add(table);
    var seeking =
        new RepeatedWork<>(tasks, Message.of("ui.lists.problems.seeking"), this::seek, this::show);
    var whileSeen = new WhileSeen(seen, seeking::ask);
    access.whenMapChanges(whileSeen::ask);
    whileSeen.ask();
    access.scope().add(language.follow(table::refresh));
  }

  private String subjects(ProblemRow row) {
    List<String> names =
        row.elements().stream()
            .limit(TOLD)
            .map(element -> Names.of(access.map(), element, language.get()))
            .toList();
    String told = Lists.joined(language.get(), names);
    return row.elements().size() <= TOLD
        ? told
        : language.now("lists.problemSubjects", told, row.elements().size());
  }

  private Function<Progress, List<ProblemRow>> seek() {
    ChainMap map = access.map();
    Geometry geometry = access.geometry();
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    return progress -> ProblemRow.of(map, geometry, today, progress);
  }

  private void show(List<ProblemRow> rows) {
    guard.update(
        () -> {
          table.getItems().setAll(rows);
          table.refresh();
        });
    counted.run();
  }

  /** The number of problems, the same one of several elements counted once. */
  public int count() {
    return table.getItems().size();
  }
}
