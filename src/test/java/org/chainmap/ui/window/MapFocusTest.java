package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Whoever starts the program with a map works on it with the keyboard at once. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class MapFocusTest {

  @TempDir static Path folder;

  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    // The map is open before the first frame of the window is drawn.
    TestWindow.shown(shown, folder).commands().newMap();
  }

  @Test
  void aMapThatIsOpenBeforeTheWindowIsDrawnHasTheKeyboard(FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> robot.lookup("#map").tryQuery().isPresent());
    WaitForAsyncUtils.waitForFxEvents(6);
    assertThat(stage.getScene().getFocusOwner()).isSameAs(robot.lookup("#map").query());
  }
}
