package org.chainmap.ui.document;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Language;
import org.kordamp.ikonli.feather.Feather;

/** A message above the map, with what can be done about it, until it is closed or replaced. */
public final class Banner extends HBox {

  /** Something to do that a message offers. */
  public record Offer(Message label, Runnable act) {}

  private final Language language;
  private final Label text = new Label();
  private final HBox offered = new HBox(6);

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
    offered.setAlignment(Pos.CENTER_RIGHT);
    offered.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(text, offered, close);
    hide();
  }

  /** Shows an error. */
  public void error(Message message) {
    say(message, false);
  }

  /** Shows an error with what can be done about it. */
  public void error(Message message, Offer offer) {
    error(message);
    offer(offer);
  }

  /** Shows a notice. */
  public void notice(Message message) {
    notice(message, List.of());
  }

  /** Shows a notice with buttons. */
  public void notice(Message message, List<Offer> offers) {
    say(message, true);
    offers.forEach(this::offer);
  }

  private void offer(Offer offer) {
    Hyperlink link = new Hyperlink();
    link.textProperty().bind(language.text(offer.label()));
    link.setOnAction(event -> offer.act().run());
    offered.getChildren().add(link);
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
    offered.getChildren().clear();
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
    offered.getChildren().clear();
    text.textProperty().unbind();
    text.setText("");
  }
}
