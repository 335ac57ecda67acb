package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.chainmap.editor.Editor;
import org.chainmap.editor.view.Camera;
import org.chainmap.editor.view.DrawingAids;
import org.chainmap.editor.view.Selection;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.model.Segment;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What people are used to from other programs. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class HabitsTest {

  @TempDir static Path folder;

  private MainWindow window;
  private Stage stage;
  private Language language;

  @Start
  void start(Stage shown) {
    stage = shown;
    language = new Language(Lang.ZH);
    window = TestWindow.shown(shown, language, TestWindow.memory(folder), new CannedAnswers());
  }

  @AfterEach
  void closePopups(FxRobot robot) {
    TestWindow.hideOthers(robot, stage);
  }

  private Editor openSample(FxRobot robot) {
    robot.interact(() -> robot.lookup("#sample-new-energy-vehicles").queryAs(Button.class).fire());
    settled();
    focusMap(robot);
    return editor();
  }

  private Editor editor() {
    return window.commands().editor().orElseThrow();
  }

  /** Puts the keyboard focus on the map in front. */
  private void focusMap(FxRobot robot) {
    robot.interact(
        () ->
            robot.lookup("#map").queryAll().stream()
                .filter(WindowNodes::shown)
                .forEach(Node::requestFocus));
    settled();
  }

  private static void settled() {
    WaitForAsyncUtils.waitForFxEvents(4);
  }

  private String chosenName() {
    return Names.of(editor().map(), editor().selection().ids().getFirst(), Lang.ZH);
  }

  @Test
  void theSearchGoesOnWithAKey(FxRobot robot) {
    openSample(robot);
    robot.push(KeyCode.F3);
    settled();
    TextField field = WindowNodes.inPopups("#picker", TextField.class).findFirst().orElseThrow();
    robot.interact(() -> field.setText("电池"));
    robot.push(KeyCode.ESCAPE);
    focusMap(robot);
    robot.push(KeyCode.F3);
    settled();
    String first = chosenName();
    assertThat(first).contains("电池");
    Label told = robot.lookup("#told").queryAs(Label.class);
    assertThat(told.getText()).startsWith("“电池”：第 1 个，共 ");
    robot.push(KeyCode.F3);
    settled();
    assertThat(chosenName()).contains("电池").isNotEqualTo(first);
    assertThat(told.getText()).startsWith("“电池”：第 2 个，共 ");
    robot.push(KeyCode.SHIFT, KeyCode.F3);
    settled();
    assertThat(chosenName()).isEqualTo(first);
    robot.push(KeyCode.SHIFT, KeyCode.F3);
    settled();
    String of = told.getText().replaceAll(".*共 (\\d+) 个.*", "$1");
    assertThat(told.getText()).as("round and round").startsWith("“电池”：第 " + of + " 个");
  }

  @Test
  void whatIsSaidInTheStatusBarGoesWithTheNextAct(FxRobot robot) {
    openSample(robot);
    focusMap(robot);
    Label told = robot.lookup("#told").queryAs(Label.class);
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.DELETE);
    settled();
    assertThat(told.getText()).as("nothing is selected").isNotEmpty();
    robot.push(KeyCode.LEFT);
    settled();
    assertThat(told.getText()).isEmpty();
    robot.push(KeyCode.DELETE);
    settled();
    assertThat(told.getText()).isNotEmpty();
    robot.interact(() -> window.commands().newMap());
    settled();
    assertThat(told.getText()).as("it was about another map").isEmpty();
  }

  @Test
  void aTextIsReplacedEverywhereInOneStep(FxRobot robot) {
    Editor editor = openSample(robot);
    ChainMap original = editor.map();
    robot.push(KeyCode.CONTROL, KeyCode.H);
    settled();
    TextField find = WindowNodes.node("replace-find", TextField.class);
    TableView<?> hits = WindowNodes.node("replace-hits", TableView.class);
    Button all = WindowNodes.node("replace-all", Button.class);
    assertThat(all.isDisabled()).as("nothing to find yet").isTrue();
    robot.interact(() -> find.setText("电池"));
    settled();
    int texts = hits.getItems().size();
    assertThat(texts).isGreaterThan(1);
    Label count = WindowNodes.node("replace-count", Label.class);
    assertThat(count.getText()).startsWith("找到 ").endsWith("，在 " + texts + " 个文本中");
    robot.interact(() -> WindowNodes.node("replace-by", TextField.class).setText("电池电池"));
    robot.interact(() -> WindowNodes.node("replace-chosen", Button.class).fire());
    settled();
    assertThat(hits.getItems()).as("what was replaced is not offered again").hasSize(texts - 1);
    ChainMap one = editor.map();
    robot.interact(all::fire);
    settled();
    assertThat(hits.getItems()).isEmpty();
    assertThat(count.getText()).startsWith("已替换 ");
    robot.push(KeyCode.ESCAPE);
    settled();
    robot.interact(editor::undo);
    assertThat(editor.map()).as("all in one step").isEqualTo(one);
    robot.interact(editor::undo);
    assertThat(editor.map()).isEqualTo(original);
    focusMap(robot);
    robot.push(KeyCode.F3);
    settled();
    assertThat(chosenName()).as("F3 goes on with what was searched").contains("电池");
  }

  @Test
  void ctrlTabTurnsBetweenDocuments(FxRobot robot) {
    Editor first = openSample(robot);
    robot.interact(window.commands()::newMap);
    settled();
    Editor second = editor();
    assertThat(second).isNotSameAs(first);
    robot.push(KeyCode.CONTROL, KeyCode.TAB);
    settled();
    assertThat(editor()).isSameAs(first);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
    settled();
    assertThat(editor()).isSameAs(second);
  }

  @Test
  void aMenuOpensByAltAndItsLetterInBothLanguages(FxRobot robot) {
    openSample(robot);
    Menu file = robot.lookup("#menus").queryAs(MenuBar.class).getMenus().getFirst();
    for (Lang lang : Lang.values()) {
      robot.interact(() -> language.set(lang));
      settled();
      robot.push(KeyCode.ALT, KeyCode.F);
      settled();
      assertThat(file.isShowing()).as(lang.tag()).isTrue();
      robot.interact(file::hide);
      settled();
    }
    List<String> letters =
        robot.lookup("#menus").queryAs(MenuBar.class).getMenus().stream()
            .map(menu -> menu.getText().replaceAll(".*_(.).*", "$1").toUpperCase(Locale.ROOT))
            .toList();
    assertThat(letters).doesNotHaveDuplicates().allMatch(letter -> letter.length() == 1);
  }

  @Test
  void everyMenuOpensByItsLetterAndTheReleaseOfAltDoesNotCloseIt(FxRobot robot) {
    openSample(robot);
    Typist typist = new Typist(robot, stage);
    List<Menu> menus = robot.lookup("#menus").queryAs(MenuBar.class).getMenus();
    for (Lang lang : List.of(Lang.ZH, Lang.EN, Lang.ZH)) {
      robot.interact(() -> language.set(lang));
      settled();
      for (Menu menu : List.copyOf(menus)) {
        String letter = menu.getText().replaceAll(".*_(.).*", "$1").toUpperCase(Locale.ROOT);
        typist.press("Alt+" + letter);
        settled();
        assertThat(menus.stream().filter(Menu::isShowing)).as(letter).containsExactly(menu);
        robot.interact(menu::hide);
        focusMap(robot);
      }
    }
    List<KeyCode> seen = new ArrayList<>();
    stage.getScene().addEventFilter(KeyEvent.KEY_RELEASED, event -> seen.add(event.getCode()));
    robot.interact(
        () -> {
          // Alt is released before the menu is on the screen and has the keyboard.
          key(KeyEvent.KEY_PRESSED, KeyCode.ALT, true);
          key(KeyEvent.KEY_PRESSED, KeyCode.J, true);
          key(KeyEvent.KEY_RELEASED, KeyCode.J, true);
          key(KeyEvent.KEY_RELEASED, KeyCode.ALT, false);
        });
    assertThat(seen).as("the bar would take it for Alt alone").containsExactly(KeyCode.J);
    robot.interact(
        () -> {
          key(KeyEvent.KEY_PRESSED, KeyCode.ALT, true);
          key(KeyEvent.KEY_RELEASED, KeyCode.ALT, false);
        });
    assertThat(seen).as("Alt alone selects the first menu").endsWith(KeyCode.ALT);
  }

  private void key(EventType<KeyEvent> type, KeyCode code, boolean alt) {
    Event.fireEvent(
        stage.getScene().getFocusOwner(),
        new KeyEvent(type, "", "", code, false, false, alt, false));
  }

  @Test
  void controlAndAPlusSignZoomsInOnEveryKeyThatHasOne(FxRobot robot) {
    Editor editor = openSample(robot);
    for (List<KeyCode> keys :
        List.of(
            List.of(KeyCode.CONTROL, KeyCode.EQUALS),
            List.of(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS),
            List.of(KeyCode.CONTROL, KeyCode.PLUS),
            List.of(KeyCode.CONTROL, KeyCode.ADD))) {
      for (String focus : List.of("#map", "#outline")) {
        robot.interact(() -> robot.lookup(focus).query().requestFocus());
        double before = editor.view().camera().zoom();
        robot.push(keys.toArray(KeyCode[]::new));
        settled();
        assertThat(editor.view().camera().zoom() / before)
            .as(focus + " " + keys)
            .isCloseTo(1.25, within(0.06));
      }
    }
  }

  @Test
  void theOutlineSpeaksTheNewLanguageAtOnce(FxRobot robot) {
    openSample(robot);
    TreeView<?> tree = robot.lookup("#outline").queryAs(TreeView.class);
    robot.interact(
        () -> {
          tree.getRoot().getChildren().getFirst().getChildren().getFirst().setExpanded(true);
          tree.getSelectionModel().select(1);
        });
    settled();
    robot.interact(() -> language.set(Lang.EN));
    settled();
    assertThat(robot.lookup("#outline .tree-cell").queryAllAs(TreeCell.class))
        .filteredOn(cell -> cell.getItem() != null && cell.isVisible())
        .extracting(TreeCell::getText)
        .hasSizeGreaterThan(5)
        .noneMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
  }

  @Test
  void closingADocumentShowsTheOneBesideIt(FxRobot robot) {
    List<Editor> open = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      robot.interact(window.commands()::newMap);
      settled();
      open.add(editor());
    }
    robot.interact(() -> window.commands().turnTo(-1));
    assertThat(editor()).isSameAs(open.get(1));
    robot.interact(window.commands()::closeDocument);
    assertThat(editor()).as("the next").isSameAs(open.get(2));
    robot.interact(window.commands()::closeDocument);
    assertThat(editor()).as("the one before, where none is next").isSameAs(open.get(0));
    robot.interact(window.commands()::closeDocument);
    assertThat(window.commands().editor()).isEmpty();
  }

  @Test
  void thePaletteFindsWhatPeopleCallThings(FxRobot robot) {
    openSample(robot);
    robot.interact(window.commands()::palette);
    settled();
    TextField field = WindowNodes.inPopups("#picker", TextField.class).findFirst().orElseThrow();
    ListView<?> list =
        WindowNodes.inPopups("#picker-list", ListView.class).findFirst().orElseThrow();
    for (List<String> each :
        List.of(
            List.of("pdf", "导出…"),
            List.of("SVG", "导出…"),
            List.of("excel", "把清单复制为表格"),
            List.of("rename", "查找和替换…"),
            List.of("深色", "主题：深色"),
            List.of("dark", "主题：深色"),
            List.of("english", "语言：English"),
            List.of("中文", "语言：中文"),
            List.of("链接类型", "技术"),
            List.of("kind of link", "技术"),
            List.of("清单的位置", "清单的位置："))) {
      robot.interact(() -> field.setText(each.getFirst()));
      assertThat(list.getItems())
          .as(each.getFirst())
          .anyMatch(entry -> entry.toString().contains(each.getLast()));
    }
    robot.interact(() -> field.setText("设置"));
    assertThat(list.getItems()).anyMatch(entry -> entry.toString().contains("Ctrl+,"));
    MenuBar bar = robot.lookup("#menus").queryAs(MenuBar.class);
    for (MenuItem item : bar.getMenus().stream().flatMap(HabitsTest::leaves).toList()) {
      robot.interact(() -> field.setText(item.getText()));
      assertThat(list.getItems()).as("%s, %s", item.getId(), item.getText()).isNotEmpty();
    }
  }

  /** The items of a menu and its submenus; not the files opened before, nor the palette itself. */
  private static Stream<MenuItem> leaves(MenuItem item) {
    if (item instanceof Menu menu) {
      return "menu-recent".equals(menu.getId())
          ? Stream.empty()
          : menu.getItems().stream().flatMap(HabitsTest::leaves);
    }
    return item instanceof SeparatorMenuItem || "menu-palette".equals(item.getId())
        ? Stream.empty()
        : Stream.of(item);
  }

  @Test
  void severalCardsSayWhereTheyDifferAndPromptsStay(FxRobot robot) {
    Editor editor = openSample(robot);
    robot.interact(
        () ->
            editor.select(
                Selection.of(editor.map().segments().stream().map(Segment::id).toList())));
    settled();
    assertThat(robot.lookup(".inspector .combo-box").queryAllAs(ComboBox.class))
        .filteredOn(box -> WindowNodes.shown(box) && box.getValue() == null)
        .isNotEmpty()
        .allSatisfy(box -> assertThat(box.getButtonCell().getText()).isEqualTo("（多个值）"));
    TextField filter = robot.lookup("#filter").queryAs(TextField.class);
    robot.interact(
        () -> {
          filter.requestFocus();
          filter.applyCss();
        });
    assertThat(filter.isFocused()).isTrue();
    assertThat(filter.lookupAll(".text"))
        .as("the prompt is there while the field has the focus")
        .anyMatch(
            node -> node instanceof Text text && text.getText().equals(filter.getPromptText()));
  }

  @Test
  void theSliderZoomsAtTheMiddleOfTheView(FxRobot robot) {
    Editor editor = openSample(robot);
    Slider slider = robot.lookup("#zoom-slider").queryAs(Slider.class);
    Camera before = editor.view().camera();
    Point middle = new Point(editor.view().viewport().w() / 2, editor.view().viewport().h() / 2);
    assertThat(Math.pow(2, slider.getValue())).isCloseTo(before.zoom(), within(1e-6));
    robot.interact(slider::requestFocus);
    robot.push(KeyCode.RIGHT);
    settled();
    Camera after = editor.view().camera();
    assertThat(after.zoom()).isGreaterThan(before.zoom());
    assertThat(after.toMap(middle).distance(before.toMap(middle))).isCloseTo(0, within(1e-6));
    assertThat(slider.getAccessibleText()).isEqualTo("缩放 " + Math.round(after.zoom() * 100) + "%");
    robot.interact(() -> editor.view().look(new Camera(Point.ZERO, 1)));
    settled();
    assertThat(slider.getValue()).isCloseTo(0, within(1e-6));
    assertThat(editor.view().camera()).isEqualTo(new Camera(Point.ZERO, 1));
  }

  @Test
  void overviewGridAndGuidesAreSwitchedInTheViewMenu(FxRobot robot) {
    Editor editor = openSample(robot);
    assertThat(robot.lookup(".minimap").<Node>query().getParent().isVisible()).isTrue();
    toggle(robot, "minimap");
    assertThat(robot.lookup(".minimap").<Node>query().getParent().isVisible()).isFalse();
    assertThat(editor.view().aids()).isEqualTo(DrawingAids.USUAL);
    toggle(robot, "grid");
    toggle(robot, "guides");
    assertThat(editor.view().aids()).isEqualTo(new DrawingAids(false, true, false));
    toggle(robot, "rulers");
    assertThat(editor.view().aids()).isEqualTo(new DrawingAids(false, true, true));
    robot.interact(window.commands()::newMap);
    assertThat(editor().view().aids()).as("in all documents").isEqualTo(editor.view().aids());
  }

  private void toggle(FxRobot robot, String key) {
    robot.interact(
        () ->
            robot.lookup("#menus").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> ("menu-panel-" + key).equals(item.getId()))
                .forEach(
                    item ->
                        ((CheckMenuItem) item).setSelected(!((CheckMenuItem) item).isSelected())));
    settled();
  }
}
