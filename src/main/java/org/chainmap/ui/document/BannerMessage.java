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

/** One message of the banner with what it offers and a button that closes it. */
final class BannerMessage extends HBox {

  private final Language language;
  private final Label text = new Label();
  private final HBox offered = new HBox(6);
  private Runnable closing;

  /**
   * @param notice whether it is no error
   * @param closing runs when its button is pressed
   */
  BannerMessage(Language language, boolean notice, Runnable closing) {
    this.language = language;
    this.closing = closing;
    getStyleClass().add("banner");
    if (notice) {
      getStyleClass().add("notice");
    }
    text.getStyleClass().add("banner-text");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button close = Buttons.icon(language, Feather.X, Message.of("ui.banner.close"), this::close);
    offered.setAlignment(Pos.CENTER_RIGHT);
    offered.setMinWidth(Region.USE_PREF_SIZE);
    setMinHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(text, offered, close);
    managedProperty().bind(visibleProperty());
  }

  private void close() {
    closing.run();
  }

  void onClosing(Runnable other) {
    closing = other;
  }

  void show(Message message, List<Banner.Offer> offers) {
    text.textProperty().bind(language.text(message));
    offered.getChildren().clear();
    for (Banner.Offer offer : offers) {
      Hyperlink link = new Hyperlink();
      link.textProperty().bind(language.text(offer.label()));
      link.setOnAction(event -> offer.act().run());
      offered.getChildren().add(link);
    }
    setVisible(true);
  }

  void hide() {
    setVisible(false);
    offered.getChildren().clear();
    text.textProperty().unbind();
    text.setText("");
  }
}
