package org.chainmap.ui.scenario;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.chainmap.analysis.knockout.Comparison;
import org.chainmap.analysis.knockout.ElementImpact;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.geom.Id;
import org.chainmap.model.Names;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.Tables;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of several scenarios side by side: totals, then each segment, the largest
 * difference first.
 */
final class ComparisonTable {

  private final ScenarioDesk desk;
  private final Language language;
  private final TableView<Line> table;

  /** A line of the table: its name, its element if it has one, and a cell per column. */
  private record Line(String name, @Nullable Id element, List<String> cells) {}

  ComparisonTable(ScenarioDesk desk, MapAccess access, Language language) {
    this.desk = desk;
    this.language = language;
    table =
        Tables.table(
            language, Message.of("scenario.ui.comparison"), Message.of("scenario.ui.table.none"));
    table.setId("scenario-comparison");
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            line -> {
              if (line != null && line.element() != null) {
                access.show(line.element());
              }
            });
    desk.onChange(this::refresh);
    access.scope().add(language.follow(this::refresh));
  }

  TableView<?> table() {
    return table;
  }

  private void refresh() {
    table.getItems().clear();
    table.getColumns().clear();
    List<Impact> impacts = desk.impacts();
    if (impacts.size() < 2) {
      return;
    }
    TableColumn<Line, String> names =
        new TableColumn<>(language.now(Message.of("scenario.ui.column.element")));
    names.setPrefWidth(200);
    names.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().name()));
    table.getColumns().add(names);
    for (int k = 0; k < impacts.size(); k++) {
      column(impacts.get(k).scenario().name().in(language.get()), k);
    }
    column(language.now(Message.of("scenario.ui.difference")), impacts.size());
    table.getItems().setAll(lines(Comparison.of(impacts)));
  }

  private void column(String title, int cell) {
    TableColumn<Line, String> column = new TableColumn<>(title);
    column.setPrefWidth(140);
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().cells().get(cell)));
    table.getColumns().add(column);
  }

  private List<Line> lines(Comparison comparison) {
    List<Line> lines = new ArrayList<>();
    for (Comparison.Measure measure : Comparison.Measure.values()) {
      List<@Nullable Double> values = comparison.values(measure);
      List<String> cells = new ArrayList<>();
      for (Double value : values) {
        cells.add(value == null ? unknown() : number(measure, value));
      }
      cells.add(difference(measure, values));
      lines.add(new Line(language.now(measure.label()), null, cells));
    }
    for (Comparison.Row row : comparison.segments()) {
      List<String> cells = new ArrayList<>();
      for (ElementImpact elementImpact : row.hits()) {
        cells.add(elementImpact == null ? "–" : language.now(elementImpact.words()));
      }
      cells.add(Numbers.percent(Impact.percent(row.difference())));
      lines.add(
          new Line(Names.of(desk.map(), row.segment(), language.get()), row.segment(), cells));
    }
    return lines;
  }

  private String unknown() {
    return language.now(Message.of("scenario.ui.unknown"));
  }

  private static String number(Comparison.Measure measure, double value) {
    return measure.percent()
        ? Numbers.most(Impact.percent(value / 100), 1)
        : Numbers.most(value, 0);
  }

  private String difference(Comparison.Measure measure, List<@Nullable Double> values) {
    double most = Double.NEGATIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    for (Double value : values) {
      if (value == null) {
        return unknown();
      }
      most = Math.max(most, value);
      least = Math.min(least, value);
    }
    return number(measure, most - least);
  }
}
