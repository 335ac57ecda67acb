package org.chainmap.ui.export;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.chainmap.ui.Icons;
import org.chainmap.ui.Language;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The list of formats: icon, name, and in one line what it is for. */
final class FormatList {

  private FormatList() {}

  /**
   * Creates it.
   *
   * @param export is run by Enter
   */
  static ListView<ExportFormat> of(List<ExportFormat> formats, Language language, Runnable export) {
    ListView<ExportFormat> list = new ListView<>(FXCollections.observableArrayList(formats));
    list.setId("export-kind");
    list.getStyleClass().add("export-formats");
    list.setAccessibleText(language.now("export.kind"));
    list.setCellFactory(view -> new Cell(language));
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            export.run();
          }
        });
    return list;
  }

  private static final class Cell extends ListCell<ExportFormat> {

    private final Language language;

    Cell(Language language) {
      this.language = language;
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ExportFormat format, boolean empty) {
      super.updateItem(format, empty);
      if (empty || format == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      Label name = new Label(language.now(format.label()));
      name.getStyleClass().add("export-format-name");
      Label purpose = new Label(language.now(format.purpose()));
      purpose.getStyleClass().add("field-label");
      FontIcon icon = Icons.of(format.icon());
      VBox words = new VBox(2, name, purpose);
      HBox.setHgrow(words, Priority.ALWAYS);
      HBox row = new HBox(12, icon, words);
      row.setAlignment(Pos.CENTER_LEFT);
      setGraphic(row);
      setAccessibleText(name.getText() + " " + purpose.getText());
    }
  }
}
