package org.chainmap.ui.window;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.chainmap.ui.Memory;

/** The window's place and size from one start to the next. */
final class Windows {

  private static final double WIDTH = 1600;
  private static final double HEIGHT = 1000;

  private Windows() {}

  /** Puts the window where it was, always within a screen. */
  static void restore(Stage stage, Memory memory) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(Math.min(900, screen.getWidth()));
    stage.setMinHeight(Math.min(600, screen.getHeight()));
    stage.setWidth(Math.min(memory.number("window.width", WIDTH), screen.getWidth()));
    stage.setHeight(Math.min(memory.number("window.height", HEIGHT), screen.getHeight()));
    double x = memory.number("window.x", Double.NaN);
    double y = memory.number("window.y", Double.NaN);
    boolean seen =
        Screen.getScreens().stream().anyMatch(s -> s.getVisualBounds().contains(x + 50, y + 20));
    if (seen) {
      stage.setX(x);
      stage.setY(y);
    }
    stage.setMaximized(memory.flag("window.maximized", false));
  }

  static void remember(Stage stage, Memory memory) {
    memory.put("window.maximized", stage.isMaximized());
    if (!stage.isMaximized() && !stage.isFullScreen()) {
      memory.put("window.x", stage.getX());
      memory.put("window.y", stage.getY());
      memory.put("window.width", stage.getWidth());
      memory.put("window.height", stage.getHeight());
    }
  }
}
