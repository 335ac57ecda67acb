package org.chainmap.ui.document;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.chainmap.editor.Aspect;
import org.chainmap.editor.DisplayPort;
import org.chainmap.editor.view.SelectionPort;
import org.chainmap.ui.Language;

/** A hint for the first step, shown over a map without segments. */
final class EmptyMapHint extends StackPane {

  EmptyMapHint(DisplayPort document, SelectionPort selection, Language language) {
    Label words = new Label();
    words.setId("invitation");
    words.getStyleClass().add("invitation");
    words.setWrapText(true);
    words.textProperty().bind(language.text("new.hint"));
    getChildren().add(words);
    setAlignment(words, Pos.BOTTOM_CENTER);
    setMouseTransparent(true);
    setVisible(empty(document, selection));
    document.onChange(
        aspects -> {
          if (aspects.contains(Aspect.MAP) || aspects.contains(Aspect.EDITING)) {
            setVisible(empty(document, selection));
          }
        });
  }

  private static boolean empty(DisplayPort document, SelectionPort selection) {
    return document.map().segments().isEmpty() && selection.editing().isEmpty();
  }
}
