package org.chainmap.ui.imports;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.UpdateGuard;
import org.jspecify.annotations.Nullable;

/** The sheets of a workbook, each with a tick: those that hold tables come first. */
final class SheetList extends ListView<SheetDraft> {

  /** Receives whether a sheet is imported. */
  interface Taking {
    void take(int index, boolean taken);
  }

  private final Language language;
  private final Taking taking;
  private final UpdateGuard guard = new UpdateGuard();

  SheetList(Language language, Taking taking, IntConsumer chosen) {
    this.language = language;
    this.taking = taking;
    setId("import-sheets");
    accessibleTextProperty().bind(language.text(Message.of("imports.sheets")));
    setCellFactory(list -> new SheetItem());
    getSelectionModel()
        .selectedIndexProperty()
        .subscribe(
            (before, now) -> {
              if (now.intValue() >= 0 && !guard.updating()) {
                chosen.accept(now.intValue());
              }
            });
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          SheetDraft draft = getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.SPACE && draft != null && draft.complete()) {
            event.consume();
            taking.take(getSelectionModel().getSelectedIndex(), !draft.taken());
          }
        });
  }

  /** Lists sheets and selects one. */
  void show(List<SheetDraft> drafts, int selected) {
    guard.update(
        () -> {
          getItems().setAll(drafts);
          getSelectionModel().select(selected);
        });
  }

  private final class SheetItem extends ListCell<SheetDraft> {
    private final CheckBox tick = new CheckBox();
    private final Label name = new Label();
    private final Label about = new Label();
    private final HBox whole = new HBox(8, tick, new VBox(name, about));

    SheetItem() {
      about.getStyleClass().add("field-label");
      setPrefWidth(0); // as wide as the list, and no wider
      tick.setFocusTraversable(false);
      tick.setOnAction(event -> taking.take(getIndex(), tick.isSelected()));
    }

    @Override
    protected void updateItem(@Nullable SheetDraft draft, boolean empty) {
      super.updateItem(draft, empty);
      if (empty || draft == null) {
        setGraphic(null);
        return;
      }
      tick.setSelected(draft.taken());
      tick.setDisable(!draft.complete());
      name.setText(draft.sheet().name());
      about.setText(
          language.now(
              draft.known()
                  ? Message.of(
                      "imports.sheetIs",
                      draft.layout().shape().label(),
                      draft.table().rows().size())
                  : Message.of("imports.sheetUnknown")));
      setAccessibleText(name.getText() + " " + about.getText());
      setGraphic(whole);
    }
  }
}
