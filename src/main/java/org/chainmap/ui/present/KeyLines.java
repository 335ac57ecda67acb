package org.chainmap.ui.present;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.chainmap.ui.Language;

/** The card of keys, above a page. */
final class KeyLines extends GridPane {

  KeyLines(Language language) {
    setId("present-keys");
    getStyleClass().add("present-keys");
    int row = 0;
    for (WalkKeys.Line line : WalkKeys.CARD) {
      Label keys = new Label(line.keys());
      keys.getStyleClass().add("present-key");
      Label meaning = new Label();
      meaning.textProperty().bind(language.text(line.meaning()));
      addRow(row++, keys, meaning);
    }
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.CENTER);
    setMouseTransparent(true);
  }
}
