package org.chainmap.ui.present;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.effect.DropShadow;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.story.PageFrame;
import org.chainmap.ui.Icons;
import org.chainmap.ui.ThemeSwitch;
import org.jspecify.annotations.Nullable;

/** The window that the audience sees, full screen: a page, and the pointer as a red dot. */
final class AudienceWindow {

  private static final Duration IDLE = Duration.seconds(3);

  /** A pointer that moves less while a button is held clicks, in px. */
  private static final double STILL = 5;

  private final Stage stage = new Stage();
  private final AudiencePane page = new AudiencePane();
  private final Circle dot = new Circle(9, Color.web("#ff2d20"));
  private final StackPane root = new StackPane();
  private final PauseTransition idle = new PauseTransition(IDLE);
  private final Consumer<WalkStep> steps;
  private @Nullable ContextMenu menu;
  private @Nullable Point pressed;
  private boolean dragged;
  private boolean laser;
  private boolean held;

  /**
   * @param steps is told what clicks ask for
   */
  AudienceWindow(Stage owner, ThemeSwitch themeSwitch, Consumer<WalkStep> steps) {
    this.steps = steps;
    stage.initOwner(owner);
    stage.getIcons().setAll(Icons.application());
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    dot.setId("present-laser");
    dot.setVisible(false);
    dot.setManaged(false);
    dot.setEffect(new DropShadow(14, Color.web("#ff2d20")));
    Pane above = new Pane(dot);
    above.setMouseTransparent(true);
    page.setId("present-page");
    page.setFocusTraversable(true);
    root.getChildren().addAll(page, above);
    stage.setScene(new Scene(root, 960, 600));
    themeSwitch.dress(stage);
    idle.setOnFinished(event -> cursor(true));
    page.addEventHandler(MouseEvent.ANY, this::moused);
    page.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    page.addEventHandler(
        ZoomEvent.ZOOM,
        event ->
            page.zoom(
                Math.log(event.getZoomFactor()) / Math.log(1.2),
                new Point(event.getX(), event.getY())));
  }

  Stage stage() {
    return stage;
  }

  AudiencePane page() {
    return page;
  }

  /** The pane above which the card of keys is shown. */
  StackPane root() {
    return root;
  }

  /** Sets the menu that a right click opens. */
  void menu(ContextMenu opened) {
    menu = opened;
  }

  /** Shows the window full screen on a screen, in px. */
  void show(Box screen) {
    place(screen);
    stage.show();
    stage.setFullScreen(true);
    page.requestFocus();
    idle.playFromStart();
  }

  /** Moves the window to another screen. */
  void move(Box screen) {
    stage.setFullScreen(false);
    place(screen);
    stage.setFullScreen(true);
  }

  private void place(Box screen) {
    stage.setX(screen.x());
    stage.setY(screen.y());
    stage.setWidth(screen.w());
    stage.setHeight(screen.h());
  }

  /** Switches the red dot in place of the pointer on or off. */
  void laser() {
    laser = !laser;
    pointing();
  }

  private void pointing() {
    dot.setVisible(laser || held);
    cursor(false);
    idle.playFromStart();
  }

  private void cursor(boolean still) {
    page.setCursor(dot.isVisible() || still ? Cursor.NONE : Cursor.DEFAULT);
    if (still && !held) {
      dot.setVisible(false);
    }
  }

  private void moused(MouseEvent event) {
    Point at = new Point(event.getX(), event.getY());
    dot.setCenterX(event.getX());
    dot.setCenterY(event.getY());
    dot.setRadius(9 * PageFrame.unit(page.screen()));
    if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
      pressed(event, at);
    } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
      dragged(at);
    } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
      released(event);
    }
    if (event.getEventType() != MouseEvent.MOUSE_EXITED) {
      pointing();
    } else {
      dot.setVisible(false);
    }
    event.consume();
  }

  private void pressed(MouseEvent event, Point at) {
    pressed = event.getButton() == MouseButton.PRIMARY ? at : null;
    dragged = false;
    held = pressed != null && event.isShortcutDown();
    switch (event.getButton()) {
      case BACK -> steps.accept(WalkStep.BACK);
      case FORWARD -> steps.accept(WalkStep.NEXT);
      case SECONDARY -> {
        if (menu != null) {
          menu.show(page, event.getScreenX(), event.getScreenY());
        }
      }
      case PRIMARY, MIDDLE, NONE -> {}
    }
  }

  private void dragged(Point at) {
    Point from = pressed;
    if (from == null || held) {
      return;
    }
    if (dragged || from.distance(at) > STILL) {
      dragged = true;
      page.pan(at.x() - from.x(), at.y() - from.y());
      pressed = at;
    }
  }

  private void released(MouseEvent event) {
    boolean clicked = pressed != null && !dragged && !held;
    pressed = null;
    held = false;
    if (clicked && event.getButton() == MouseButton.PRIMARY) {
      steps.accept(WalkStep.NEXT);
    }
  }

  private void scrolled(ScrollEvent event) {
    if (event.isShortcutDown()) {
      page.zoom(Math.signum(event.getDeltaY()), new Point(event.getX(), event.getY()));
    } else if (page.closer()) {
      page.pan(event.getDeltaX(), event.getDeltaY());
    } else if (!event.isInertia() && event.getDeltaY() != 0) {
      steps.accept(event.getDeltaY() < 0 ? WalkStep.NEXT : WalkStep.BACK);
    }
    event.consume();
  }
}
