package org.chainmap.ui;

import javafx.event.EventTarget;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Makes windows over another one: as large as their content, and never larger than the screen. */
public final class DialogWindow {

  /** The space left for the frame, in px. */
  private static final double FRAME = 48;

  private DialogWindow() {}

  /**
   * Creates a window, closed by Escape, that is in the middle of its owner once it is shown.
   *
   * @param content its content; it should have a scroll pane where it can be higher than a screen
   */
  public static Stage over(Window owner, String title, Region content, ThemeSwitch themeSwitch) {
    return over(owner, title, content, themeSwitch, 0.5);
  }

  /** Creates a window like {@link #over}, but at the foot of the screen, above which one sees. */
  public static Stage below(Window owner, String title, Region content, ThemeSwitch themeSwitch) {
    return over(owner, title, content, themeSwitch, 1);
  }

  private static Stage over(
      Window owner, String title, Region content, ThemeSwitch themeSwitch, double part) {
    Stage stage = new Stage();
    Scene scene = new Scene(content);
    stage.setScene(scene);
    themeSwitch.dress(stage);
    stage.getIcons().setAll(Icons.application());
    stage.setTitle(title);
    stage.initOwner(owner);
    stage.initModality(Modality.WINDOW_MODAL);
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (isIdleList(event.getTarget())) {
            closeByEscape(stage, event);
          }
        });
    scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> closeByEscape(stage, event));
    stage.setOnShowing(event -> place(stage, owner, content, part));
    return stage;
  }

  private static void closeByEscape(Stage stage, KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      stage.hide();
    }
  }

  /** Tells whether something is a list or table that would take Escape though nothing is edited. */
  private static boolean isIdleList(EventTarget target) {
    return target instanceof ListView<?> list && list.getEditingIndex() < 0
        || target instanceof TableView<?> table && table.getEditingCell() == null;
  }

  /** Gives a window the size of its content, within the screen that its owner is on. */
  private static void place(Stage stage, Window owner, Region content, double part) {
    Rectangle2D screen = screen(owner);
    content.applyCss();
    double width = Math.min(Math.ceil(content.prefWidth(-1)), screen.getWidth() - FRAME);
    double height = Math.min(Math.ceil(content.prefHeight(width)), screen.getHeight() - 2 * FRAME);
    content.setPrefSize(width, height);
    stage.sizeToScene();
    double x = owner.getX() + (owner.getWidth() - width) / 2;
    double y = owner.getY() + (owner.getHeight() - height - FRAME) * part;
    stage.setX(Math.clamp(x, screen.getMinX(), screen.getMaxX() - width));
    stage.setY(Math.clamp(y, screen.getMinY(), screen.getMaxY() - height - FRAME));
    stage.setOnShown(
        event -> {
          stage.setMinWidth(Math.min(stage.getWidth(), width));
          stage.setMinHeight(Math.min(stage.getHeight(), Math.min(height, 320)));
        });
  }

  private static Rectangle2D screen(Window owner) {
    double x = owner.getX() + owner.getWidth() / 2;
    double y = owner.getY() + owner.getHeight() / 2;
    return Screen.getScreens().stream()
        .filter(screen -> screen.getBounds().contains(x, y))
        .findFirst()
        .orElse(Screen.getPrimary())
        .getVisualBounds();
  }
}
