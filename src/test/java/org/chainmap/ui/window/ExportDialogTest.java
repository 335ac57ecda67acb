package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.chainmap.export.Exporters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The export dialog stays where and as large as it is while one chooses what to export. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class ExportDialogTest {

  @TempDir Path folder;
  private MainWindow window;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    window = TestWindow.shown(shown, folder);
  }

  @AfterEach
  void close(FxRobot robot) {
    TestWindow.hideOthers(robot, stage);
  }

  @Test
  @SuppressWarnings("unchecked")
  void nothingMovesWhenAnotherKindOfFileIsChosen(FxRobot robot) {
    robot.interact(() -> robot.lookup("#sample-new-energy-vehicles").queryAs(Button.class).fire());
    WaitForAsyncUtils.waitForFxEvents(6);
    robot.interact(() -> window.commands().export());
    WaitForAsyncUtils.waitForFxEvents(6);
    ComboBox<Object> kind = robot.lookup("#export-kind").queryAs(ComboBox.class);
    Node export = robot.lookup("#export-go").query();
    Window dialog = kind.getScene().getWindow();
    Rectangle2D before = place(dialog);
    Bounds button = export.localToScreen(export.getLayoutBounds());
    assertThat(kind.getItems()).hasSizeGreaterThan(Exporters.ALL.size());
    for (Object each : kind.getItems()) {
      robot.interact(() -> kind.setValue(each));
      WaitForAsyncUtils.waitForFxEvents(4);
      assertThat(place(dialog)).as("%s", each).isEqualTo(before);
      assertThat(export.localToScreen(export.getLayoutBounds())).as("%s", each).isEqualTo(button);
      double bottom = dialog.getScene().getHeight();
      assertThat(export.localToScene(export.getLayoutBounds()).getMaxY()).isLessThan(bottom);
    }
  }

  private static Rectangle2D place(Window window) {
    return new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight());
  }
}
