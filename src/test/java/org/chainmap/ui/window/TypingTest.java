package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.chainmap.editor.Editor;
import org.chainmap.editor.view.Selection;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Names;
import org.chainmap.model.value.Caption;
import org.chainmap.overlay.Lenses;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is typed right after something was made is its name, in the outline and on the map. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class TypingTest {

  @TempDir static Path folder;

  private Stage stage;
  private MainWindow window;
  private Editor editor;
  private Typist typist;

  @Start
  void start(Stage shown) {
    stage = shown;
    window = TestWindow.shown(shown, folder);
  }

  @BeforeEach
  void newMap(FxRobot robot) {
    typist = new Typist(robot, stage);
    robot.interact(window.commands()::newMap);
    settled();
    editor = window.commands().editor().orElseThrow();
  }

  private static void settled() {
    WaitForAsyncUtils.waitForFxEvents(4);
  }

  private void inOutline(FxRobot robot, Id id) {
    robot.interact(
        () -> {
          editor.select(Selection.of(id));
          robot.lookup("#outline").queryAs(TreeView.class).requestFocus();
        });
    settled();
  }

  private Id stage(int index) {
    return editor.map().stages().get(index).id();
  }

  private List<String> stages() {
    return editor.map().stages().stream().map(s -> s.name().text()).toList();
  }

  private List<String> segments() {
    return editor.map().segments().stream().map(s -> s.name().text()).toList();
  }

  private List<String> enterprises() {
    return editor.map().enterprises().stream().map(s -> s.name().text()).toList();
  }

  private List<String> chosen() {
    return editor.selection().ids().stream()
        .map(id -> Names.of(editor.map(), id, Lang.ZH))
        .toList();
  }

  @Test
  void aNameTypedRightAfterEnterOrTabIsTheName(FxRobot robot) {
    for (int round = 0; round < 5; round++) {
      inOutline(robot, stage(0));
      typist.press("Tab bp" + round + " Enter");
      settled();
      assertThat(chosen()).containsExactly("bp" + round);
      typist.press("Enter bq" + round + " Enter");
      settled();
      assertThat(chosen()).containsExactly("bq" + round);
    }
    assertThat(segments())
        .containsExactlyInAnyOrder(
            "bp0", "bq0", "bp1", "bq1", "bp2", "bq2", "bp3", "bq3", "bp4", "bq4");
    assertThat(editor.map().segmentsIn(stage(0))).hasSize(10);
    assertThat(editor.liveAnalysis().display().lens()).isEqualTo(Lenses.PLAIN);
  }

  @Test
  void aNameBeingTypedInTheOutlineIsADraftUntilItIsConfirmed(FxRobot robot) {
    inOutline(robot, stage(0));
    typist.press("Tab abc");
    settled();
    assertThat(editor.drafts().all())
        .singleElement()
        .satisfies(draft -> assertThat(draft.text()).isEqualTo("abc"));
    typist.press("Enter");
    settled();
    assertThat(editor.drafts().all()).isEmpty();
    assertThat(chosen()).containsExactly("abc");
    robot.push(KeyCode.F2);
    typist.press("xyz");
    settled();
    assertThat(editor.drafts().all()).hasSize(1);
    typist.press("Escape");
    settled();
    assertThat(editor.drafts().all()).isEmpty();
  }

  @Test
  void aWholeChainIsTypedWithoutLookingUp(FxRobot robot) {
    inOutline(robot, stage(2));
    typist.press(
        "Enter end Enter Tab bolts Tab bodo Enter Enter dbp Enter Shift+Tab Enter nuts Enter");
    settled();
    assertThat(stages()).containsExactly("上游", "中游", "下游", "end");
    assertThat(segments()).containsExactly("bolts", "nuts");
    assertThat(enterprises()).containsExactly("bodo", "dbp");
    assertThat(editor.map().participationsIn(editor.map().segments().getFirst().id())).hasSize(2);
    assertThat(chosen()).containsExactly("nuts");
    typist.press("Up Up F2 pb Enter");
    settled();
    assertThat(enterprises()).containsExactly("pb", "dbp");
    assertThat(chosen()).containsExactly("pb");
    typist.press("Down F2 lost Escape");
    settled();
    assertThat(enterprises()).containsExactly("pb", "dbp");
    assertThat(chosen()).containsExactly("dbp");
  }

  @Test
  void whatWasMadeAndNamedIsUndoneInOneStep(FxRobot robot) {
    var empty = editor.map();
    inOutline(robot, stage(1));
    typist.press("Tab cell Enter");
    settled();
    assertThat(segments()).containsExactly("cell");
    robot.interact(editor::undo);
    assertThat(editor.map()).isEqualTo(empty);
    robot.interact(editor::redo);
    assertThat(segments()).containsExactly("cell");
    inOutline(robot, editor.map().segments().getFirst().id());
    typist.press("Tab acme Enter");
    settled();
    assertThat(enterprises()).containsExactly("acme");
    robot.interact(editor::undo);
    assertThat(enterprises()).isEmpty();
  }

  @Test
  void anInputMethodConfirmsWithEnterWithoutEndingTheName(FxRobot robot) {
    inOutline(robot, stage(1));
    typist.press("Tab");
    typist.compose("dianxin", "电芯");
    typist.press("Enter");
    settled();
    assertThat(segments()).containsExactly("电芯");
    assertThat(chosen()).containsExactly("电芯");
  }

  @Test
  void theNameOfAKnownEnterpriseAddsThatOne(FxRobot robot) {
    inOutline(robot, stage(0));
    typist.press("Tab one Tab acme Enter Shift+Tab Enter two Tab acme Enter");
    settled();
    assertThat(enterprises()).containsExactly("acme");
    Id acme = editor.map().all(Enterprise.class).getFirst().id();
    assertThat(editor.map().participationsOf(acme)).hasSize(2);
    assertThat(chosen()).containsExactly("acme");
  }

  @Test
  void lettersInTheOutlineAreNoShortcutsOfTheMap(FxRobot robot) {
    inOutline(robot, stage(0));
    typist.press("b s p");
    settled();
    assertThat(editor.liveAnalysis().display().lens()).isEqualTo(Lenses.PLAIN);
    assertThat(editor.map().segments()).isEmpty();
  }

  @Test
  void theFieldLiesOverItsLine(FxRobot robot) {
    inOutline(robot, stage(2));
    typist.press("Tab");
    settled();
    TextField field = robot.lookup("#outline-name").queryAs(TextField.class);
    assertThat(field.isFocused()).isTrue();
    var cell =
        robot.lookup(".tree-cell").queryAllAs(javafx.scene.control.TreeCell.class).stream()
            .filter(c -> "新环节".equals(c.getText()))
            .findFirst()
            .orElseThrow();
    assertThat(field.localToScene(field.getLayoutBounds()).getCenterY())
        .isCloseTo(
            cell.localToScene(cell.getLayoutBounds()).getCenterY(),
            org.assertj.core.data.Offset.offset(4.0));
    assertThat(textOf(field))
        .as("the name does not jump when it is edited")
        .isCloseTo(textOf(cell), org.assertj.core.data.Offset.offset(3.0));
  }

  /** Where the text of a control begins, across the window, in px. */
  private static double textOf(javafx.scene.Node control) {
    javafx.scene.Node text = control.lookup(".text");
    return text.localToScene(text.getBoundsInLocal()).getMinX();
  }

  @Test
  void enterPutsANewSegmentRightBelowTheChosenOne(FxRobot robot) {
    inOutline(robot, stage(0));
    typist.press("Tab one Enter Enter two Enter Enter three Enter");
    settled();
    inOutline(robot, editor.map().segmentsIn(stage(0)).getFirst().id());
    typist.press("Enter new Enter Enter newer Enter Up Up Enter newest Enter");
    settled();
    assertThat(editor.map().segmentsIn(stage(0)))
        .extracting(segment -> segment.name().text())
        .containsExactly("one", "newest", "new", "newer", "two", "three");
    inOutline(robot, stage(0));
    typist.press("Tab last Enter");
    settled();
    assertThat(editor.map().segmentsIn(stage(0)).getLast().name().text()).isEqualTo("last");
  }

  @Test
  void theOutlineIsReachedFromTheMapAndLeftByEscape(FxRobot robot) {
    onMap(robot);
    typist.press("Shift+Tab");
    settled();
    assertThat(stage.getScene().getFocusOwner()).isSameAs(robot.lookup("#outline").query());
    inOutline(robot, stage(0));
    typist.press("Tab lost Escape");
    settled();
    assertThat(robot.lookup("#outline").query().isFocused()).as("the name was given up").isTrue();
    typist.press("Escape");
    assertThat(robot.lookup("#map").query().isFocused()).isTrue();
  }

  @Test
  void textCommittedByAnInputMethodRightAfterEnterIsTheName(FxRobot robot) {
    inOutline(robot, stage(1));
    typist.press("Tab one Enter");
    settled();
    typist.pressAndCommit("Enter", "电芯");
    typist.press("Enter");
    settled();
    assertThat(segments()).containsExactly("one", "电芯");
    typist.pressAndCommit("Tab", "宁德");
    typist.pressAndCommit("Tab", "时代");
    typist.press("Enter");
    settled();
    assertThat(enterprises()).containsExactly("宁德", "时代");
  }

  private void onMap(FxRobot robot, Id... ids) {
    robot.interact(
        () -> {
          editor.select(Selection.of(ids));
          robot.lookup("#map").query().requestFocus();
        });
    settled();
  }

  @Test
  void aNeighbourIsNamedByWhatIsTypedNext(FxRobot robot) {
    onMap(robot);
    typist.press("Insert ore Enter Ctrl+Right bp Enter Ctrl+Down dsv Enter");
    settled();
    assertThat(segments()).containsExactly("ore", "bp", "dsv");
    assertThat(editor.map().links()).hasSize(2);
    assertThat(chosen()).containsExactly("dsv");
    assertThat(editor.liveAnalysis().display().lens()).isEqualTo(Lenses.PLAIN);
    typist.press("Ctrl+Right");
    typist.compose("luntai", "轮胎");
    typist.press("Enter");
    settled();
    assertThat(segments()).containsExactly("ore", "bp", "dsv", "轮胎");
  }

  @Test
  void aDoubleClickOnEmptyCanvasIsNamedByWhatIsTypedNext(FxRobot robot) {
    onMap(robot);
    var map = robot.lookup("#map").query();
    robot.interact(
        () -> {
          var bounds = map.getLayoutBounds();
          var at = map.localToScreen(bounds.getWidth() / 2, bounds.getHeight() / 2);
          var mouse = new javafx.scene.robot.Robot();
          mouse.mouseMove(at);
          mouse.mouseClick(javafx.scene.input.MouseButton.PRIMARY);
          mouse.mouseClick(javafx.scene.input.MouseButton.PRIMARY);
        });
    typist.press("bps Enter");
    settled();
    assertThat(segments()).containsExactly("bps");
    assertThat(chosen()).containsExactly("bps");
  }

  @Test
  void undoTakesBackTheTypingAndThenWhatIsBeingNamed(FxRobot robot) {
    var empty = editor.map();
    assertThat(robot.lookup("#filled").query().isVisible()).as("nothing to fill in").isFalse();
    onMap(robot);
    typist.press("Insert Ctrl+Z");
    settled();
    assertThat(editor.map()).isEqualTo(empty);
    assertThat(editor.editing()).isEmpty();
    assertThat(robot.lookup("#map").query().isFocused()).isTrue();
    typist.press("Insert ore Ctrl+Z");
    settled();
    assertThat(editor.editing()).isPresent();
    assertThat(editor.map().segments()).hasSize(1);
    typist.press("Ctrl+Z Ctrl+Z Ctrl+Z");
    settled();
    assertThat(editor.map()).isEqualTo(empty);
    typist.press("Insert ore Enter");
    settled();
    assertThat(robot.lookup("#filled").query().isVisible()).isTrue();
    robot.push(KeyCode.F2);
    typist.press("Ctrl+Z");
    settled();
    assertThat(segments()).as("a name that was there").containsExactly("ore");
    typist.press("Escape");
  }

  @Test
  void aNewRowOfTheLedgerIsNamedByWhatIsTypedNext(FxRobot robot) {
    robot.interact(
        () ->
            robot.lookup(".lists").queryAs(javafx.scene.control.TabPane.class).getTabs().stream()
                .filter(tab -> tab.getText().equals("台账"))
                .forEach(tab -> tab.getTabPane().getSelectionModel().select(tab)));
    settled();
    robot.interact(() -> robot.lookup("#enterprises-add").queryButton().fire());
    typist.press("bdp Enter");
    settled();
    assertThat(enterprises()).containsExactly("bdp");
    assertThat(chosen()).containsExactly("bdp");
    typist.press("Shift+Space Delete");
    settled();
    assertThat(enterprises()).isEmpty();
    robot.interact(editor::undo);
    assertThat(enterprises()).containsExactly("bdp");
    robot.interact(editor::undo);
    assertThat(enterprises()).as("made and named in one step").isEmpty();
  }

  @Test
  void lettersAndInputMethodsWriteIntoTheChosenCell(FxRobot robot) {
    robot.interact(
        () ->
            robot.lookup(".lists").queryAs(javafx.scene.control.TabPane.class).getTabs().stream()
                .filter(tab -> tab.getText().equals("台账"))
                .forEach(tab -> tab.getTabPane().getSelectionModel().select(tab)));
    settled();
    robot.interact(() -> robot.lookup("#enterprises-add").queryButton().fire());
    typist.press("bdp Tab");
    settled();
    typist.compose("luntai", "轮胎");
    typist.press("Enter");
    settled();
    assertThat(enterprises()).containsExactly("bdp");
    assertThat(editor.map().enterprises().getFirst().shortName().text()).isEqualTo("轮胎");
    typist.press("x Enter");
    settled();
    assertThat(enterprises()).as("back in the column where Tab began").containsExactly("x");
    assertThat(editor.liveAnalysis().display().lens()).isEqualTo(Lenses.PLAIN);
  }

  @Test
  void lettersTypedToFindSomethingAreNoShortcuts(FxRobot robot) {
    onMap(robot);
    typist.press("Insert ore Enter Ctrl+F bdp");
    settled();
    assertThat(editor.liveAnalysis().display().lens()).isEqualTo(Lenses.PLAIN);
    typist.press("Delete Escape");
    settled();
    assertThat(segments()).containsExactly("ore");
  }

  @Test
  void renamingALineLeavesItChosenAndItsShortNameAlone(FxRobot robot) {
    inOutline(robot, stage(0));
    typist.press("Tab one Tab acme Enter");
    settled();
    Enterprise acme = editor.map().enterprises().getFirst();
    robot.interact(
        () ->
            editor.commit(
                org.chainmap.model.Change.of(
                    org.chainmap.text.Message.verbatim("short"),
                    org.chainmap.model.Edit.update(acme, acme.withShortName(Caption.of("am"))))));
    typist.press("F2 End s Enter Shift+Tab");
    settled();
    assertThat(enterprises()).containsExactly("acmes");
    assertThat(editor.map().enterprises().getFirst().shortName().text()).isEqualTo("am");
    assertThat(chosen()).containsExactly("one");
  }

  @Test
  void lettersAfterARefusedRenamingAreNoCommands(FxRobot robot) {
    robot.interact(() -> robot.lookup("#map").query().requestFocus());
    settled();
    typist.press("Ctrl+A");
    settled();
    ChainMap before = editor.map();
    for (String keys : List.of("F2", "Enter")) {
      typist.press(keys + " bplk");
      settled();
      assertThat(editor.map()).as(keys).isSameAs(before);
      assertThat(editor.liveAnalysis().display().lens()).isEqualTo(Lenses.PLAIN);
    }
    typist.press("Ctrl+A b");
    settled();
    assertThat(editor.liveAnalysis().display().lens())
        .as("a command key ends it")
        .isEqualTo(Lenses.BOTTLENECKS);
  }
}
