package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.chainmap.task.Tasks;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.command.KeyCard;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every dialog is as large as what it says, within the screen. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class DialogsTest {

  private Stage owner;

  @Start
  void start(Stage shown) {
    owner = shown;
    shown.setScene(new Scene(new Region(), 900, 700));
    shown.show();
  }

  private Window opened(FxRobot robot, Runnable opening) {
    Platform.runLater(opening);
    WaitForAsyncUtils.waitForFxEvents(6);
    List<Window> others = Window.getWindows().stream().filter(window -> window != owner).toList();
    assertThat(others).hasSize(1);
    return others.getFirst();
  }

  private static void readsWhole(Window window) {
    assertThat(window.getX()).isNotNegative();
    assertThat(window.getY()).isNotNegative();
    assertThat(window.getX() + window.getWidth()).isLessThanOrEqualTo(1000);
    assertThat(window.getY() + window.getHeight()).isLessThanOrEqualTo(1000);
    for (Node node : window.getScene().getRoot().lookupAll(".label, .button")) {
      if (node instanceof Labeled words && !words.getText().isEmpty()) {
        double width = words.getWidth();
        assertThat(words.getHeight())
            .as(words.getText())
            .isGreaterThanOrEqualTo(words.prefHeight(width) - 1);
        if (!(words instanceof Label label && label.isWrapText())) {
          assertThat(width).as(words.getText()).isGreaterThanOrEqualTo(words.prefWidth(-1) - 1);
        }
      }
    }
  }

  private Dialogs dialogs(Language language) {
    return new Dialogs(
        owner,
        language,
        new ThemeSwitch(ThemeSwitch.Choice.LIGHT),
        Tasks.immediate(),
        Optional::empty,
        uri -> {});
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theKeysAreReadWhole(Lang lang, FxRobot robot) {
    Language language = new Language(lang);
    Window window = opened(robot, () -> dialogs(language).tell("keys", KeyCard.text(language)));
    assertThat(window.getWidth()).isGreaterThan(600);
    assertThat(window.getHeight()).isGreaterThan(400);
    readsWhole(window);
    robot.push(KeyCode.ESCAPE);
    assertThat(window.isShowing()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void sentencesAreReadWholeWithoutScrolling(Lang lang, FxRobot robot) {
    Language language = new Language(lang);
    Window window =
        opened(robot, () -> dialogs(language).tell("about", language.now("about.text")));
    readsWhole(window);
    assertThat(window.getScene().getRoot().lookupAll(".scroll-bar"))
        .noneMatch(bar -> bar.isVisible());
  }

  private Object answered(FxRobot robot, KeyCode key, Function<Dialogs, Object> question) {
    AtomicReference<Object> answer = new AtomicReference<>();
    opened(robot, () -> answer.set(question.apply(dialogs(new Language(Lang.ZH)))));
    robot.push(key);
    WaitForAsyncUtils.waitForFxEvents(4);
    return Objects.requireNonNull(answer.get());
  }

  @ParameterizedTest
  @EnumSource(
      value = KeyCode.class,
      names = {"ENTER", "SPACE", "ESCAPE"})
  void noKeyPressedAtOnceLosesAnything(KeyCode key, FxRobot robot) {
    assertThat(answered(robot, key, dialogs -> dialogs.replaces(Path.of("a.png"))))
        .isEqualTo(false);
    assertThat(answered(robot, key, dialogs -> dialogs.removes("模板"))).isEqualTo(false);
    assertThat(answered(robot, key, dialogs -> dialogs.unsaved("a", 0, 0)))
        .isEqualTo(key == KeyCode.ESCAPE ? Prompter.Unsaved.CANCEL : Prompter.Unsaved.SAVE);
    assertThat(answered(robot, key, dialogs -> dialogs.changedOnDisk("a", true)))
        .isEqualTo(
            key == KeyCode.ESCAPE ? Prompter.ChangedOnDisk.CANCEL : Prompter.ChangedOnDisk.MERGE);
    assertThat(answered(robot, key, dialogs -> dialogs.changedOnDisk("a", false)))
        .as("nothing to merge")
        .isEqualTo(
            key == KeyCode.ESCAPE ? Prompter.ChangedOnDisk.CANCEL : Prompter.ChangedOnDisk.RELOAD);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void aQuestionIsReadWholeAndEscapeCancels(Lang lang, FxRobot robot) {
    String name = "一张名字很长很长的产业链图谱 with words of both languages".repeat(3);
    Window window =
        opened(
            robot,
            () ->
                new Dialogs(
                        owner,
                        new Language(lang),
                        new ThemeSwitch(ThemeSwitch.Choice.LIGHT),
                        Tasks.immediate(),
                        Optional::empty,
                        uri -> {})
                    .unsaved(name, 0, 0));
    assertThat(window.getHeight()).isGreaterThan(140);
    readsWhole(window);
    robot.push(KeyCode.ESCAPE);
    assertThat(window.isShowing()).isFalse();
  }
}
