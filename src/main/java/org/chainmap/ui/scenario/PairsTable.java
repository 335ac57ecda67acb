package org.chainmap.ui.scenario;

import java.util.List;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import org.chainmap.analysis.Phrases;
import org.chainmap.analysis.knockout.JointLosses;
import org.chainmap.geom.Id;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.Tables;
import org.chainmap.ui.UpdateGuard;

/**
 * The table of joint losses: the worst losses of two, each with what they cost alone. Selecting a
 * row shows what follows from it on the map and in words.
 */
final class PairsTable {

  private final ScenarioDesk desk;
  private final Language language;
  private final TableView<JointLosses.Pair> table;
  private final UpdateGuard guard = new UpdateGuard();

  PairsTable(ScenarioDesk desk, Language language) {
    this.desk = desk;
    this.language = language;
    table =
        Tables.table(
            language, Message.of("scenario.ui.pairs"), Message.of("scenario.ui.table.none"));
    table.setId("scenario-pairs");
    table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    var columns = table.getColumns();
    columns.add(
        Tables.column(language, column("first"), 110, pair -> language.now(name(pair.first()))));
    columns.add(
        Tables.column(language, column("second"), 110, pair -> language.now(name(pair.second()))));
    columns.add(
        Tables.number(
            language, column("together"), 75, pair -> percent(pair.together().expected())));
    columns.add(
        Tables.number(language, column("firstAlone"), 75, pair -> percent(pair.firstAlone())));
    columns.add(
        Tables.number(language, column("secondAlone"), 75, pair -> percent(pair.secondAlone())));
    columns.add(Tables.number(language, column("synergy"), 95, pair -> percent(pair.synergy())));
    columns.add(
        Tables.number(language, column("cutOff"), 100, pair -> pair.cutOffTogether().size()));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            pair -> {
              if (pair != null && !guard.updating()) {
                desk.showPair(pair);
              }
            });
    desk.onChange(this::refresh);
    desk.scope().add(language.follow(this::refresh));
  }

  TableView<JointLosses.Pair> table() {
    return table;
  }

  private static Message column(String name) {
    return Message.of("scenario.ui.pairs." + name);
  }

  private Message name(Id id) {
    return Phrases.enterprise(desk.map(), id);
  }

  private static int percent(double part) {
    return (int) Math.round(100 * part);
  }

  private void refresh() {
    List<JointLosses.Pair> pairs = desk.pairs().map(JointLosses::pairs).orElse(List.of());
    guard.update(
        () -> {
          if (!pairs.equals(table.getItems())) {
            Tables.refill(table, pairs, pair -> false);
          } else {
            table.refresh();
          }
          desk.shownPair().ifPresent(table.getSelectionModel()::select);
        });
  }
}
