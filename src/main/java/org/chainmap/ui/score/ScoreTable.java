package org.chainmap.ui.score;

import java.util.Comparator;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.chainmap.analysis.score.Sentences;
import org.chainmap.model.Names;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;
import org.chainmap.ui.ListCopy;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.Tables;
import org.jspecify.annotations.Nullable;

/** The table of a ranking: rank, element, score and its upper end, confidence, leading parts. */
final class ScoreTable {

  private final MapAccess access;
  private final Language language;

  private ScoreTable(MapAccess access, Language language) {
    this.access = access;
    this.language = language;
  }

  /** Creates an empty table with all its columns. */
  static TableView<Ranked> of(MapAccess access, Language language) {
    return new ScoreTable(access, language).table();
  }

  private TableView<Ranked> table() {
    TableView<Ranked> table =
        Tables.table(language, Message.of("score.ui.name"), Message.of("score.ui.none"));
    table.setId("scores");
    table.setRowFactory(view -> row());
    table
        .getColumns()
        .add(number("score.ui.rank", 52, Ranked::rank, rank -> Numbers.most(rank, 0)));
    table
        .getColumns()
        .add(
            Tables.column(
                language,
                Message.of("score.ui.element"),
                190,
                r -> Names.of(access.map(), r.score().element(), language.get())));
    table
        .getColumns()
        .add(
            number("score.ui.score", 62, r -> r.score().low(), points -> Numbers.fixed(points, 1)));
    table
        .getColumns()
        .add(
            number("score.ui.most", 62, r -> r.score().high(), points -> Numbers.fixed(points, 1)));
    table
        .getColumns()
        .add(
            number(
                "score.ui.confidence",
                92,
                r -> r.score().confidence(),
                part -> Numbers.most(part, 0) + "%"));
    table
        .getColumns()
        .add(
            Tables.column(
                language,
                Message.of("score.ui.leading"),
                300,
                r -> language.now(Sentences.leading(r.score()))));
    return table;
  }

  /** Creates a row whose tooltip explains the score in full sentences. */
  private TableRow<Ranked> row() {
    Tooltip tooltip = Buttons.wrapped(560);
    return new TableRow<>() {
      @Override
      protected void updateItem(@Nullable Ranked ranked, boolean empty) {
        super.updateItem(ranked, empty);
        if (empty || ranked == null) {
          setTooltip(null);
        } else {
          tooltip.setText(
              Sentences.of(access.map(), ranked.score(), ranked.rank()).stream()
                  .map(language::now)
                  .collect(Collectors.joining("\n")));
          setTooltip(tooltip);
        }
      }
    };
  }

  private TableColumn<Ranked, Double> number(
      String title, double width, ToDoubleFunction<Ranked> value, DoubleFunction<String> form) {
    TableColumn<Ranked, Double> column = new TableColumn<>();
    column.textProperty().bind(language.text(Message.of(title)));
    column.setPrefWidth(width);
    column.setMinWidth(width - 8);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(value.applyAsDouble(row.getValue())));
    column.setComparator(Comparator.naturalOrder());
    ListCopy.says(column, form::apply);
    column.setCellFactory(
        c ->
            new TableCell<>() {
              {
                setAlignment(Pos.CENTER_RIGHT);
              }

              @Override
              protected void updateItem(@Nullable Double number, boolean empty) {
                super.updateItem(number, empty);
                setText(empty || number == null ? null : form.apply(number));
              }
            });
    return column;
  }
}
