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

/** A message above the map, shown until it is closed or replaced. */
public final class Banner extends HBox {

  private final Language language;
  private final Label text = new Label();
  private final Button remedy = new Button();

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
    remedy.setId("banner-remedy");
    remedy.setMinWidth(Region.USE_PREF_SIZE);
    remedy.managedProperty().bind(remedy.visibleProperty());
    getChildren().addAll(text, remedy, close);
    hide();
  }

  /** Shows an error. */
  public void error(Message message) {
    say(message, false);
  }

  /** Shows an error with a button for what can be done about it. */
  public void error(Message message, Message action, Runnable perform) {
    error(message);
    remedy.textProperty().bind(language.text(action));
    remedy.setOnAction(event -> perform.run());
    remedy.setVisible(true);
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
    remedy.setVisible(false);
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
