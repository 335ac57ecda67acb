package org.chainmap.ui.window;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.chainmap.ui.UserPreferences;

/** Stores and restores the window's place and size between starts. */
final class WindowBounds {

  private static final double WIDTH = 1600;
  private static final double HEIGHT = 1000;

  private WindowBounds() {}

  /** Restores the window's place, always within a screen. */
  static void restore(Stage stage, UserPreferences userPreferences) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(Math.min(900, screen.getWidth()));
    stage.setMinHeight(Math.min(600, screen.getHeight()));
    stage.setWidth(Math.min(userPreferences.number("window.width", WIDTH), screen.getWidth()));
    stage.setHeight(Math.min(userPreferences.number("window.height", HEIGHT), screen.getHeight()));
    double x = userPreferences.number("window.x", Double.NaN);
    double y = userPreferences.number("window.y", Double.NaN);
    boolean seen =
        Screen.getScreens().stream().anyMatch(s -> s.getVisualBounds().contains(x + 50, y + 20));
    if (seen) {
      stage.setX(x);
      stage.setY(y);
    }
    stage.setMaximized(userPreferences.flag("window.maximized", false));
  }

  static void remember(Stage stage, UserPreferences userPreferences) {
    userPreferences.put("window.maximized", stage.isMaximized());
    if (!stage.isMaximized() && !stage.isFullScreen()) {
      userPreferences.put("window.x", stage.getX());
      userPreferences.put("window.y", stage.getY());
      userPreferences.put("window.width", stage.getWidth());
      userPreferences.put("window.height", stage.getHeight());
    }
  }
}
