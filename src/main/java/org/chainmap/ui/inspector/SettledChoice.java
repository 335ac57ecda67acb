package org.chainmap.ui.inspector;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a combo box from taking what one merely passes with the arrow keys: a value counts when it
 * is clicked, at Enter, with the next shortcut, and when the box is left; Escape brings the one
 * from before back.
 */
final class SettledChoice<T> {

  private final ComboBox<T> box;
  private final Supplier<@Nullable T> before;
  private final Consumer<T> chosen;
  private boolean passing;

  /**
   * @param before supplies the value that counts now; null for none
   * @param chosen receives a value that is to count
   */
  SettledChoice(ComboBox<T> box, Supplier<@Nullable T> before, Consumer<T> chosen) {
    this.box = box;
    this.before = before;
    this.chosen = chosen;
    box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    box.skinProperty()
        .subscribe(
            skin -> {
              if (skin instanceof ComboBoxListViewSkin<?> list
                  && list.getPopupContent() instanceof Control options) {
                options.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
              }
            });
    box.focusedProperty()
        .subscribe(
            (had, has) -> {
              if (!has && !box.isShowing()) {
                settle();
              }
            });
    box.showingProperty()
        .subscribe(
            (was, is) -> {
              if (!is) {
                settle();
              }
            });
  }

  /** Takes note that a person or a program chose another value in the box. */
  void changed() {
    passing = true;
    if (!box.isFocused() && !box.isShowing()) {
      settle();
    }
  }

  /** Tells whether the box shows a value that does not count yet. */
  boolean passing() {
    return passing;
  }

  private void key(KeyEvent event) {
    if (!passing || event.isConsumed()) {
      return;
    }
    if (event.getCode() == KeyCode.ESCAPE) {
      box.setValue(before.get());
      passing = false;
      if (!box.isShowing()) {
        event.consume();
      }
    } else if (!box.isShowing()
        && (event.getCode() == KeyCode.ENTER
            || event.isShortcutDown() && !event.getCode().isModifierKey())) {
      boolean enter = event.getCode() == KeyCode.ENTER;
      settle();
      if (enter) {
        event.consume();
      }
    }
  }

  private void settle() {
    if (passing) {
      passing = false;
      T value = box.getValue();
      if (value != null) {
        chosen.accept(value);
      }
    }
  }
}
