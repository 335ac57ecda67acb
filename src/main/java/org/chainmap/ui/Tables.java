package org.chainmap.ui;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.chainmap.paint.DrawnText;
import org.chainmap.text.Message;
import org.chainmap.text.ShownText;
import org.jspecify.annotations.Nullable;

/** Factory methods for the tables below the map. */
public final class Tables {

  /** The least width of a column of text, unless it begins narrower (px). */
  private static final double NARROWEST = 80;

  private Tables() {}

  /** An empty table that says so. */
  public static <T> TableView<T> table(Language language, String name, String whenEmpty) {
    return table(language, Message.of("ui." + name), Message.of("ui." + whenEmpty));
  }

  /** An empty table that says so. */
  public static <T> TableView<T> table(Language language, Message name, Message whenEmpty) {
    TableView<T> table = new TableView<>();
    table.accessibleTextProperty().bind(language.text(name));
    table.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
    Label empty = new Label();
    empty.getStyleClass().add("muted");
    empty.textProperty().bind(language.text(whenEmpty));
    table.setPlaceholder(empty);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    return table;
  }

  /**
   * Puts other rows into a table, sorted as it was.
   *
   * @param chosen whether a row is to be chosen; where none is, nothing is
   */
  public static <T> void refill(TableView<T> table, List<T> rows, Predicate<T> chosen) {
    List<TableColumn<T, ?>> order = List.copyOf(table.getSortOrder());
    table.getItems().setAll(rows);
    table.getSortOrder().setAll(order);
    table.getSelectionModel().clearSelection();
    table.getItems().stream().filter(chosen).forEach(table.getSelectionModel()::select);
    table.refresh();
  }

  /** A column of text that is only shown: letters and accents joined, see {@link DrawnText}. */
  public static <T> TableColumn<T, String> column(
      Language language, String title, double width, Function<T, @Nullable String> text) {
    return column(language, Message.of("ui." + title), width, text);
  }

  /** A column of text that is only shown: letters and accents joined, see {@link DrawnText}. */
  public static <T> TableColumn<T, String> column(
      Language language, Message title, double width, Function<T, @Nullable String> text) {
    TableColumn<T, String> column = new TableColumn<>();
    column.textProperty().bind(language.text(title));
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, NARROWEST));
    column.setCellValueFactory(
        row -> {
          String value = text.apply(row.getValue());
          return new ReadOnlyStringWrapper(
              value == null ? "" : DrawnText.shown(ShownText.line(value)));
        });
    return column;
  }

  /** Creates a column of integers, sorted by value; a cell without a number is empty. */
  public static <T> TableColumn<T, Integer> number(
      Language language, Message title, double width, Function<T, @Nullable Integer> value) {
    TableColumn<T, Integer> column = new TableColumn<>();
    column.textProperty().bind(language.text(title));
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    return column;
  }
}
