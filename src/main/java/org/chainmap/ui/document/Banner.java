package org.chainmap.ui.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.jspecify.annotations.Nullable;

/**
 * The messages above the map, with what can be done about them. An error stays until it is closed
 * or settled, whatever happens meanwhile; of notices there is one, until the next.
 */
public final class Banner extends VBox {

  /** Something to do that a message offers. */
  public record Offer(Message label, Runnable act) {}

  private final Language language;
  private final Map<Object, BannerMessage> errors = new LinkedHashMap<>();
  private final VBox errorList = new VBox(6);
  private final ErrorScroll errorScroll = new ErrorScroll(errorList);
  private final BannerMessage notice;

  private final BannerMessage about;
  private Subscription following = Subscription.EMPTY;

  /** Whether the notice shown is about the last step only. */
  private boolean ofStep;

  public Banner(Language language) {
    super(6);
    this.language = language;
    this.notice = new BannerMessage(language, true, this::hide);
    this.about = new BannerMessage(language, true, () -> {});
    getStyleClass().add("banners");
    setPickOnBounds(false);
    getChildren().addAll(errorScroll, about, notice);
    about.hide();
    errorScroll.setVisible(false);
    hide();
  }

  /** Scrolls the errors where there is too little room for all. */
  private static final class ErrorScroll extends ScrollPane {

    private final Region content;

    ErrorScroll(Region content) {
      super(content);
      this.content = content;
      getStyleClass().add("banner-errors");
      setFitToWidth(true);
      setHbarPolicy(ScrollBarPolicy.NEVER);
      setMinHeight(0);
      managedProperty().bind(visibleProperty());
    }

    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
      return content.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
      return content.prefHeight(width);
    }
  }

  /** Shows an error. */
  public void error(Message message) {
    error(message, message, List.of());
  }

  /** Shows an error with what can be done about it. */
  public void error(Message message, Offer offer) {
    error(message, message, List.of(offer));
  }

  /**
   * Shows an error in place of the one there was about the same thing.
   *
   * @param subject what it is about, to be named when it is {@link #settled}
   */
  public void error(Object subject, Message message, List<Offer> offers) {
    settled(subject);
    BannerMessage error = new BannerMessage(language, false, () -> settled(subject));
    errors.put(subject, error);
    errorList.getChildren().add(error);
    errorScroll.setVisible(true);
    error.show(message, offers);
  }

  /** Takes away the error about something, because it was read or is put right. */
  public void settled(Object subject) {
    errorList.getChildren().remove(errors.remove(subject));
    errorScroll.setVisible(!errors.isEmpty());
  }

  /** Shows the standing message of a document from now on; null for that of none. */
  void about(@Nullable OpenMap open) {
    following.unsubscribe();
    following = Subscription.EMPTY;
    about.onClosing(() -> {});
    about.hide();
    if (open != null) {
      about.onClosing(() -> open.standing(null));
      following =
          open.standing()
              .subscribe(
                  standing -> {
                    if (standing == null) {
                      about.hide();
                    } else {
                      about.show(standing.message(), standing.offers());
                    }
                  });
    }
  }

  /** Shows a notice. */
  public void notice(Message message) {
    notice(message, List.of());
  }

  /** Shows a notice with buttons. */
  public void notice(Message message, List<Offer> offers) {
    ofStep = false;
    notice.show(message, offers);
  }

  /** Shows a notice about the last step, until the next one. */
  public void ofStep(Message message) {
    notice(message);
    ofStep = true;
  }

  /** Hides a notice about the step before. */
  public void stepped() {
    if (ofStep) {
      hide();
    }
  }

  /** Hides the notice; errors stay. */
  public void hide() {
    ofStep = false;
    notice.hide();
  }
}
