package org.chainmap.ui.scenario;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.chainmap.analysis.knockout.WeeklySegment;
import org.chainmap.model.Names;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.Tables;
import org.chainmap.ui.UpdateGuard;
import org.jspecify.annotations.Nullable;

/**
 * The table of weeks: when each segment makes less, stops and recovers. Selecting a row shows it on
 * the map.
 */
final class WeekTable {

  private final ScenarioDesk desk;
  private final TableView<WeeklySegment> table;
  private final UpdateGuard guard = new UpdateGuard();

  WeekTable(ScenarioDesk desk, MapAccess access, Language language) {
    this.desk = desk;
    table = Tables.table(language, Message.of("weeks.ui.table"), Message.of("weeks.ui.table.none"));
    table.setId("week-table");
    table.getStyleClass().add("week-table");
    var columns = table.getColumns();
    columns.add(
        Tables.column(
            language,
            Message.of("scenario.ui.column.element"),
            96,
            segment -> Names.of(desk.map(), segment.id(), language.get())));
    columns.add(
        Tables.number(
            language,
            Message.of("weeks.ui.column.reduced"),
            54,
            segment -> WeeklySegment.week(segment.reduced())));
    columns.add(
        Tables.number(
            language,
            Message.of("weeks.ui.column.stopped"),
            54,
            segment -> WeeklySegment.week(segment.stopped())));
    columns.add(
        Tables.number(
            language,
            Message.of("weeks.ui.column.recovered"),
            54,
            segment -> WeeklySegment.week(segment.recovered())));
    columns.add(
        weeks(language, Message.of("weeks.ui.column.lost"), segment -> segment.total().expected()));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            segment -> {
              if (segment != null && !guard.updating()) {
                access.show(segment.id());
              }
            });
    desk.onChange(this::refresh);
    access.scope().add(language.follow(this::refresh));
  }

  private static TableColumn<WeeklySegment, Double> weeks(
      Language language, Message name, Function<WeeklySegment, @Nullable Double> value) {
    TableColumn<WeeklySegment, Double> column = new TableColumn<>();
    column.textProperty().bind(language.text(name));
    column.setPrefWidth(48);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(
        all ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable Double weeks, boolean empty) {
                super.updateItem(weeks, empty);
                setText(weeks == null || empty ? "" : Numbers.most(weeks, 1));
              }
            });
    return column;
  }

  TableView<WeeklySegment> table() {
    return table;
  }

  private void refresh() {
    List<WeeklySegment> hit =
        desk.weeks()
            .weekly()
            .map(weekly -> weekly.segments().stream().filter(s -> s.reduced() != null).toList())
            .orElse(List.of());
    if (!hit.equals(table.getItems())) {
      guard.update(() -> Tables.refill(table, hit, segment -> false));
    } else {
      table.refresh();
    }
  }
}
