package org.chainmap.ui.document;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;
import org.kordamp.ikonli.feather.Feather;

/** A message across the window, shown until it is closed or replaced. */
public final class Banner extends HBox {

  private final Language language;
  private final Label text = new Label();

  /** Whether what is shown is about the last step only. */
  private boolean ofStep;

  public Banner(Language language) {
    this.language = language;
    getStyleClass().add("banner");
    text.setId("banner");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button close = Buttons.icon(language, Feather.X, Message.of("ui.banner.close"), this::hide);
    getChildren().addAll(text, close);
    managedProperty().bind(visibleProperty());
    hide();
  }

  /** Shows an error. */
  public void error(Message message) {
    say(message, false);
  }

  /** Shows a notice. */
  public void notice(Message message) {
    say(message, true);
  }

  /** Shows a notice about the last step, until the next one. */
  public void ofStep(Message message) {
    say(message, true);
    ofStep = true;
  }

  /** Hides a notice about the step before. */
  public void stepped() {
    if (ofStep) {
      hide();
    }
  }

  private void say(Message message, boolean notice) {
    ofStep = false;
    text.textProperty().bind(language.text(message));
    getStyleClass().remove("notice");
    if (notice) {
      getStyleClass().add("notice");
    }
    setVisible(true);
  }

  public void hide() {
    ofStep = false;
    setVisible(false);
    text.textProperty().unbind();
    text.setText("");
  }
}
