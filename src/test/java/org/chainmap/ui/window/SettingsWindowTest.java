package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.task.Tasks;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.chainmap.ui.Settings;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.UserPreferences;
import org.chainmap.ui.command.ToolStrip;
import org.chainmap.ui.document.DocumentView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is set takes effect at once and at the next start; so does what was open. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class SettingsWindowTest {

  @TempDir Path folder;

  private ThemeSwitch themeSwitch;
  private MainWindow window;

  @Start
  void start(Stage shown) {
    window = window(shown);
    window.show();
  }

  private MainWindow window(Stage stage) {
    themeSwitch = new ThemeSwitch(ThemeSwitch.Choice.LIGHT);
    return new MainWindow(
        stage,
        new Language(Lang.ZH),
        themeSwitch,
        TestWindow.remembering(folder),
        Tasks.immediate(),
        new CannedAnswers());
  }

  private static void settled() {
    WaitForAsyncUtils.waitForFxEvents(4);
  }

  private void open(FxRobot robot) {
    robot.interact(() -> window.commands().settings());
    settled();
  }

  @SuppressWarnings("unchecked")
  private static <T> void choose(FxRobot robot, String id, T value) {
    robot.interact(() -> robot.lookup(id).queryAs(ComboBox.class).setValue(value));
    settled();
  }

  /** The settings as the next start finds them. */
  private Settings stored() {
    return new Settings(new UserPreferences(folder));
  }

  @Test
  void languageThemeAndTextSizeChangeTheWindowAtOnce(FxRobot robot) {
    Label title = robot.lookup(".start-title").queryAs(Label.class);
    double before = title.getFont().getSize();
    open(robot);
    choose(robot, "#settings-text-size", 130);
    assertThat(title.getFont().getSize()).isCloseTo(before * 1.3, within(0.01));
    choose(robot, "#settings-theme", ThemeSwitch.Choice.DARK);
    assertThat(themeSwitch.theme().get().dark()).isTrue();
    choose(robot, "#settings-language", Lang.EN);
    assertThat(robot.lookup("#menus").queryAs(MenuBar.class).getMenus().getFirst().getText())
        .isEqualTo("_File");
    assertThat(stored().textSize()).isEqualTo(130);
    assertThat(stored().theme()).isEqualTo(ThemeSwitch.Choice.DARK);
    assertThat(stored().language()).isEqualTo(Lang.EN);
    choose(robot, "#settings-text-size", 100);
    assertThat(title.getFont().getSize()).isEqualTo(before);
    robot.interact(() -> robot.lookup("#settings-close").queryAs(Button.class).fire());
  }

  @Test
  void aToolHasItsWordOnlyWhereAllWordsHaveRoom(FxRobot robot) {
    ToggleButton tool = robot.lookup("#tool-select").queryAs(ToggleButton.class);
    ToolStrip tools = robot.lookup(".tools").queryAs(ToolStrip.class);
    // In one go: the window would give the tool bar its own width again.
    robot.interact(
        () -> {
          tools.resize(2400, 60);
          assertThat(tool.getContentDisplay()).isEqualTo(ContentDisplay.LEFT);
          tools.resize(900, 60);
          assertThat(tool.getContentDisplay()).isEqualTo(ContentDisplay.GRAPHIC_ONLY);
          tools.resize(1300, 60);
          assertThat(tool.getContentDisplay()).isEqualTo(ContentDisplay.LEFT);
          themeSwitch.textSize().set(130);
          tools.resize(1301, 60);
          assertThat(tool.getContentDisplay()).isEqualTo(ContentDisplay.GRAPHIC_ONLY);
        });
  }

  @Test
  void aNewMapHasOnesNameAndOrganisation(FxRobot robot) {
    open(robot);
    robot.interact(
        () -> {
          robot.lookup("#settings-author").queryAs(TextField.class).setText("王工");
          robot.lookup("#settings-organisation").queryAs(TextField.class).setText("战略规划部");
          robot.lookup("#settings-close").queryAs(Button.class).fire();
          window.commands().newMap();
        });
    var info = window.commands().editor().orElseThrow().map().info();
    assertThat(info.author().text()).isEqualTo("王工");
    assertThat(info.organisation().text()).isEqualTo("战略规划部");
    assertThat(stored().text(Settings.Text.AUTHOR)).isEqualTo("王工");
  }

  private Path file(String name) throws FormatException {
    Path file = folder.resolve(name + ChainMapFile.EXTENSION);
    ChainMapFile.save(file, SmallChain.map());
    return file;
  }

  private List<String> tabs(Stage stage) {
    TabPane tabs = (TabPane) stage.getScene().lookup("#documents");
    return tabs.getTabs().stream()
        .filter(tab -> tab.getContent() instanceof DocumentView)
        .map(Tab::getText)
        .toList();
  }

  /** Quits and starts again. */
  private Stage again(FxRobot robot) {
    Stage[] next = new Stage[1];
    robot.interact(
        () -> {
          window.commands().quit();
          next[0] = new Stage();
          MainWindow second = window(next[0]);
          second.show();
          second.restore(() -> {});
        });
    settled();
    return next[0];
  }

  /** Quits with three files open, the second in front, and starts again. */
  private Stage startedAgain(FxRobot robot) throws FormatException {
    List<Path> files = List.of(file("a"), file("b"), file("c"));
    robot.interact(
        () -> {
          files.forEach(window::open);
          window.open(files.get(1));
        });
    settled();
    return again(robot);
  }

  @Test
  void whatWasOpenIsOpenAgainInItsPlace(FxRobot robot) throws FormatException {
    Stage next = startedAgain(robot);
    assertThat(tabs(next)).containsExactly("a.chainmap.json", "b.chainmap.json", "c.chainmap.json");
    assertThat(next.getTitle()).startsWith("b.chainmap.json");
    robot.interact(next::hide);
  }

  @Test
  void aFileThatIsGoneIsNamedAndTheOthersAreOpened(FxRobot robot)
      throws FormatException, IOException {
    List<Path> files = List.of(file("a"), file("b"));
    robot.interact(() -> files.forEach(window::open));
    settled();
    Files.delete(files.get(1));
    Stage next = again(robot);
    assertThat(tabs(next)).containsExactly("a.chainmap.json");
    assertThat(TestWindow.messages(next.getScene())).anyMatch(said -> said.contains("b.chainmap"));
    robot.interact(next::hide);
  }

  @Test
  void whoWantsTheStartPageGetsIt(FxRobot robot) throws FormatException {
    open(robot);
    robot.interact(
        () -> {
          robot.lookup("#settings-start-page").queryAs(RadioButton.class).fire();
          robot.lookup("#settings-close").queryAs(Button.class).fire();
        });
    Stage next = startedAgain(robot);
    assertThat(tabs(next)).isEmpty();
    robot.interact(next::hide);
  }
}
