package org.chainmap.ui.inspector;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;

/** Creates the small labels above fields and between groups of them. */
final class FieldLabels {

  private FieldLabels() {}

  static Label field(Language language, Message text) {
    Label label = styled("field-label");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.textProperty().bind(language.text(text));
    Buttons.explain(label, language, text);
    return label;
  }

  static Label section(Language language, String key) {
    Label label = styled("section");
    label.textProperty().bind(language.text(key));
    return label;
  }

  static Label styled(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    return label;
  }
}
