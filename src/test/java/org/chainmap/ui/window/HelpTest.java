package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.chainmap.task.Tasks;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.command.WindowActions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Help from within: the guide, and what to send when something went wrong. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class HelpTest {

  @TempDir Path folder;

  private Language language;
  private MainWindow window;

  @Start
  void start(Stage shown) {
    language = new Language(Lang.ZH);
    window =
        new MainWindow(
            shown,
            language,
            new ThemeSwitch(ThemeSwitch.Choice.LIGHT),
            TestWindow.remembering(folder),
            new Tasks(work -> {}, Runnable::run),
            new CannedAnswers());
    window.show();
  }

  private static void settled() {
    WaitForAsyncUtils.waitForFxEvents(4);
  }

  @Test
  void theGuideIsSearchedFromTheKeyboardAndFollowsTheLanguage(FxRobot robot) {
    robot.interact(() -> WindowActions.named("guide").tryOn(window.commands()));
    settled();
    ListView<?> contents = robot.lookup("#guide-contents").queryListView();
    int all = contents.getItems().size();
    assertThat(all).isGreaterThan(5);
    assertThat(robot.lookup("#guide-search").queryAs(TextField.class).isFocused()).isTrue();
    robot.interact(() -> robot.lookup("#guide-search").queryAs(TextField.class).setText("Ctrl+K"));
    settled();
    assertThat(contents.getItems()).hasSize(1);
    assertThat(robot.lookup(".guide-section .label:found").queryAllAs(Label.class))
        .isNotEmpty()
        .allMatch(label -> label.getText().contains("Ctrl+K"));
    robot.push(KeyCode.DOWN);
    settled();
    assertThat(contents.isFocused()).isTrue();
    assertThat(contents.getSelectionModel().getSelectedIndex()).isZero();
    robot.interact(
        () -> {
          robot.lookup("#guide-search").queryAs(TextField.class).clear();
          language.set(Lang.EN);
        });
    settled();
    assertThat(contents.getItems()).hasSize(all);
    assertThat(robot.lookup(".guide-title").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("Export");
    robot.push(KeyCode.ESCAPE);
    settled();
    assertThat(robot.lookup("#guide-contents").tryQuery()).isEmpty();
  }

  @Test
  void theDiagnosisOfAnUnexpectedErrorIsCopied(FxRobot robot) {
    robot.interact(
        () -> {
          WindowActions.named("new").tryOn(window.commands());
          WindowActions.named("zoomIn").tryOn(window.commands());
          window.unforeseen(new IllegalStateException("机密"));
        });
    settled();
    Hyperlink copy = robot.lookup(".banner .hyperlink").queryAs(Hyperlink.class);
    assertThat(copy.isVisible()).isTrue();
    assertThat(copy.getText()).isEqualTo("复制诊断信息");
    String[] copied = new String[1];
    robot.interact(
        () -> {
          copy.fire();
          copied[0] = Clipboard.getSystemClipboard().getString();
        });
    assertThat(copied[0])
        .contains("IllegalStateException", " new\n", " zoomIn\n")
        .doesNotContain("机密");
    assertThat(robot.lookup(".banner .hyperlink").tryQuery()).as("gone with the error").isEmpty();
  }
}
