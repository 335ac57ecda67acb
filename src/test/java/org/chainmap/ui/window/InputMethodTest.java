package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.chainmap.editor.Editor;
import org.chainmap.editor.view.Selection;
import org.chainmap.model.ChainMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What an input method writes goes to one field, and the keys it needs are its own. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class InputMethodTest {

  @TempDir static Path folder;

  private Stage stage;
  private MainWindow window;
  private Editor editor;

  @Start
  void start(Stage shown) {
    stage = shown;
    window = TestWindow.shown(shown, folder);
  }

  @BeforeEach
  void openSample(FxRobot robot) {
    robot.interact(() -> robot.lookup("#sample-new-energy-vehicles").queryAs(Button.class).fire());
    settled();
    editor = window.commands().editor().orElseThrow();
  }

  @AfterEach
  void closePopups(FxRobot robot) {
    TestWindow.hideOthers(robot, stage);
  }

  private static void settled() {
    WaitForAsyncUtils.waitForFxEvents(4);
  }

  /** Sends an event the way the window gets it: to what has the keyboard, through its popups. */
  private void write(FxRobot robot, String composed, String committed) {
    var runs =
        composed.isEmpty()
            ? List.<InputMethodTextRun>of()
            : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
    robot.interact(
        () ->
            Event.fireEvent(
                stage.getScene().getFocusOwner(),
                new InputMethodEvent(
                    InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                    runs,
                    committed,
                    composed.length())));
  }

  private static TextField picker() {
    return WindowNodes.inPopups("#picker", TextField.class)
        .filter(field -> field.getScene().getWindow().isShowing())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsWrittenIntoTheSearchIsNotWrittenIntoTheFieldBelowIt(FxRobot robot) {
    ChainMap before = editor.map();
    String title = before.info().title().text();
    robot.interact(() -> editor.select(Selection.NONE));
    settled();
    TextField name =
        robot.lookup(".inspector .text-field").queryAllAs(TextField.class).stream()
            .filter(field -> field.getText().equals(title))
            .findFirst()
            .orElseThrow();
    for (Node below : List.of(name, robot.lookup("#filter").<Node>query())) {
      robot.interact(below::requestFocus);
      robot.push(KeyCode.CONTROL, KeyCode.F);
      settled();
      write(robot, "di", "");
      write(robot, "电池", "");
      write(robot, "", "电池");
      assertThat(picker().getText()).isEqualTo("电池");
      assertThat(((TextField) below).getText()).isIn(title, "");
      robot.push(KeyCode.ESCAPE);
      settled();
    }
    robot.interact(() -> robot.lookup("#map").query().requestFocus());
    settled();
    assertThat(editor.map()).isSameAs(before);
  }

  @Test
  void keysBelongToTheInputMethodWhileItComposesInTheSearch(FxRobot robot) {
    robot.interact(() -> robot.lookup("#map").query().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.F);
    settled();
    write(robot, "电池", "");
    robot.push(KeyCode.ENTER);
    settled();
    assertThat(picker().getScene().getWindow().isShowing()).isTrue();
    assertThat(editor.selection().ids()).isEmpty();
    write(robot, "", "电池");
    robot.push(KeyCode.ENTER);
    settled();
    assertThat(editor.selection().ids()).as("now it chooses").hasSize(1);
  }

  @Test
  void tabLeadsFromWhatIsFoundToWhatReplacesIt(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.H);
    settled();
    TextField find = WindowNodes.node("replace-find", TextField.class);
    robot.interact(find::requestFocus);
    robot.push(KeyCode.TAB);
    assertThat(WindowNodes.node("replace-by", TextField.class).isFocused()).isTrue();
  }
}
