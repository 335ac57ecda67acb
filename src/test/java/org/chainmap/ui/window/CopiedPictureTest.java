package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Stage;
import org.chainmap.editor.Editor;
import org.chainmap.editor.view.Selection;
import org.chainmap.text.Message;
import org.chainmap.ui.command.WindowActions;
import org.chainmap.ui.export.ExportFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of a chosen size on the clipboard, and the animation of a scenario. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class CopiedPictureTest {

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

  private Editor opened(FxRobot robot) {
    robot.interact(() -> robot.lookup("#sample-new-energy-vehicles").queryAs(Button.class).fire());
    WaitForAsyncUtils.waitForFxEvents(6);
    return window.commands().editor().orElseThrow();
  }

  private void perform(FxRobot robot, String action) {
    robot.interact(() -> WindowActions.named(action).tryOn(window.commands()));
    WaitForAsyncUtils.waitForFxEvents(6);
  }

  private static void fire(FxRobot robot, String button) {
    robot.interact(() -> robot.lookup(button).queryAs(Button.class).fire());
    WaitForAsyncUtils.waitForFxEvents(6);
  }

  private static TextField width(FxRobot robot) {
    return robot.lookup("#export-width").queryAs(TextField.class);
  }

  private static Image copied(FxRobot robot) {
    Image[] image = new Image[1];
    robot.interact(() -> image[0] = Clipboard.getSystemClipboard().getImage());
    return Objects.requireNonNull(image[0]);
  }

  /** Returns the format of an SVG: JavaFX forgets one that nobody holds. */
  private static DataFormat svg() {
    DataFormat known = DataFormat.lookupMimeType("image/svg+xml");
    return known != null ? known : new DataFormat("image/svg+xml");
  }

  @Test
  void aPictureOfTheChosenSizeIsCopiedAndTheChoicesAreRemembered(FxRobot robot) {
    opened(robot);
    perform(robot, "copyPicture");
    robot.interact(
        () -> {
          width(robot).setText("800");
          robot.lookup("#export-transparent").queryAs(CheckBox.class).setSelected(true);
        });
    fire(robot, "#copy-go");
    assertThat(copied(robot).getWidth()).isEqualTo(800);
    assertThat(copied(robot).getPixelReader().getArgb(1, 1) >>> 24).isZero();
    perform(robot, "copyPicture");
    assertThat(width(robot).getText()).isEqualTo("800");
  }

  @Test
  void aCopyHasTheWatermarkThatIsAskedFor(FxRobot robot) {
    opened(robot);
    perform(robot, "copyPicture");
    robot.interact(
        () -> {
          robot.lookup("#export-kind").queryAs(ComboBox.class).getSelectionModel().select(1);
          robot.lookup("#export-watermark").queryAs(TextField.class).setText("for XX only");
        });
    fire(robot, "#copy-go");
    String[] svg = new String[1];
    robot.interact(
        () ->
            svg[0] =
                StandardCharsets.UTF_8
                    .decode((ByteBuffer) Clipboard.getSystemClipboard().getContent(svg()))
                    .toString());
    assertThat(svg[0]).contains("for XX only");
    perform(robot, "copyPicture");
    // It is that of the map's exports, and stays for no other map.
    assertThat(robot.lookup("#export-watermark").queryAs(TextField.class).getText()).isEmpty();
  }

  @Test
  void anSvgStatesItsSizeAndComesWithPixels(FxRobot robot) {
    opened(robot);
    perform(robot, "copyPicture");
    robot.interact(
        () -> {
          robot.lookup("#export-kind").queryAs(ComboBox.class).getSelectionModel().select(1);
          robot.lookup("#export-unit").queryAs(ComboBox.class).getSelectionModel().select(1);
          robot.lookup("#export-dpi").queryAs(TextField.class).setText("200");
          width(robot).setText("12.7");
        });
    fire(robot, "#copy-go");
    assertThat(copied(robot).getWidth()).isCloseTo(1000, within(1.0));
    String[] svg = new String[1];
    robot.interact(
        () ->
            svg[0] =
                StandardCharsets.UTF_8
                    .decode((ByteBuffer) Clipboard.getSystemClipboard().getContent(svg()))
                    .toString());
    assertThat(svg[0]).contains("<svg").contains("width=\"1000\"");
  }

  @Test
  void whatIsNoSizeIsSaidAndTheDialogStays(FxRobot robot) {
    opened(robot);
    perform(robot, "copyPicture");
    robot.interact(() -> width(robot).setText("0"));
    fire(robot, "#copy-go");
    assertThat(robot.lookup("#copy-problem").queryAs(Label.class).getText()).isNotEmpty();
    robot.interact(() -> width(robot).setText("900000"));
    fire(robot, "#copy-go");
    assertThat(robot.lookup("#copy-problem").queryAs(Label.class).getText()).contains("剪贴板");
  }

  @Test
  void theSpreadOfTheScenarioShownIsSavedFromItsPanel(FxRobot robot) throws Exception {
    Editor editor = opened(robot);
    assertThat(WindowActions.named("animate").condition().obstacle(window.commands()))
        .contains(Message.of("ui.obstacle.scenario"));
    robot.interact(() -> editor.select(Selection.of(editor.map().segments().getFirst().id())));
    perform(robot, "whatIf");
    fire(robot, "#scenario-spread");
    assertThat(
            ((ExportFormat)
                    robot
                        .lookup("#export-kind")
                        .queryAs(ListView.class)
                        .getSelectionModel()
                        .getSelectedItem())
                .key())
        .isEqualTo("gif");
    Path file = folder.resolve("spread.gif");
    robot.interact(
        () -> robot.lookup("#export-target").queryAs(TextField.class).setText(file.toString()));
    fire(robot, "#export-go");
    assertThat(Files.readAllBytes(file)).startsWith('G', 'I', 'F');
  }
}
