package org.chainmap.ui.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.chainmap.format.HeldValues;
import org.chainmap.geom.Id;
import org.chainmap.layout.CoveredCards;
import org.chainmap.model.HiddenCharacters;
import org.chainmap.model.Integrity;
import org.chainmap.model.Names;
import org.chainmap.model.OverdueInitiatives;
import org.chainmap.model.Problem;
import org.chainmap.model.Problem.Severity;
import org.chainmap.paint.UndrawnCharacters;
import org.chainmap.text.Lists;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.Tables;
import org.chainmap.ui.UpdateGuard;

/**
 * The list of everything wrong or doubtful in the map. Selecting an entry shows the element it
 * concerns.
 */
public final class Problems extends VBox {

  /** Names told for a problem of many elements. */
  private static final int TOLD = 3;

  /** The same problem of one or more elements. */
  private record Row(Severity severity, Message message, List<Id> elements) {}

  private final MapAccess access;
  private final Language language;
  private final TableView<Row> table;
  private final UpdateGuard guard = new UpdateGuard();

  public Problems(MapAccess access, Language language) {
    this.access = access;
    this.language = language;
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
    access.whenMapChanges(this::refresh);
    access.scope().add(language.follow(this::refresh));
  }

  private String subjects(Row row) {
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

  private void refresh() {
    List<Problem> problems = new ArrayList<>(Integrity.check(access.map()));
    problems.addAll(HeldValues.problems(access.map()));
    problems.addAll(HiddenCharacters.problems(access.map()));
    problems.addAll(UndrawnCharacters.problems(access.map()));
    problems.addAll(
        OverdueInitiatives.problems(access.map(), LocalDate.now(ZoneId.systemDefault())));
    problems.addAll(CoveredCards.problems(access.map(), access.geometry().cards()));
    Map<Row, Set<Id>> same = new LinkedHashMap<>();
    for (Problem problem : problems) {
      same.computeIfAbsent(
              new Row(problem.severity(), problem.message(), List.of()),
              kind -> new LinkedHashSet<>())
          .add(problem.element());
    }
    List<Row> rows = new ArrayList<>();
    same.forEach(
        (kind, elements) ->
            rows.add(new Row(kind.severity(), kind.message(), List.copyOf(elements))));
    guard.update(
        () -> {
          table.getItems().setAll(rows);
          table.refresh();
        });
  }

  /** The number of problems, the same one of several elements counted once. */
  public int count() {
    return table.getItems().size();
  }
}
