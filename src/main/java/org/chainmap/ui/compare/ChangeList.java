package org.chainmap.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.chainmap.compare.ChangeKind;
import org.chainmap.compare.ElementChange;
import org.chainmap.compare.MapComparison;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.Tables;
import org.jspecify.annotations.Nullable;

/** The differences in sentences, filtered by kind and by text. */
final class ChangeList extends VBox {

  private static final double WIDTH = 430;

  /** The padding of a cell on both sides, in px. */
  private static final double PADDING = 20;

  private final Language language;
  private final List<ChangeRow> rows;
  private final TableView<ChangeRow> table;
  private final TextField search = new TextField();
  private final Label count = new Label();
  private final Map<ChangeKind, ToggleButton> kinds = new EnumMap<>(ChangeKind.class);

  /**
   * @param filtered is told which kinds are to be seen
   * @param chosen is told which difference was chosen
   */
  ChangeList(
      MapComparison comparison,
      List<ChangeRow> rows,
      Language language,
      Consumer<Set<ChangeKind>> filtered,
      Consumer<ElementChange> chosen) {
    this.language = language;
    this.rows = rows;
    FlowPane filters = new FlowPane(6, 6);
    for (ChangeKind kind : ChangeKind.values()) {
      ToggleButton button = new ToggleButton();
      button.setId("compare-" + kind.key());
      button
          .textProperty()
          .bind(
              language.text(Message.of("compare.count", kind.label(), comparison.sentences(kind))));
      button.setDisable(comparison.sentences(kind) == 0);
      button.setSelected(true);
      button.getStyleClass().add(Styles.SMALL);
      button
          .selectedProperty()
          .subscribe(
              (before, now) -> {
                list();
                filtered.accept(shown());
              });
      kinds.put(kind, button);
      filters.getChildren().add(button);
    }
    search.setId("compare-search");
    search.promptTextProperty().bind(language.text(Message.of("compare.ui.search")));
    search.accessibleTextProperty().bind(language.text(Message.of("compare.ui.search")));
    search.textProperty().subscribe((before, now) -> list());
    table =
        Tables.table(
            language,
            Message.of("compare.table"),
            Message.of(rows.isEmpty() ? "compare.same" : "compare.ui.none"));
    table.setId("compare-changes");
    table.getColumns().setAll(List.of(kind(), sentence()));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(row -> Optional.ofNullable(row).map(ChangeRow::change).ifPresent(chosen));
    VBox.setVgrow(table, Priority.ALWAYS);
    count.setId("compare-counted");
    count.getStyleClass().add("muted");
    count.setMinHeight(Region.USE_PREF_SIZE);
    setSpacing(8);
    setPrefWidth(WIDTH);
    setMinWidth(260);
    getChildren().addAll(filters, search, table, count);
    list();
  }

  private TableColumn<ChangeRow, String> kind() {
    TableColumn<ChangeRow, String> kind =
        Tables.column(
            language,
            Message.of("compare.column.change"),
            88,
            row -> language.now(row.change().changeKind().label()));
    kind.setMaxWidth(110);
    return kind;
  }

  /** The sentences, broken into lines where they are longer than the column. */
  private TableColumn<ChangeRow, String> sentence() {
    TableColumn<ChangeRow, String> sentence =
        Tables.column(
            language,
            Message.of("compare.column.sentence"),
            330,
            row -> language.now(row.sentence()));
    sentence.setCellFactory(column -> new SentenceCell());
    return sentence;
  }

  private static final class SentenceCell extends TableCell<ChangeRow, String> {
    private final Text text = new Text();

    SentenceCell() {
      text.getStyleClass().add("text");
      text.wrappingWidthProperty().bind(widthProperty().subtract(PADDING));
    }

    @Override
    protected void updateItem(@Nullable String sentence, boolean empty) {
      super.updateItem(sentence, empty);
      text.setText(empty || sentence == null ? "" : sentence);
      setGraphic(empty ? null : text);
    }
  }

  /** Returns the kinds to be seen. */
  private Set<ChangeKind> shown() {
    Set<ChangeKind> shown = EnumSet.noneOf(ChangeKind.class);
    kinds.forEach(
        (kind, button) -> {
          if (button.isSelected()) {
            shown.add(kind);
          }
        });
    return shown;
  }

  private void list() {
    Set<ChangeKind> shown = shown();
    String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
    List<ChangeRow> listed =
        rows.stream()
            .filter(row -> shown.contains(row.change().changeKind()))
            .filter(row -> row.folded().contains(wanted))
            .toList();
    table.getItems().setAll(listed);
    count.setText(language.now(Message.of("compare.ui.counted", listed.size(), rows.size())));
  }
}
