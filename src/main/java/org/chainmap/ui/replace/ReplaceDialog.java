package org.chainmap.ui.replace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.chainmap.editor.change.TextReplacement;
import org.chainmap.editor.change.TextReplacement.Hit;
import org.chainmap.model.FieldNames;
import org.chainmap.model.Names;
import org.chainmap.text.Message;
import org.chainmap.ui.DialogWindow;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.Tables;
import org.chainmap.ui.ThemeSwitch;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a text everywhere in a document: lists all hits with what would become of them, and
 * replaces the chosen ones or all as one step. What was replaced is not offered again.
 */
public final class ReplaceDialog {

  private static final double WIDTH = 760;

  private final MapAccess access;
  private final Language language;
  private final TextField find = new TextField();
  private final TextField by = new TextField();
  private final CheckBox matchCase = new CheckBox();
  private final Label count = new Label();
  private final TableView<Hit> hits;
  private final Button chosen = new Button();
  private final Button all = new Button();
  private final List<Hit> done = new ArrayList<>();

  public ReplaceDialog(MapAccess access, Language language) {
    this.access = access;
    this.language = language;
    hits = Tables.table(language, "replace.hits", "replace.nothing");
    hits.setId("replace-hits");
    hits.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    hits.getColumns()
        .setAll(
            List.of(
                Tables.column(language, "replace.where", 180, this::where),
                Tables.column(language, "replace.field", 90, this::field),
                Tables.column(language, "replace.before", 220, Hit::before),
                Tables.column(language, "replace.after", 220, this::after)));
    hits.setPrefHeight(240);
    hits.getSelectionModel().selectedItemProperty().subscribe(hit -> reveal());
    find.setId("replace-find");
    by.setId("replace-by");
    matchCase.setId("replace-case");
    count.setId("replace-count");
    chosen.setId("replace-chosen");
    all.setId("replace-all");
    name(find, "replace.find");
    name(by, "replace.by");
    matchCase.textProperty().bind(language.text("replace.case"));
    chosen.textProperty().bind(language.text("replace.chosen"));
    all.textProperty().bind(language.text("replace.all"));
    find.textProperty().subscribe((before, now) -> searchAnew());
    by.textProperty().subscribe((before, now) -> search());
    matchCase.selectedProperty().subscribe((before, now) -> searchAnew());
    chosen.setOnAction(event -> replace(List.copyOf(hits.getSelectionModel().getSelectedItems())));
    all.setOnAction(event -> replace(List.copyOf(hits.getItems())));
    search();
  }

  private void name(TextField field, String key) {
    field.accessibleTextProperty().bind(language.text(key));
  }

  /**
   * Shows the dialog and waits until it is closed.
   *
   * @param first what is to be found at first; may be empty
   * @param searched is told what was searched last
   * @param covering is told where the dialog lies on the screen, and null once it is closed
   */
  public void show(
      Window owner,
      ThemeSwitch themeSwitch,
      String first,
      Consumer<String> searched,
      Consumer<@Nullable Bounds> covering) {
    Button close = new Button(language.now("dialog.close"));
    close.setCancelButton(true);
    ButtonBar bar = new ButtonBar();
    bar.getButtons().addAll(chosen, all, close);
    ButtonBar.setButtonData(chosen, ButtonBar.ButtonData.OTHER);
    ButtonBar.setButtonData(all, ButtonBar.ButtonData.APPLY);
    ButtonBar.setButtonData(close, ButtonBar.ButtonData.CANCEL_CLOSE);
    VBox content = new VBox(12, fields(), count, hits, bar);
    VBox.setVgrow(hits, Priority.ALWAYS);
    content.setPadding(new Insets(20));
    content.setPrefWidth(WIDTH);
    Stage stage = DialogWindow.below(owner, language.now("replace.title"), content, themeSwitch);
    close.setOnAction(event -> stage.hide());
    find.setText(first);
    find.selectAll();
    Runnable tell = () -> covering.accept(bounds(stage));
    stage.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> tell.run());
    stage.xProperty().subscribe(tell);
    stage.yProperty().subscribe(tell);
    stage.widthProperty().subscribe(tell);
    stage.heightProperty().subscribe(tell);
    stage.setOnHidden(
        event -> {
          covering.accept(null);
          searched.accept(find.getText());
        });
    stage.showAndWait();
  }

  private static @Nullable Bounds bounds(Stage stage) {
    return stage.isShowing()
        ? new BoundingBox(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())
        : null;
  }

  private GridPane fields() {
    GridPane grid = new GridPane(12, 8);
    grid.addRow(0, label("replace.find", find), find);
    grid.addRow(1, label("replace.by", by), by);
    // Added last: Tab leads from what is found to what replaces it.
    grid.add(matchCase, 2, 0);
    GridPane.setHgrow(find, Priority.ALWAYS);
    GridPane.setHgrow(by, Priority.ALWAYS);
    return grid;
  }

  private Label label(String key, TextField field) {
    Label label = new Label();
    label.textProperty().bind(language.text(key));
    label.setLabelFor(field);
    label.setMinWidth(Label.USE_PREF_SIZE);
    return label;
  }

  private String where(Hit hit) {
    return access
        .map()
        .find(hit.element())
        .map(
            element ->
                language.now(
                    "replace.element",
                    Message.of("label.element." + element.getClass().getSimpleName()),
                    Names.of(access.map(), element, language.get())))
        .orElse("");
  }

  private String field(Hit hit) {
    return language.now(FieldNames.of(hit.field().key()));
  }

  private String after(Hit hit) {
    return hit.possible() ? hit.after() : language.now("replace.required");
  }

  private TextReplacement replacement() {
    return new TextReplacement(find.getText(), by.getText(), matchCase.isSelected());
  }

  private void searchAnew() {
    done.clear();
    search();
  }

  /** Lists the hits that were not replaced yet. */
  private void search() {
    List<Hit> found =
        replacement().hits(access.map()).stream()
            .filter(hit -> done.stream().noneMatch(hit::samePlace))
            .toList();
    hits.getItems().setAll(found);
    int places = found.stream().mapToInt(Hit::count).sum();
    count.setText(
        find.getText().isEmpty()
            ? language.now("replace.type")
            : language.now("replace.count", places, found.size()));
    if (!found.isEmpty()) {
      hits.getSelectionModel().select(0);
    }
    boolean possible = found.stream().anyMatch(Hit::possible);
    all.setDisable(!possible);
    chosen.setDisable(!possible);
  }

  private void reveal() {
    Hit hit = hits.getSelectionModel().getSelectedItem();
    if (hit != null && hits.getScene() != null && hits.getScene().getWindow().isShowing()) {
      access.show(hit.element());
    }
  }

  private void replace(List<Hit> wanted) {
    List<Hit> possible = wanted.stream().filter(Objects::nonNull).filter(Hit::possible).toList();
    int places = possible.stream().mapToInt(Hit::count).sum();
    if (places > 0) {
      access.commit(replacement().change(access.map(), possible));
      done.addAll(possible);
      search();
      count.setText(language.now("replace.done", places, count.getText()));
    }
  }
}
