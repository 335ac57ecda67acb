package org.chainmap.ui.ledger;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.EventDispatcher;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;

/** The list below the field of a cell that completes its text, and why a text was refused. */
final class CellOfferList {

  /** A field whose text was refused. */
  static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private static final double ROW = 26;
  private static final int ROWS = 8;
  private static final double WIDTH = 240;

  /** Receives the text completed by a click, and whether that ends the edit. */
  interface Chosen {
    void text(String text, boolean whole);
  }

  private final TextField field;
  private final Chosen chosen;
  private final Popup popup = new Popup();
  private final Label reason = new Label();
  private final ListView<String> list = new ListView<>();
  private final VBox box = new VBox(reason, list);
  private @Nullable CellOffers offers;

  /** The month of the field's date; made when first needed. */
  private @Nullable CellCalendar calendar;

  CellOfferList(TextField field, Chosen chosen) {
    this.field = field;
    this.chosen = chosen;
    reason.getStyleClass().add("cell-refusal");
    reason.setWrapText(true);
    reason.setMaxWidth(WIDTH * 1.5);
    reason.managedProperty().bind(reason.textProperty().isNotEmpty());
    reason.visibleProperty().bind(reason.managedProperty());
    list.setFocusTraversable(false);
    list.setFixedCellSize(ROW);
    list.setMaxWidth(WIDTH * 1.5);
    list.managedProperty().bind(list.visibleProperty());
    list.setCellFactory(view -> cell());
    box.getStyleClass().add("cell-offers");
    popup.getContent().add(box);
    popup.setAutoFix(true);
    popup.setHideOnEscape(false);
    // Keys pass the popup on their way to the field: a month that has its focus takes none.
    EventDispatcher usual = popup.getScene().getEventDispatcher();
    popup
        .getScene()
        .setEventDispatcher(
            (event, tail) -> event instanceof KeyEvent ? event : usual.dispatchEvent(event, tail));
  }

  void use(CellOffers changed) {
    offers = changed;
    reason.setText("");
    if (changed.date() && calendar == null) {
      calendar = new CellCalendar(text -> chosen.text(text, true));
      box.getChildren().add(calendar.node());
    }
    CellCalendar months = calendar;
    if (months != null) {
      months.node().setVisible(changed.date());
      months.node().setManaged(changed.date());
    }
  }

  /**
   * Shows what completes a text.
   *
   * @param everything whether all is offered, as before anything was typed
   */
  void show(String text, boolean everything) {
    CellOffers from = offers;
    reason.setText("");
    CellCalendar months = calendar;
    if (months != null && picking()) {
      months.show(text);
    }
    List<String> fitting = from == null ? List.of() : from.of(text, everything);
    list.getItems().setAll(fitting);
    list.getSelectionModel().clearSelection();
    boolean begun = from != null && !text.substring(from.start(text)).isBlank();
    if (everything) {
      list.getSelectionModel().select(text);
      list.scrollTo(text);
    } else if (begun && from != null && !from.stands(text) && !fitting.isEmpty()) {
      list.getSelectionModel().selectFirst();
      list.scrollTo(0);
    }
    place();
  }

  /** Says why the text was refused. */
  void refuse(String why) {
    reason.setText(why);
    place();
  }

  private void place() {
    list.setVisible(!list.getItems().isEmpty());
    list.setPrefSize(
        Math.max(WIDTH, field.getWidth()), Math.min(ROWS, list.getItems().size()) * ROW + 4);
    if (!list.isVisible() && !picking() && reason.getText().isEmpty() || field.getScene() == null) {
      popup.hide();
      return;
    }
    Bounds at = field.localToScreen(field.getLayoutBounds());
    if (at != null) {
      if (!popup.isShowing()) {
        popup.show(field, at.getMinX(), at.getMaxY());
      }
      popup.sizeToScene();
      boolean room =
          at.getMaxY() + popup.getHeight() <= Screen.getPrimary().getVisualBounds().getMaxY();
      popup.setX(at.getMinX());
      popup.setY(room ? at.getMaxY() : at.getMinY() - popup.getHeight());
    }
  }

  private boolean picking() {
    return offers != null && offers.date();
  }

  /** Chooses another offer, or the day before or after; false if there are none. */
  boolean move(int by) {
    CellCalendar months = calendar;
    if (months != null && picking() && popup.isShowing()) {
      chosen.text(months.beside(field.getText(), by), false);
      return true;
    }
    int count = list.getItems().size();
    if (!popup.isShowing() || count == 0) {
      return false;
    }
    int now = list.getSelectionModel().getSelectedIndex();
    int to = now < 0 ? by > 0 ? 0 : count - 1 : Math.floorMod(now + by, count);
    list.getSelectionModel().select(to);
    list.scrollTo(Math.max(0, to - ROWS / 2));
    return true;
  }

  /** Returns a text completed by the offer that is chosen, if one is. */
  String completed(String text) {
    // Not the chosen item: a list keeps as such a text that it does not hold.
    int at = list.getSelectionModel().getSelectedIndex();
    CellOffers from = offers;
    return at < 0 || from == null || !popup.isShowing() || !reason.getText().isEmpty()
        ? text
        : from.completed(text, list.getItems().get(at));
  }

  private ListCell<String> cell() {
    ListCell<String> cell =
        new ListCell<>() {
          @Override
          protected void updateItem(@Nullable String offer, boolean empty) {
            super.updateItem(offer, empty);
            setText(empty ? null : offer);
          }
        };
    // The field keeps the keyboard: the list takes no press.
    cell.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          event.consume();
          CellOffers from = offers;
          if (from != null && !cell.isEmpty()) {
            chosen.text(from.completed(field.getText(), cell.getItem()), !from.several());
          }
        });
    return cell;
  }

  void hide() {
    popup.hide();
    list.getItems().clear();
  }
}
