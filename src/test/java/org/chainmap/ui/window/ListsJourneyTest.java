package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.chainmap.editor.Editor;
import org.chainmap.editor.view.ElementBounds;
import org.chainmap.editor.view.Selection;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.ledger.LedgerRow;
import org.chainmap.model.Enterprise;
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

/** Reading, placing and copying the lists, in a window as low as a small laptop's screen. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class ListsJourneyTest {

  @TempDir static Path folder;

  private UserPreferences preferences;
  private MainWindow window;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    preferences = TestWindow.memory(folder);
    preferences.put("window.x", 0);
    preferences.put("window.y", 0);
    preferences.put("window.height", 740);
    window = TestWindow.shown(shown, new Language(Lang.ZH), preferences, new CannedAnswers());
  }

  private Editor openSample(FxRobot robot) {
    robot.interact(() -> robot.lookup("#sample-new-energy-vehicles").queryAs(Button.class).fire());
    settled();
    return window.commands().editor().orElseThrow();
  }

  private static void settled() {
    WaitForAsyncUtils.waitForFxEvents(6);
  }

  private static void press(FxRobot robot, String button) {
    robot.interact(() -> robot.lookup(button).queryAs(Button.class).fire());
    settled();
  }

  private static long wholeRows(FxRobot robot, String list) {
    Node table = robot.lookup(list).query();
    Node body = table.lookup(".clipped-container");
    double bottom = body.localToScene(body.getLayoutBounds()).getMaxY();
    return table.lookupAll(".tree-table-row-cell").stream()
        .map(row -> row.localToScene(row.getLayoutBounds()))
        .filter(row -> row.getHeight() > 0 && row.getMaxY() <= bottom + 1)
        .count();
  }

  private static boolean inView(Editor editor, Id id) {
    Box box = ElementBounds.of(editor.map(), editor.geometry(), id);
    return box != null && editor.view().camera().visible(editor.view().viewport()).contains(box);
  }

  @Test
  void aListShowsAtLeastSixRows_belowBesideAndInsteadOfTheMap(FxRobot robot) {
    openSample(robot);
    assertThat(stage.getHeight()).isEqualTo(740);
    assertThat(wholeRows(robot, "#findings")).as("below").isGreaterThanOrEqualTo(6);
    press(robot, "#lists-side");
    assertThat(wholeRows(robot, "#findings")).as("beside").isGreaterThanOrEqualTo(12);
    assertThat(robot.lookup("#map").tryQuery()).isPresent();
    press(robot, "#lists-fill");
    assertThat(wholeRows(robot, "#findings")).as("alone").isGreaterThanOrEqualTo(15);
    assertThat(robot.lookup("#map").tryQuery()).isEmpty();
    press(robot, "#lists-bottom");
    assertThat(robot.lookup("#map").tryQuery()).isPresent();
    assertThat(wholeRows(robot, "#findings")).as("below again").isGreaterThanOrEqualTo(6);
  }

  @Test
  void fillingTheWindowOnceMoreBringsTheMapBackToWhereTheListsLeftIt(FxRobot robot) {
    openSample(robot);
    press(robot, "#lists-side");
    press(robot, "#lists-fill");
    press(robot, "#lists-fill");
    assertThat(robot.lookup("#map").tryQuery()).isPresent();
    double map = robot.lookup("#map").query().getLayoutBounds().getHeight();
    double lists = robot.lookup(".lists").query().getLayoutBounds().getHeight();
    assertThat(lists).as("beside the map").isCloseTo(map, within(8.0));
    robot.interact(() -> menuItem("menu-lists-fill").fire());
    settled();
    assertThat(robot.lookup("#map").tryQuery()).isEmpty();
    robot.interact(() -> menuItem("menu-lists-fill").fire());
    settled();
    assertThat(robot.lookup("#map").tryQuery()).isPresent();
    assertThat(((RadioMenuItem) menuItem("menu-lists-side")).isSelected()).isTrue();
  }

  private MenuItem menuItem(String id) {
    MenuBar bar = (MenuBar) stage.getScene().lookup(".menu-bar");
    return bar.getMenus().stream()
        .flatMap(ListsJourneyTest::all)
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<MenuItem> all(MenuItem item) {
    return item instanceof Menu menu
        ? menu.getItems().stream().flatMap(ListsJourneyTest::all)
        : Stream.of(item);
  }

  @Test
  void aNewMapIsSeenThoughTheListsFilledTheWindow_andTypingNamesItsFirstSegment(FxRobot robot) {
    openSample(robot);
    press(robot, "#lists-fill");
    robot.interact(() -> window.commands().newMap());
    settled();
    assertThat(robot.lookup("#map").tryQuery()).isPresent();
    press(robot, "#lists-fill");
    robot.interact(() -> WindowActions.named("newSegment").tryOn(window.commands()));
    settled();
    assertThat(robot.lookup("#map").tryQuery()).as("what is made is seen").isPresent();
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("in-place");
  }

  @Test
  void whereTheListsFillTheWindowAListHasTheKeyboard(FxRobot robot) {
    openSample(robot);
    robot.interact(() -> window.commands().newMap());
    settled();
    press(robot, "#lists-fill");
    robot.interact(() -> window.commands().turnTo(1));
    settled();
    assertThat(stage.getScene().getFocusOwner()).isInstanceOf(TreeTableView.class);
  }

  @Test
  void thePlaceOfTheListsIsRemembered(FxRobot robot) {
    openSample(robot);
    press(robot, "#lists-side");
    robot.interact(() -> window.commands().quit());
    settled();
    assertThat(preferences.text("lists.place")).contains("side");
  }

  @Test
  void theChosenCardStaysInViewWhenAListIsEnlarged_atTheSameZoom(FxRobot robot) {
    Editor editor = openSample(robot);
    robot.interact(() -> WindowActions.named("zoomFull").tryOn(window.commands()));
    Id lowest =
        editor.geometry().cards().entrySet().stream()
            .max(java.util.Comparator.comparingDouble(e -> e.getValue().bottom()))
            .orElseThrow()
            .getKey();
    robot.interact(
        () -> {
          editor.select(Selection.of(lowest));
          editor.cameraMoves().reveal(lowest);
        });
    double zoom = editor.view().camera().zoom();
    settled();
    assertThat(inView(editor, lowest)).isTrue();
    press(robot, "#lists-side");
    assertThat(inView(editor, lowest)).isTrue();
    press(robot, "#lists-bottom");
    assertThat(inView(editor, lowest)).isTrue();
    assertThat(editor.view().camera().zoom()).isEqualTo(zoom);
  }

  @Test
  void ctrlCInAListCopiesItsRowsWithAllColumnsAndHeadings(FxRobot robot) {
    Editor editor = openSample(robot);
    tab(robot, 4);
    TableView<LedgerRow<Enterprise>> table = robot.lookup("#enterprises").queryTableView();
    robot.interact(
        () -> {
          table.getSelectionModel().clearAndSelect(0);
          table.getSelectionModel().select(2);
          table.requestFocus();
        });
    settled();
    robot.push(KeyCode.CONTROL, KeyCode.C);
    settled();
    List<String> lines = clipboard(robot).lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).startsWith("名称\t简称\t").contains("\t所属环节\t");
    Enterprise first = editor.map().enterprises().getFirst();
    assertThat(lines.get(1)).startsWith(first.name().text() + "\t").contains("\t外资\t");
    assertThat(editor.clipboard().clip()).as("and pastes as enterprises").isPresent();
  }

  @Test
  void theWholeListIsCopiedAsATable_textAndHtml(FxRobot robot) {
    openSample(robot);
    TreeTableView<?> findings = robot.lookup("#findings").queryAs(TreeTableView.class);
    int listed = findings.getRoot().getChildren().size();
    robot.interact(() -> WindowActions.named("copyTable").tryOn(window.commands()));
    settled();
    List<String> lines = clipboard(robot).lines().toList();
    assertThat(lines).hasSize(1 + listed);
    assertThat(lines.getFirst().split("\t")).hasSize(5);
    assertThat(lines.get(1).split("\t")[1]).isEqualTo("极高");
    String[] html = new String[1];
    robot.interact(() -> html[0] = Clipboard.getSystemClipboard().getHtml());
    assertThat(html[0].split("<tr>")).hasSize(2 + listed);
  }

  /** The ids of what the open context menu offers. */
  private static List<String> offered(FxRobot robot) {
    return robot.lookup(".context-menu .menu-item").queryAll().stream().map(Node::getId).toList();
  }

  @Test
  void aRightClickInTheOutlineOffersWhatTheMapOffers(FxRobot robot) {
    Editor editor = openSample(robot);
    robot.interact(() -> editor.select(Selection.of(editor.map().segments().getFirst().id())));
    robot.rightClickOn("#outline");
    settled();
    assertThat(offered(robot)).contains("context-delete", "context-copy");
    Node menu = robot.lookup(".context-menu").query();
    assertThat(menu.getBoundsInLocal().getHeight()).as("fits a small screen").isLessThan(700);
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void aRightClickOnARowOffersWhatAppliesToIt(FxRobot robot) {
    Editor editor = openSample(robot);
    tab(robot, 4);
    TableView<LedgerRow<Enterprise>> table = robot.lookup("#enterprises").queryTableView();
    Node row = table.lookup(".table-row-cell");
    robot.clickOn(row).rightClickOn(row);
    settled();
    assertThat(editor.selection().size()).isEqualTo(1);
    assertThat(offered(robot))
        .contains("context-copy", "context-copyTable", "context-fitSelection");
    robot.push(KeyCode.ESCAPE);
  }

  private static void tab(FxRobot robot, int index) {
    robot.interact(
        () -> robot.lookup(".lists").queryAs(TabPane.class).getSelectionModel().select(index));
    settled();
  }

  private static String clipboard(FxRobot robot) {
    String[] text = new String[1];
    robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
    return text[0];
  }
}
