package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import org.chainmap.editor.Editor;
import org.chainmap.editor.view.Selection;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.command.WindowActions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What was copied last is pasted, whichever program copied it. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class PasteTest {

  @TempDir Path folder;
  private MainWindow window;

  @Start
  void start(Stage shown) {
    window = TestWindow.shown(shown, folder);
  }

  private Editor withCopiedCard(FxRobot robot) {
    robot.interact(() -> robot.lookup("#sample-new-energy-vehicles").queryAs(Button.class).fire());
    WaitForAsyncUtils.waitForFxEvents(6);
    Editor editor = window.commands().editor().orElseThrow();
    robot.interact(
        () -> {
          editor.select(Selection.of(editor.map().segments().getFirst().id()));
          WindowActions.named("copy").tryOn(window.commands());
        });
    return editor;
  }

  private static void copyElsewhere(FxRobot robot, String text) {
    robot.interact(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  /** Pastes; returns how many segments that added. */
  private int pasted(FxRobot robot, Editor editor) {
    int before = editor.map().segments().size();
    robot.interact(() -> WindowActions.named("paste").tryOn(window.commands()));
    WaitForAsyncUtils.waitForFxEvents(4);
    return editor.map().segments().size() - before;
  }

  private Message obstacle(FxRobot robot) {
    Message[] why = new Message[1];
    robot.interact(
        () ->
            why[0] =
                WindowActions.named("paste").condition().obstacle(window.commands()).orElseThrow());
    return why[0];
  }

  @Test
  void cardsCopiedBeforeAnotherProgramCopiedSomethingAreNotPasted(FxRobot robot) {
    Editor editor = withCopiedCard(robot);
    assertThat(pasted(robot, editor)).isEqualTo(1);
    copyElsewhere(robot, "会议纪要");
    assertThat(pasted(robot, editor)).isZero();
    assertThat(obstacle(robot).in(Lang.ZH)).contains("普通内容");
    copyElsewhere(robot, "甲\t乙\n1\t2");
    assertThat(pasted(robot, editor)).isZero();
    assertThat(obstacle(robot).in(Lang.ZH)).contains("表格");
  }

  @Test
  void aChainCopiedLaterIsPastedInPlaceOfTheCards(FxRobot robot) {
    Editor editor = withCopiedCard(robot);
    copyElsewhere(robot, "flowchart LR\n  a[甲料] --> b[乙件]\n  b --> c[丙车]\n");
    assertThat(pasted(robot, editor)).isEqualTo(3);
  }

  @Test
  void cardsArePastedThoughTheSystemForgotThem(FxRobot robot) {
    Editor editor = withCopiedCard(robot);
    robot.interact(() -> Clipboard.getSystemClipboard().clear());
    assertThat(pasted(robot, editor)).isEqualTo(1);
  }
}
