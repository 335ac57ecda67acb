package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.chainmap.exchange.SheetReader;
import org.chainmap.ledger.pack.Pack;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.chainmap.ui.UserPreferences;
import org.chainmap.ui.command.WindowActions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Exporting the lists of a map from the window. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class ListsExportTest {

  @TempDir static Path folder;

  private UserPreferences preferences;
  private MainWindow window;

  @Start
  void start(Stage shown) {
    preferences = TestWindow.memory(folder);
    window = TestWindow.shown(shown, new Language(Lang.ZH), preferences, new CannedAnswers());
  }

  @Test
  void theListsTickedAreWrittenAndRememberedForTheNextTime(FxRobot robot) throws Exception {
    assertThat(WindowActions.named("exportLists").enabled(window.commands())).isFalse();
    robot.interact(() -> robot.lookup("#sample-new-energy-vehicles").queryAs(Button.class).fire());
    WaitForAsyncUtils.waitForFxEvents(6);
    open(robot);
    ComboBox<Pack> pack = robot.lookup("#lists-pack").queryComboBox();
    assertThat(pack.getValue()).isEqualTo(Pack.FIVE);
    assertThat(robot.lookup("#lists-contacts").queryAs(CheckBox.class).getText()).contains("没有");
    ListView<?> lists = robot.lookup("#lists-lists").queryListView();
    robot.interact(
        () -> {
          lists.requestFocus();
          lists.getSelectionModel().select(0);
        });
    robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents(6);
    assertThat(pack.getValue()).isEqualTo(Pack.OWN);
    Path file = folder.resolve("清单.xlsx");
    robot.interact(
        () -> {
          robot.lookup("#lists-target").queryAs(TextField.class).setText(file.toString());
          robot.lookup("#lists-go").queryAs(Button.class).fire();
        });
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Files.exists(file));
    assertThat(SheetReader.read(file, Progress.NONE).sheets())
        .extracting(Sheet::name)
        .containsExactly("短板（卡脖子）清单", "重点项目清单", "政策清单", "集群清单");
    open(robot);
    ComboBox<Pack> again = robot.lookup("#lists-pack").queryComboBox();
    assertThat(again.getValue()).isEqualTo(Pack.OWN);
    assertThat(preferences.text("lists.own")).contains("shortfalls;projects;policies;clusters");
  }

  private void open(FxRobot robot) {
    robot.interact(() -> WindowActions.named("exportLists").tryOn(window.commands()));
    WaitForAsyncUtils.waitForFxEvents(6);
  }
}
