package org.chainmap.ui.scenario;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableView;
import org.chainmap.analysis.knockout.ElementImpact;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.model.Names;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.Tables;
import org.chainmap.ui.UpdateGuard;

/**
 * The table of everything a scenario affects, level by level. Selecting a row shows it on the map.
 */
final class ImpactTable {

  private final ScenarioDesk desk;
  private final TableView<ElementImpact> table;
  private final UpdateGuard guard = new UpdateGuard();

  ImpactTable(ScenarioDesk desk, MapAccess access, Language language) {
    this.desk = desk;
    table =
        Tables.table(
            language, Message.of("scenario.ui.table"), Message.of("scenario.ui.table.none"));
    table.setId("scenario-hits");
    var columns = table.getColumns();
    columns.add(
        Tables.column(
            language,
            Message.of("scenario.ui.column.element"),
            150,
            elementImpact -> Names.of(desk.map(), elementImpact.id(), language.get())));
    columns.add(
        Tables.column(
            language,
            Message.of("scenario.ui.column.kind"),
            90,
            elementImpact ->
                desk.map()
                    .find(elementImpact.id())
                    .map(e -> Message.of("label.element." + e.getClass().getSimpleName()))
                    .map(language::now)
                    .orElse("")));
    columns.add(
        Tables.number(language, Message.of("scenario.ui.column.level"), 60, ElementImpact::level));
    columns.add(
        Tables.number(
            language,
            Message.of("scenario.ui.column.left"),
            110,
            elementImpact -> (int) Math.round(100 * elementImpact.left())));
    columns.add(
        Tables.number(
            language,
            Message.of("scenario.ui.column.customers"),
            110,
            elementImpact -> (int) Math.round(100 * elementImpact.customers())));
    columns.add(
        Tables.column(
            language,
            Message.of("scenario.ui.column.words"),
            300,
            elementImpact -> language.now(elementImpact.words())));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            elementImpact -> {
              if (elementImpact != null && !guard.updating()) {
                access.show(elementImpact.id());
              }
            });
    desk.onChange(this::refresh);
    access.scope().add(language.follow(this::refresh));
  }

  TableView<ElementImpact> table() {
    return table;
  }

  private void refresh() {
    List<Impact> impacts = desk.impacts();
    List<ElementImpact> hits = new ArrayList<>();
    if (impacts.size() == 1) {
      hits.addAll(impacts.getFirst().segments());
      hits.addAll(impacts.getFirst().enterprises());
    }
    if (!hits.equals(table.getItems())) {
      guard.update(() -> Tables.refill(table, hits, elementImpact -> false));
    } else {
      table.refresh();
    }
  }
}
