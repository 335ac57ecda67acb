package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.chainmap.editor.Editor;
import org.chainmap.editor.view.Selection;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.geom.Id;
import org.chainmap.model.Comment;
import org.chainmap.model.CommentThread;
import org.chainmap.model.MapInfo;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter.Unsaved;
import org.chainmap.ui.Settings;
import org.chainmap.ui.UserPreferences;
import org.chainmap.ui.command.WindowActions;
import org.chainmap.ui.document.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Comments are written, answered and resolved below the map. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class CommentsTest {

  @TempDir static Path folder;

  private final CannedAnswers answers = new CannedAnswers();
  private MainWindow window;
  private Editor editor;

  @Start
  void start(Stage shown) throws FormatException {
    UserPreferences userPreferences = TestWindow.memory(folder);
    new Settings(userPreferences).text(Settings.Text.AUTHOR, "王芳");
    window = TestWindow.shown(shown, new Language(Lang.ZH), userPreferences, answers);
  }

  @BeforeEach
  void open(FxRobot robot) throws FormatException {
    Path file = folder.resolve("comments-" + System.nanoTime() + ChainMapFile.EXTENSION);
    ChainMapFile.save(file, SmallChain.map());
    robot.interact(() -> window.open(file));
    settled();
    editor = window.commands().editor().orElseThrow();
  }

  @AfterEach
  void close(FxRobot robot) {
    answers.unsaved = Unsaved.DISCARD;
    robot.interact(() -> window.commands().closeDocument());
  }

  private static void settled() {
    WaitForAsyncUtils.waitForFxEvents(4);
  }

  private void comment(FxRobot robot, Id about, String text) {
    robot.interact(
        () -> {
          editor.select(about.equals(MapInfo.ID) ? Selection.NONE : Selection.of(Set.of(about)));
          WindowActions.named("comment").tryOn(window.commands());
        });
    settled();
    write(robot, text);
    press(robot, "add");
  }

  private static void write(FxRobot robot, String text) {
    TextArea area = robot.lookup("#comment-text").queryAs(TextArea.class);
    robot.interact(() -> area.setText(text));
  }

  private static void press(FxRobot robot, String button) {
    Button found = robot.lookup("#comment-" + button).queryButton();
    robot.interact(found::fire);
    settled();
  }

  @SuppressWarnings("unchecked")
  private static TableView<CommentThread> table(FxRobot robot) {
    return robot.lookup("#comments").queryAs(TableView.class);
  }

  private List<Comment> comments() {
    return editor.map().all(Comment.class);
  }

  @Test
  void aCommentOnTheSelectedElementNamesItsAuthorAndMoment(FxRobot robot) {
    Id segment = editor.map().segments().getFirst().id();
    comment(robot, segment, " 数据待核实\n第二行 ");
    assertThat(robot.lookup("#comment-text").queryAs(TextArea.class).getText()).isEmpty();
    Comment made = comments().getFirst();
    assertThat(made.about()).isEqualTo(segment);
    assertThat(made.author()).isEqualTo("王芳");
    assertThat(made.text()).isEqualTo("数据待核实\n第二行");
    assertThat(made.at()).isNotNull();
    assertThat(table(robot).getItems()).hasSize(1);
    robot.interact(editor::undo);
    assertThat(comments()).as("a step like any other").isEmpty();
  }

  @Test
  void itIsWrittenSentAndLeftByKeyboardThoughTheListsWereFolded(FxRobot robot) {
    Id segment = editor.map().segments().getFirst().id();
    robot.interact(
        () -> {
          window.commands().toggle(Shown.LISTS);
          editor.select(Selection.of(Set.of(segment)));
        });
    settled();
    robot.interact(() -> WindowActions.named("comment").tryOn(window.commands()));
    settled();
    TextArea area = robot.lookup("#comment-text").queryAs(TextArea.class);
    assertThat(area.isFocused()).isTrue();
    write(robot, "谁供货？");
    robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
    settled();
    assertThat(comments()).extracting(Comment::text).containsExactly("谁供货？");
    write(robot, "第二条");
    robot.type(KeyCode.TAB);
    settled();
    assertThat(area.getText()).isEqualTo("第二条");
    assertThat(robot.lookup("#comment-add").queryButton().isFocused()).isTrue();
  }

  @Test
  void closingAsksAboutACommentThatIsNotSent_andSavingSendsIt(FxRobot robot) throws Exception {
    Path file = folder.resolve("unsent-" + System.nanoTime() + ChainMapFile.EXTENSION);
    ChainMapFile.save(file, SmallChain.map());
    robot.interact(() -> window.open(file));
    settled();
    editor = window.commands().editor().orElseThrow();
    robot.interact(() -> WindowActions.named("comment").tryOn(window.commands()));
    settled();
    write(robot, "还没发出");
    robot.interact(() -> window.commands().closeDocument());
    settled();
    assertThat(answers.asked).containsExactly(file.getFileName() + " …1");
    assertThat(window.documents().all()).as("cancelled").hasSize(2);
    answers.unsaved = Unsaved.SAVE;
    robot.interact(() -> window.commands().closeDocument());
    settled();
    assertThat(window.documents().all()).hasSize(1);
    assertThat(ChainMapFile.load(file).all(Comment.class))
        .extracting(Comment::text)
        .containsExactly("还没发出");
  }

  @Test
  void withNothingSelectedItIsAboutTheMap(FxRobot robot) {
    comment(robot, MapInfo.ID, "总体意见");
    assertThat(comments().getFirst().about()).isEqualTo(MapInfo.ID);
  }

  @Test
  void aChosenCommentLeadsToItsElementAndIsAnsweredAndResolved(FxRobot robot) {
    Id segment = editor.map().segments().getLast().id();
    comment(robot, segment, "谁供货？");
    robot.interact(
        () -> {
          editor.select(Selection.NONE);
          table(robot).getSelectionModel().select(0);
        });
    settled();
    assertThat(editor.selection().ids()).containsExactly(segment);
    write(robot, "已补充");
    press(robot, "answer");
    CommentThread thread = CommentThread.of(editor.map()).getFirst();
    assertThat(thread.answers()).extracting(Comment::text).containsExactly("已补充");
    press(robot, "toggle");
    assertThat(CommentThread.open(editor.map())).isEmpty();
    assertThat(table(robot).getItems()).as("still listed").hasSize(1);
    press(robot, "toggle");
    assertThat(CommentThread.open(editor.map())).containsEntry(segment, 1);
    press(robot, "remove");
    assertThat(comments()).as("with its answers").isEmpty();
  }
}
