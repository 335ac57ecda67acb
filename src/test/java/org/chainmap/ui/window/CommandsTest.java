package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.chainmap.editor.Editor;
import org.chainmap.editor.view.Camera;
import org.chainmap.editor.view.ElementBounds;
import org.chainmap.editor.view.Selection;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.Segment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Commands as they are offered, and what is said of those that cannot be performed. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class CommandsTest {

  @TempDir static Path folder;

  private MainWindow window;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    window = TestWindow.shown(shown, folder);
  }

  @AfterEach
  void closePopups(FxRobot robot) {
    TestWindow.hideOthers(robot, stage);
  }

  private Editor openSample(FxRobot robot) {
    robot.interact(() -> robot.lookup("#sample-new-energy-vehicles").queryAs(Button.class).fire());
    settled();
    robot.interact(() -> robot.lookup("#map").query().requestFocus());
    return window.commands().editor().orElseThrow();
  }

  private static void settled() {
    WaitForAsyncUtils.waitForFxEvents(4);
  }

  /** All nodes of popups: pickers, menus, tooltips. */
  private Stream<Node> popups(String selector) {
    return List.copyOf(Window.getWindows()).stream()
        .filter(w -> w != stage && w.getScene() != null)
        .flatMap(w -> w.getScene().getRoot().lookupAll(selector).stream());
  }

  private List<String> lines() {
    return popups(".list-cell")
        .map(cell -> ((ListCell<?>) cell).getAccessibleText())
        .filter(Objects::nonNull)
        .toList();
  }

  private void type(FxRobot robot, String text) {
    robot.interact(
        () -> popups("#picker").map(TextField.class::cast).forEach(field -> field.setText(text)));
    settled();
  }

  @Test
  void thePaletteListsWhatCannotBeDoneWithTheReason(FxRobot robot) {
    Editor editor = openSample(robot);
    robot.interact(window.commands()::palette);
    settled();
    type(robot, "撤销");
    assertThat(lines()).containsExactly("撤销（没有可撤销的操作）");
    robot.push(KeyCode.ENTER);
    settled();
    assertThat(popups("#picker")).as("nothing is performed, the palette stays").isNotEmpty();
    type(robot, "放大");
    assertThat(lines()).containsExactly("放大");
    double zoom = editor.view().camera().zoom();
    robot.push(KeyCode.ENTER);
    settled();
    assertThat(editor.view().camera().zoom()).isGreaterThan(zoom);
    assertThat(popups("#picker")).isEmpty();
  }

  @Test
  void whatCanBeDoneStandsFirstInThePalette(FxRobot robot) {
    openSample(robot);
    robot.interact(window.commands()::palette);
    settled();
    type(robot, "整理");
    assertThat(lines()).containsExactly("整理全图", "整理所选（先选中一个环节）");
  }

  @Test
  void goToListsPartsOfTheMapByNameAndBringsTheChosenOneToTheMiddle(FxRobot robot) {
    Editor editor = openSample(robot);
    robot.interact(() -> editor.view().look(new Camera(Point.ZERO, 0.8)));
    for (String typed : List.of("动力电芯", "宁德", "上游")) {
      robot.push(KeyCode.CONTROL, KeyCode.G);
      settled();
      assertThat(lines()).as("all of the map, before anything is typed").hasSizeGreaterThan(5);
      type(robot, typed);
      String first = lines().getFirst();
      assertThat(first).contains(typed);
      robot.push(KeyCode.ENTER);
      settled();
      assertThat(popups("#picker")).isEmpty();
      Id chosen = editor.selection().ids().getFirst();
      Box box = Objects.requireNonNull(ElementBounds.of(editor.map(), editor.geometry(), chosen));
      Point middle = editor.cameraMoves().uncovered().center();
      assertThat(box.center().distance(middle)).as(first).isLessThan(60);
      assertThat(editor.view().camera().zoom()).isLessThanOrEqualTo(0.8);
    }
  }

  @Test
  void whatIsFoundFarOutIsShownLargeEnoughToBeRead(FxRobot robot) {
    Editor editor = openSample(robot);
    for (KeyCode key : List.of(KeyCode.F, KeyCode.G)) {
      robot.interact(() -> editor.view().look(new Camera(Point.ZERO, 0.15)));
      robot.push(KeyCode.CONTROL, key);
      settled();
      type(robot, "动力电芯");
      robot.push(KeyCode.ENTER);
      settled();
      Id chosen = editor.selection().ids().getFirst();
      assertThat(editor.view().camera().zoom()).as("%s", key).isGreaterThanOrEqualTo(0.6);
      Box card = Objects.requireNonNull(editor.geometry().cards().get(chosen));
      assertThat(editor.cameraMoves().uncovered().contains(card)).isTrue();
    }
  }

  @Test
  void oneListIsOpenAtATime(FxRobot robot) {
    openSample(robot);
    robot.push(KeyCode.CONTROL, KeyCode.G);
    settled();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    settled();
    assertThat(popups("#picker")).hasSize(1);
    type(robot, "放大");
    assertThat(lines()).containsExactly("放大");
  }

  @Test
  void goToAGroupChoosesItsSegments(FxRobot robot) {
    Editor editor = openSample(robot);
    Segment member =
        editor.map().segments().stream().filter(s -> s.group() != null).findFirst().orElseThrow();
    robot.push(KeyCode.CONTROL, KeyCode.G);
    settled();
    type(robot, Objects.requireNonNull(member.group()));
    robot.push(KeyCode.ENTER);
    settled();
    assertThat(editor.selection().ids())
        .containsExactlyInAnyOrderElementsOf(
            editor.map().segmentsIn(member.stage()).stream()
                .filter(s -> Objects.equals(s.group(), member.group()))
                .map(Segment::id)
                .toList());
  }

  private Id choose(FxRobot robot, Editor editor, String name) {
    Id id =
        editor.map().segments().stream()
            .filter(s -> s.name().text().equals(name))
            .findFirst()
            .orElseThrow()
            .id();
    robot.interact(() -> editor.select(Selection.of(id)));
    settled();
    return id;
  }

  @Test
  void anEnterpriseIsAddedByKeyAndByName(FxRobot robot) {
    Editor editor = openSample(robot);
    Id cell = choose(robot, editor, "动力电芯");
    int before = editor.map().participationsIn(cell).size();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    settled();
    TextField field = robot.lookup("#attach").queryAs(TextField.class);
    assertThat(field.isFocused()).isTrue();
    robot.interact(() -> field.setText("一家新厂"));
    robot.push(KeyCode.ENTER);
    settled();
    assertThat(editor.map().participationsIn(cell)).hasSize(before + 1);
    assertThat(editor.map().enterprises()).anyMatch(e -> e.name().text().equals("一家新厂"));
  }

  @Test
  void addingAnEnterpriseIsOfferedInMenuContextMenuAndPalette(FxRobot robot) {
    openSample(robot);
    MenuBar bar = robot.lookup("#menus").queryAs(MenuBar.class);
    assertThat(bar.getMenus().stream().flatMap(menu -> menu.getItems().stream()))
        .anyMatch(item -> "menu-newEnterprise".equals(item.getId()) && item.isDisable());
    robot.interact(window.commands()::palette);
    settled();
    type(robot, "添加企业");
    assertThat(lines()).containsExactly("添加企业…（先选中一个环节（只选一个））");
  }

  @Test
  void aFieldThatOffersNamesBehavesAsATextField(FxRobot robot) throws Exception {
    Editor editor = openSample(robot);
    choose(robot, editor, "动力电芯");
    robot.interact(window.commands()::addEnterprise);
    TextField field = robot.lookup("#attach").queryAs(TextField.class);
    robot.push(KeyCode.A);
    WaitForAsyncUtils.waitFor(
        8,
        TimeUnit.SECONDS,
        () ->
            WaitForAsyncUtils.waitForAsyncFx(
                8_000, () -> popups(".auto-complete-popup").findAny().isPresent()));
    settled();
    robot.push(KeyCode.CONTROL, KeyCode.A);
    settled();
    assertThat(field.getSelectedText()).isEqualTo("a");
    robot.push(KeyCode.HOME);
    assertThat(field.getCaretPosition()).isZero();
  }

  @Test
  void aSearchWithoutAHitSaysSo(FxRobot robot) {
    openSample(robot);
    robot.interact(window.commands()::find);
    settled();
    type(robot, "查无此物");
    assertThat(popups("#picker-none").map(node -> ((Label) node).getText()))
        .containsExactly("没有找到“查无此物”");
  }

  @Test
  void aGreyButtonSaysWhy(FxRobot robot) {
    openSample(robot);
    Button undo = robot.lookup("#button-undo").queryAs(Button.class);
    assertThat(undo.isDisabled()).isTrue();
    assertThat(undo.getAccessibleHelp()).isEqualTo("没有可撤销的操作");
    robot.moveTo(undo);
    WaitForAsyncUtils.sleep(1500, TimeUnit.MILLISECONDS);
    settled();
    assertThat(tooltips()).anyMatch(text -> text.endsWith("没有可撤销的操作"));
    robot.interact(() -> window.commands().editor().orElseThrow().edit(stageId()));
    robot.interact(() -> window.commands().editor().orElseThrow().finishEdit("改名"));
    settled();
    assertThat(undo.isDisabled()).isFalse();
    assertThat(undo.getAccessibleHelp()).isNull();
  }

  private Id stageId() {
    return window.commands().editor().orElseThrow().map().stages().getFirst().id();
  }

  private static List<String> tooltips() {
    return List.copyOf(Window.getWindows()).stream()
        .filter(Tooltip.class::isInstance)
        .map(tooltip -> ((Tooltip) tooltip).getText())
        .toList();
  }

  @Test
  void aGreyMenuItemSaysWhyBesideThePointer(FxRobot robot) {
    openSample(robot);
    MenuBar bar = robot.lookup("#menus").queryAs(MenuBar.class);
    robot.interact(() -> bar.getMenus().get(1).show());
    settled();
    MenuItem undo =
        bar.getMenus().get(1).getItems().stream()
            .filter(item -> "menu-undo".equals(item.getId()))
            .findFirst()
            .orElseThrow();
    assertThat(undo.isDisable()).isTrue();
    robot.moveTo(undo.getStyleableNode());
    settled();
    assertThat(tooltips()).contains("没有可撤销的操作");
  }

  @Test
  void keysThatCanDoNothingSayWhyInTheStatusBar(FxRobot robot) {
    openSample(robot);
    Labeled told = robot.lookup("#told").queryAs(Label.class);
    assertThat(told.getText()).isEmpty();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    settled();
    assertThat(told.getText()).isEqualTo("没有可撤销的操作");
    robot.push(KeyCode.DELETE);
    settled();
    assertThat(told.getText()).isEqualTo("先选中要处理的内容");
  }
}
