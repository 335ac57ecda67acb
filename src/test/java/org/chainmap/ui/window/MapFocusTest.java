package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** One sees whether the map has the keyboard. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class MapFocusTest {

  @TempDir Path folder;
  private MainWindow window;

  @Start
  void start(Stage shown) {
    window = TestWindow.shown(shown, folder);
  }

  private static double opacity(Region ring) {
    BorderStroke stroke = ring.getBorder().getStrokes().getFirst();
    return ((Color) stroke.getTopStroke()).getOpacity();
  }

  @Test
  void theMapHasARingWhileItHasTheKeyboard(FxRobot robot) {
    robot.interact(() -> window.commands().newMap());
    WaitForAsyncUtils.waitForFxEvents();
    Region map = robot.lookup("#map").queryAs(Region.class);
    Region ring = (Region) map.lookup(".map-focus");
    robot.interact(map::requestFocus);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(opacity(ring)).isPositive();
    assertThat(ring.getLayoutBounds().getWidth()).isEqualTo(Math.floor(map.getWidth()));
    assertThat(ring.isMouseTransparent()).isTrue();
    Node other = robot.lookup(".outline .tree-view").query();
    robot.interact(other::requestFocus);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(opacity(ring)).isZero();
  }
}
