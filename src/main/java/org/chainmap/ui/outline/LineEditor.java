package org.chainmap.ui.outline;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.chainmap.geom.Id;
import org.jspecify.annotations.Nullable;

/**
 * A text field over a line of the outline, in which its name is edited. It takes letters from the
 * moment it opens, before the line is laid out: it has the keyboard focus and its skin at once. It
 * does not belong to a cell, which the tree may reuse for another line meanwhile.
 */
final class LineEditor {

  /** What follows the end of an edit. */
  enum Then {
    /** The line stays selected. */
    STAY,
    /** A line below it is added, after Tab. */
    CHILD,
    /** The line above it is selected, after Shift+Tab. */
    OUT
  }

  /**
   * The end of an edit.
   *
   * @param line the edited line
   * @param name the typed name, or null if it was cancelled
   */
  record End(Id line, @Nullable String name, Then then) {}

  private static final double HEIGHT = 26;

  /** How far within the field its text begins, in px, so that it stands over that of its line. */
  private static final double INSET = 2;

  private final Pane pane = new Pane();
  private final TextField field = new TextField();
  private final Function<Id, @Nullable Bounds> places;
  private final Consumer<End> ended;
  private final BiConsumer<Id, String> typed;
  private @Nullable Id line;
  private boolean composing;

  /**
   * @param places finds the place of a line's name in the outline, null while it has none
   * @param ended is called once for every edit that was opened
   * @param typed is called with the line whenever the text in the field changes
   */
  LineEditor(
      Function<Id, @Nullable Bounds> places, Consumer<End> ended, BiConsumer<Id, String> typed) {
    this.places = places;
    this.ended = ended;
    this.typed = typed;
    pane.setPickOnBounds(false);
    field.setId("outline-name");
    field.getStyleClass().add("in-place");
    field.setManaged(false);
    field.addEventFilter(
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
        event -> composing = !event.getComposed().isEmpty());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    field.textProperty().subscribe((before, now) -> typed(now));
    field
        .focusedProperty()
        .subscribe(
            (before, focused) -> {
              if (!focused) {
                end(field.getText(), Then.STAY);
              }
            });
  }

  Node node() {
    return pane;
  }

  boolean open() {
    return line != null;
  }

  /** Tells whether the keyboard focus is in the field. */
  boolean focused() {
    return field.isFocused();
  }

  /** Opens the field with a line's name, all of it selected. */
  void open(Id edited, String name) {
    end(field.getText(), Then.STAY);
    line = edited;
    composing = false;
    field.setText(name);
    if (pane.getChildren().isEmpty()) {
      pane.getChildren().add(field);
    }
    place();
    field.applyCss();
    field.layout();
    field.requestFocus();
    field.selectAll();
  }

  /** Moves the field to where its line is now. */
  void place() {
    Id edited = line;
    if (edited != null) {
      Bounds bounds = places.apply(edited);
      double x = bounds == null ? field.getLayoutX() : Math.max(0, bounds.getMinX() - INSET);
      double y = bounds == null ? field.getLayoutY() : bounds.getCenterY() - HEIGHT / 2;
      field.resizeRelocate(
          x,
          Math.clamp(y, 0, Math.max(0, pane.getHeight() - HEIGHT)),
          Math.max(60, pane.getWidth() - x - 2),
          HEIGHT);
    }
  }

  private void key(KeyEvent event) {
    if (composing) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      end(field.getText(), Then.STAY);
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      end(null, Then.STAY);
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
      end(field.getText(), event.isShiftDown() ? Then.OUT : Then.CHILD);
      event.consume();
    }
  }

  private void typed(String text) {
    if (line != null) {
      typed.accept(line, text);
    }
  }

  private void end(@Nullable String name, Then then) {
    Id edited = line;
    if (edited != null) {
      line = null;
      ended.accept(new End(edited, name, then));
      if (line == null) {
        pane.getChildren().clear();
      }
    }
  }
}
