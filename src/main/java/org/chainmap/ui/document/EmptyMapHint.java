package org.chainmap.ui.document;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.chainmap.editor.Aspect;
import org.chainmap.editor.Editor;
import org.chainmap.ui.Language;

/** What to do first, written over a map without segments. */
final class EmptyMapHint extends StackPane {

  EmptyMapHint(Editor editor, Language language) {
    Label words = new Label();
    words.setId("invitation");
    words.getStyleClass().add("invitation");
    words.setWrapText(true);
    words.textProperty().bind(language.text("new.hint"));
    getChildren().add(words);
    setAlignment(words, Pos.BOTTOM_CENTER);
    setMouseTransparent(true);
    setVisible(empty(editor));
    editor.onChange(
        aspects -> {
          if (aspects.contains(Aspect.MAP) || aspects.contains(Aspect.EDITING)) {
            setVisible(empty(editor));
          }
        });
  }

  private static boolean empty(Editor editor) {
    return editor.map().segments().isEmpty() && editor.editing().isEmpty();
  }
}
