package org.chainmap.canvas;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.chainmap.editor.view.EditRequest;
import org.chainmap.editor.view.SelectionPort;
import org.chainmap.editor.view.ViewPort;
import org.chainmap.geom.Box;
import org.jspecify.annotations.Nullable;

/**
 * An in-place text editor: a real text field over the card, so that every input method works. Enter
 * confirms, Shift+Enter starts a new line, Escape cancels; Ctrl+Z undoes the typing and, where
 * nothing is typed, the making of what is being named. While an input method composes, these keys
 * are its own.
 */
final class InPlaceEditor {

  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

  private static final double LEAST_HEIGHT = 34;
  private static final double LEAST_WIDTH = 140;

  /** The field's padding and border above and below its text. */
  private static final double AROUND_TEXT = 14;

  private final SelectionPort selectionPort;
  private final ViewPort viewPort;
  private final Runnable done;
  private final Pane pane = new Pane();
  private @Nullable TextArea area;
  private @Nullable EditRequest request;
  private boolean composing;
  private double textHeight;

  /**
   * @param done returns the keyboard focus to the map
   */
  InPlaceEditor(SelectionPort selectionPort, ViewPort viewPort, Runnable done) {
    this.selectionPort = selectionPort;
    this.viewPort = viewPort;
    this.done = done;
    pane.setPickOnBounds(false);
    pane.setManaged(false);
  }

  Node node() {
    return pane;
  }

  /** Shows or removes the field, following the editor's state. */
  void changed() {
    EditRequest now = selectionPort.editing().orElse(null);
    if (now == request) {
      return;
    }
    EditRequest before = request;
    request = now;
    if (now != null && before != null && now.id().equals(before.id())) {
      place();
      if (area != null) {
        selectionPort.typed(area.getText());
      }
      return;
    }
    TextArea old = area;
    area = null;
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
    textHeight = 0;
    pane.getChildren().add(field);
    place();
    field.layout();
    Node text = field.lookup(".text");
    if (text != null) {
      text.layoutBoundsProperty().subscribe(bounds -> grow(field, bounds.getHeight()));
    }
    field.requestFocus();
    field.selectAll();
    field
        .textProperty()
        .subscribe(
            (before, now) -> {
              if (area == field) {
                selectionPort.typed(now);
              }
            });
    field
        .focusedProperty()
        .subscribe(
            (before, focused) -> {
              if (!focused && area == field) {
                selectionPort.finishEdit(field.getText());
              }
            });
  }

  private void key(TextArea field, KeyEvent event) {
    if (composing) {
      if (event.getCode() == KeyCode.ENTER) {
        event.consume();
      }
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      if (event.isShiftDown()) {
        field.replaceSelection("\n");
      } else {
        selectionPort.finishEdit(field.getText());
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      selectionPort.finishEdit(null);
      event.consume();
    } else if (UNDO.match(event) && !field.isUndoable() && selectionPort.giveUpNaming()) {
      event.consume();
    }
  }

  /** Enlarges the field to show all lines of a text of this height. */
  private void grow(TextArea field, double height) {
    textHeight = height;
    if (area == field) {
      place();
    }
  }

  /** Moves the field to the current place of the text that it edits. */
  void place() {
    TextArea field = area;
    EditRequest now = request;
    if (field != null && now != null) {
      Box box = viewPort.camera().toScreen(now.box());
      double size = Math.clamp(14 * viewPort.camera().zoom(), 12, 28);
      field.setStyle("-fx-font-size: " + Math.round(size) + "px;");
      field.applyCss();
      field.resizeRelocate(
          Math.rint(box.x()),
          Math.rint(box.y()),
          Math.max(LEAST_WIDTH, Math.rint(box.w())),
          Math.max(
              Math.max(LEAST_HEIGHT, Math.ceil(textHeight + AROUND_TEXT)),
              Math.rint(Math.min(box.h(), size * 3.4))));
    }
  }
}
