package org.chainmap.ui.inspector;

import impl.org.controlsfx.skin.AutoCompletePopup;
import impl.org.controlsfx.skin.AutoCompletePopupSkin;
import java.util.EnumSet;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Prepares the list that opens below a field and offers what completes the text. */
final class OfferList {

  /** The keys that choose among the offers. */
  private static final Set<KeyCode> CHOOSING =
      EnumSet.of(
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.KP_UP,
          KeyCode.KP_DOWN,
          KeyCode.PAGE_UP,
          KeyCode.PAGE_DOWN,
          KeyCode.ENTER,
          KeyCode.ESCAPE);

  private OfferList() {}

  /**
   * Gives a list its cells, its height and the colours of the theme, which a style sheet of its own
   * would hide: the offer that Enter takes is seen.
   *
   * @param skin the skin with the cells
   * @param row the height of a row in px
   * @param rows the greatest number of rows that are seen at once
   */
  static <T> void prepare(
      AutoCompletePopup<T> popup, AutoCompletePopupSkin<T> skin, double row, int rows) {
    popup.setSkin(skin);
    ListView<?> list = (ListView<?>) skin.getNode();
    list.getStylesheets().clear();
    list.setFixedCellSize(row);
    list.prefHeightProperty().unbind();
    list.prefHeightProperty()
        .bind(Bindings.min(rows, Bindings.size(list.getItems())).multiply(row).add(4));
    leaveKeys(popup.getScene());
  }

  /**
   * Leaves all keys to the field but those that choose among the offers: the list would otherwise
   * take Ctrl+A, Home and the like, which mean something in a text.
   */
  private static void leaveKeys(Scene offers) {
    EventDispatcher usual = offers.getEventDispatcher();
    offers.setEventDispatcher(
        (event, tail) ->
            event instanceof KeyEvent key && !CHOOSING.contains(key.getCode())
                ? event
                : usual.dispatchEvent(event, tail));
  }
}
