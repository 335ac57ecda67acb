package org.chainmap.ui.window;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.chainmap.ui.UserPreferences;
import org.jspecify.annotations.Nullable;

/** Stores and restores the window's place and size between starts, always within a screen. */
final class WindowBounds {

  private static final double WIDTH = 1600;
  private static final double HEIGHT = 1000;

  /** The space left free around a window that has not been placed yet, in px. */
  private static final double AROUND = 40;

  private WindowBounds() {}

  /** Restores the window's place and size. */
  static void restore(Stage stage, UserPreferences userPreferences) {
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    Rectangle2D first = Screen.getPrimary().getVisualBounds();
    double x = userPreferences.number("window.x", Double.NaN);
    double y = userPreferences.number("window.y", Double.NaN);
    boolean known = !Double.isNaN(x) && !Double.isNaN(y);
    Rectangle2D saved =
        known
            ? new Rectangle2D(
                x,
                y,
                Math.max(1, userPreferences.number("window.width", WIDTH)),
                Math.max(1, userPreferences.number("window.height", HEIGHT)))
            : null;
    Rectangle2D bounds = within(saved, screens, first);
    stage.setMinWidth(Math.min(900, bounds.getWidth()));
    stage.setMinHeight(Math.min(600, bounds.getHeight()));
    stage.setX(bounds.getMinX());
    stage.setY(bounds.getMinY());
    stage.setWidth(bounds.getWidth());
    stage.setHeight(bounds.getHeight());
    boolean small = first.getWidth() <= WIDTH || first.getHeight() <= HEIGHT;
    stage.setMaximized(userPreferences.flag("window.maximized", !known && small));
  }

  /**
   * Returns the bounds of the window: the saved ones, moved and shrunk into the screen that shows
   * most of them, or where there are none or no screen shows them, the usual size in the middle of
   * the first screen.
   *
   * @param screens the parts of the screens that windows may use
   */
  static Rectangle2D within(
      @Nullable Rectangle2D saved, List<Rectangle2D> screens, Rectangle2D first) {
    if (saved != null) {
      Rectangle2D most =
          screens.stream().max(Comparator.comparingDouble(s -> shared(s, saved))).orElse(first);
      if (shared(most, saved) > 0) {
        double w = Math.min(saved.getWidth(), most.getWidth());
        double h = Math.min(saved.getHeight(), most.getHeight());
        return new Rectangle2D(
            Math.clamp(saved.getMinX(), most.getMinX(), most.getMaxX() - w),
            Math.clamp(saved.getMinY(), most.getMinY(), most.getMaxY() - h),
            w,
            h);
      }
    }
    double w = Math.min(saved == null ? WIDTH : saved.getWidth(), first.getWidth() - 2 * AROUND);
    double h = Math.min(saved == null ? HEIGHT : saved.getHeight(), first.getHeight() - 2 * AROUND);
    return new Rectangle2D(
        first.getMinX() + (first.getWidth() - w) / 2,
        first.getMinY() + (first.getHeight() - h) / 2,
        w,
        h);
  }

  private static double shared(Rectangle2D a, Rectangle2D b) {
    double w = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
    double h = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
    return Math.max(0, w) * Math.max(0, h);
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
