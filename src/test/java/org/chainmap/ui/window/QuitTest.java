package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.chainmap.editor.Editor;
import org.chainmap.editor.view.Selection;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.model.Integrity;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter.Unsaved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Quitting asks everything before it does anything. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class QuitTest {

  @TempDir Path folder;

  private final CannedAnswers answers = new CannedAnswers();
  private final Deque<Unsaved> inTurn = new ArrayDeque<>();
  private Stage stage;
  private MainWindow window;

  @Start
  void start(Stage shown) {
    stage = shown;
    window =
        TestWindow.shown(
            shown, new Language(Lang.ZH), TestWindow.remembering(folder), answers.inTurn(inTurn));
  }

  private Editor open(FxRobot robot, String name) throws FormatException {
    Path file = folder.resolve(name + ChainMapFile.EXTENSION);
    ChainMapFile.save(file, SmallChain.map());
    robot.interact(() -> window.open(file));
    WaitForAsyncUtils.waitForFxEvents(4);
    return window.commands().editor().orElseThrow();
  }

  private static void change(FxRobot robot, Editor editor) {
    robot.interact(
        () -> {
          editor.select(Selection.of(editor.map().links().getFirst().id()));
          editor.commit(
              Integrity.removal(
                  Message.verbatim("delete"), editor.map(), editor.selection().ids()));
        });
    WaitForAsyncUtils.waitForFxEvents(4);
  }

  private void quit(FxRobot robot) {
    robot.interact(() -> window.commands().quit());
    WaitForAsyncUtils.waitForFxEvents(4);
  }

  private int tabs(FxRobot robot) {
    return robot.lookup("#documents").queryAs(TabPane.class).getTabs().size();
  }

  @Test
  void cancellingTheSecondQuestionLeavesEverythingAsItWas(FxRobot robot) throws Exception {
    Editor first = open(robot, "a");
    Path file = folder.resolve("a" + ChainMapFile.EXTENSION);
    String before = Files.readString(file);
    change(robot, first);
    change(robot, open(robot, "b"));
    open(robot, "c");
    String front = stage.getTitle();
    inTurn.add(Unsaved.SAVE);
    inTurn.add(Unsaved.CANCEL);

    quit(robot);

    assertThat(answers.asked)
        .containsExactly("a" + ChainMapFile.EXTENSION, "b" + ChainMapFile.EXTENSION);
    assertThat(stage.isShowing()).isTrue();
    assertThat(tabs(robot)).isEqualTo(4);
    assertThat(stage.getTitle()).isEqualTo(front);
    assertThat(Files.readString(file)).isEqualTo(before);
    assertThat(first.unsaved()).isTrue();
  }

  @Test
  void cancellingWhereToSaveLeavesEverythingOpen(FxRobot robot) throws Exception {
    open(robot, "a");
    robot.interact(() -> window.commands().newMap());
    Editor fresh = window.commands().editor().orElseThrow();
    robot.interact(
        () ->
            fresh.commit(
                Integrity.removal(
                    Message.verbatim("delete"),
                    fresh.map(),
                    List.of(fresh.map().stages().getFirst().id()))));
    answers.target = null;
    inTurn.add(Unsaved.SAVE);
    quit(robot);
    assertThat(stage.isShowing()).isTrue();
    assertThat(tabs(robot)).isEqualTo(3);
  }

  @Test
  void whoAnswersAllQuestionsHasSavedAndQuit(FxRobot robot) throws Exception {
    Editor first = open(robot, "a");
    change(robot, first);
    inTurn.add(Unsaved.SAVE);
    quit(robot);
    assertThat(stage.isShowing()).isFalse();
    assertThat(ChainMapFile.load(folder.resolve("a" + ChainMapFile.EXTENSION)))
        .isEqualTo(first.map());
  }
}
