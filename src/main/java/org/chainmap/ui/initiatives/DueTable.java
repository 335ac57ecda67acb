package org.chainmap.ui.initiatives;

import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.chainmap.geom.Id;
import org.chainmap.model.FieldNames;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;
import org.chainmap.ui.Language;
import org.chainmap.ui.Tables;
import org.chainmap.ui.UpdateGuard;
import org.jspecify.annotations.Nullable;

/** The initiatives as a list by due date, overdue ones marked in words and colour. */
final class DueTable {

  private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");

  private final Language language;
  private final TableView<Agenda.Entry> table;
  private final UpdateGuard guard = new UpdateGuard();

  DueTable(Language language, Consumer<Agenda.Entry> chosen) {
    this.language = language;
    table = Tables.table(language, Message.of("initiatives.byDue"), Message.of("initiatives.none"));
    table.setId("initiatives-by-due");
    column(FieldNames.of("due"), 130, entry -> InitiativeWords.due(language, entry));
    column(FieldNames.of("name"), 300, entry -> entry.initiative().name().in(language.get()));
    column(FieldNames.of("initiativeKind"), 120, e -> language.now(e.initiative().kind().label()));
    column(FieldNames.of("initiativeState"), 90, entry -> language.now(entry.state().label()));
    column(FieldNames.of("lead"), 180, entry -> entry.lead().map(language::now).orElse(null));
    column(FieldNames.of("progress"), 90, this::progress);
    table.setRowFactory(view -> new DueRow());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            entry -> {
              if (entry != null && !guard.updating()) {
                chosen.accept(entry);
              }
            });
  }

  TableView<Agenda.Entry> table() {
    return table;
  }

  private void column(
      Message title,
      double width,
      java.util.function.Function<Agenda.Entry, @Nullable String> text) {
    table.getColumns().add(Tables.column(language, title, width, text));
  }

  private @Nullable String progress(Agenda.Entry entry) {
    Double percent = entry.initiative().facts().progress();
    return percent == null ? null : Numbers.percent(percent);
  }

  void show(Agenda agenda, Set<Id> selection) {
    guard.update(
        () -> Tables.refill(table, agenda.entries(), entry -> selection.contains(entry.id())));
  }

  private static final class DueRow extends TableRow<Agenda.Entry> {
    @Override
    protected void updateItem(Agenda.@Nullable Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      pseudoClassStateChanged(OVERDUE, !empty && entry != null && entry.overdue());
    }
  }
}
