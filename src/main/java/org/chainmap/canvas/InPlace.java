package org.chainmap.canvas;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.chainmap.editor.Choosing;
import org.chainmap.editor.EditRequest;
import org.chainmap.editor.Looking;
import org.chainmap.geom.Box;
import org.jspecify.annotations.Nullable;

/**
 * Editing a text where it stands: a real text field over the card, so that every input method
 * works. Enter confirms, Shift+Enter starts a new line, Escape gives up; while an input method
 * composes, these keys are its own.
 */
final class InPlace {

  private static final double LEAST_HEIGHT = 34;
  private static final double LEAST_WIDTH = 140;

  private final Choosing choosing;
  private final Looking looking;
  private final Runnable done;
  private final Pane pane = new Pane();
  private @Nullable TextArea area;
  private @Nullable EditRequest request;
  private boolean composing;

  /**
   * @param done gives the keyboard back to the map
   */
  InPlace(Choosing choosing, Looking looking, Runnable done) {
    this.choosing = choosing;
    this.looking = looking;
    this.done = done;
    pane.setPickOnBounds(false);
    pane.setManaged(false);
  }

  Node node() {
    return pane;
  }

  /** Shows or takes away the field, as the editor says. */
  void changed() {
    EditRequest now = choosing.editing().orElse(null);
    if (now == request) {
      return;
    }
    TextArea old = area;
    area = null;
    request = now;
    if (old != null) {
      pane.getChildren().remove(old);
    }
    if (now == null) {
      done.run();
    } else {
      open(now);
    }
  }

  private void open(EditRequest wanted) {
    TextArea field = new TextArea(wanted.text());
    field.getStyleClass().add("in-place");
    field.setId("in-place");
    field.setWrapText(true);
    field.setManaged(false);
    field.addEventFilter(
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
        event -> composing = !event.getComposed().isEmpty());
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(field, event));
    area = field;
    composing = false;
    pane.getChildren().add(field);
    place();
    field.requestFocus();
    field.selectAll();
    field
        .focusedProperty()
        .subscribe(
            (before, focused) -> {
              if (!focused && area == field) {
                choosing.finishEdit(field.getText());
              }
            });
  }

  private void key(TextArea field, KeyEvent event) {
    if (composing) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      if (event.isShiftDown()) {
        field.replaceSelection("\n");
      } else {
        choosing.finishEdit(field.getText());
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      choosing.finishEdit(null);
      event.consume();
    }
  }

  /** Puts the field over what it edits, wherever that is now. */
  void place() {
    TextArea field = area;
    EditRequest now = request;
    if (field != null && now != null) {
      Box box = looking.camera().toScreen(now.box());
      double size = Math.clamp(14 * looking.camera().zoom(), 12, 28);
      field.setStyle("-fx-font-size: " + Math.round(size) + "px;");
      field.applyCss();
      field.resizeRelocate(
          Math.round(box.x()),
          Math.round(box.y()),
          Math.max(LEAST_WIDTH, Math.round(box.w())),
          Math.max(LEAST_HEIGHT, Math.round(Math.min(box.h(), size * 3.4))));
    }
  }
}
