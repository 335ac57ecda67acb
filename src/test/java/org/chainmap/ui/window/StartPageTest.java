package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.format.SampleMaps;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Tasks;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.chainmap.ui.RecentFiles;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.UserPreferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The first page: what it offers before and after its background work is done. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class StartPageTest {

  @TempDir Path folder;

  private final CannedAnswers answers = new CannedAnswers();
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final Language language = new Language(Lang.ZH);
  private ThemeSwitch themeSwitch;
  private MainWindow window;
  private Path there;
  private Path gone;

  @Start
  void start(Stage shown) throws FormatException {
    there = folder.resolve("在.chainmap.json");
    gone = folder.resolve("不在.chainmap.json");
    ChainMapFile.save(there, SmallChain.map());
    UserPreferences userPreferences = new UserPreferences(folder.resolve("config"));
    RecentFiles recentFiles = new RecentFiles(userPreferences);
    recentFiles.opened(there);
    recentFiles.opened(gone);
    themeSwitch = new ThemeSwitch(ThemeSwitch.Choice.LIGHT);
    window =
        new MainWindow(
            shown,
            language,
            themeSwitch,
            userPreferences,
            new Tasks(background::add, Runnable::run),
            answers);
    window.show();
  }

  /** Does all background work. */
  private void work(FxRobot robot) {
    robot.interact(
        () -> {
          for (Runnable next = background.poll(); next != null; next = background.poll()) {
            next.run();
          }
        });
    WaitForAsyncUtils.waitForFxEvents(4);
  }

  private List<String> labels(FxRobot robot, String within) {
    return robot.lookup(within + " .label").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }

  private List<Button> files(FxRobot robot) {
    return List.copyOf(robot.lookup("#recent .recent").queryAllAs(Button.class));
  }

  private ChainMap front() {
    return window.commands().editor().orElseThrow().map();
  }

  private int pictures() throws IOException {
    Path kept = folder.resolve("config").resolve("thumbnails");
    if (!Files.isDirectory(kept)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(kept)) {
      return (int) files.filter(file -> file.toString().endsWith(".png")).count();
    }
  }

  @Test
  void everythingHasItsPlaceBeforeAnythingIsRead(FxRobot robot) {
    assertThat(background).isNotEmpty();
    assertThat(robot.lookup("#samples .start-card").queryAllAs(Button.class))
        .hasSameSizeAs(SampleMaps.ALL)
        .allMatch(card -> card.getHeight() > 190 && card.getWidth() > 260);
    assertThat(robot.lookup("#samples .map-outline").queryAllAs(HBox.class))
        .hasSameSizeAs(SampleMaps.ALL)
        .allMatch(HBox::isVisible);
    double height = robot.lookup("#samples").query().getLayoutBounds().getHeight();
    work(robot);
    assertThat(robot.lookup("#samples").query().getLayoutBounds().getHeight()).isEqualTo(height);
    assertThat(robot.lookup("#samples .image-view").queryAllAs(ImageView.class))
        .hasSameSizeAs(SampleMaps.ALL)
        .allMatch(view -> view.getImage().getWidth() == 528);
    assertThat(robot.lookup("#samples .map-outline").queryAllAs(HBox.class))
        .noneMatch(HBox::isVisible);
  }

  @Test
  void cardsAreOfOneSizeAndShowTheirNamesWhole(FxRobot robot) {
    double templates = robot.lookup("#templates").query().getLayoutBounds().getHeight();
    work(robot);
    assertThat(robot.lookup("#templates").query().getLayoutBounds().getHeight())
        .as("nothing moves once the samples are read")
        .isEqualTo(templates);
    for (Lang lang : Lang.values()) {
      robot.interact(() -> language.set(lang));
      work(robot);
      for (String grid : List.of("#templates", "#samples")) {
        List<Button> cards =
            List.copyOf(robot.lookup(grid + " .start-card").queryAllAs(Button.class));
        assertThat(cards).extracting(Button::getHeight).containsOnly(cards.getFirst().getHeight());
        assertThat(cards).extracting(Button::getWidth).containsOnly(cards.getFirst().getWidth());
        assertThat(robot.lookup(grid + " .name").queryAllAs(Label.class))
            .allSatisfy(
                name ->
                    assertThat(name.getHeight())
                        .as("%s", name.getText())
                        .isGreaterThanOrEqualTo(name.prefHeight(name.getWidth()) - 1));
      }
    }
  }

  @Test
  void aPictureIsDrawnOnceForEachContentAndTheme(FxRobot robot) throws IOException {
    work(robot);
    int all = SampleMaps.ALL.size() + 1;
    assertThat(pictures()).isEqualTo(all);
    robot.interact(() -> themeSwitch.choice().set(ThemeSwitch.Choice.DARK));
    work(robot);
    assertThat(pictures()).isEqualTo(2 * all);
    robot.interact(() -> themeSwitch.choice().set(ThemeSwitch.Choice.LIGHT));
    work(robot);
    assertThat(pictures()).isEqualTo(2 * all);
  }

  @Test
  void aFileThatIsGoneIsGreySaysSoAndCanBeRemoved(FxRobot robot) throws IOException {
    work(robot);
    assertThat(files(robot)).extracting(Button::isDisabled).containsExactly(true, false);
    assertThat(labels(robot, "#recent")).anyMatch(text -> text.equals("文件已移走、改名或删除"));
    Files.copy(there, gone);
    robot.interact(() -> window.commands().newMap());
    robot.interact(
        () -> robot.lookup("#documents").queryAs(TabPane.class).getSelectionModel().select(0));
    work(robot);
    assertThat(files(robot)).extracting(Button::isDisabled).containsExactly(false, false);
    robot.interact(
        () ->
            robot
                .lookup("#recent .recent-remove")
                .queryAllAs(Button.class)
                .iterator()
                .next()
                .fire());
    assertThat(files(robot)).hasSize(1);
    assertThat(gone).exists();
  }

  @Test
  void aPinnedFileIsFirst(FxRobot robot) {
    work(robot);
    assertThat(labels(robot, "#recent").getFirst()).isEqualTo("不在");
    robot.interact(
        () ->
            robot.lookup("#recent .recent-pin").queryAllAs(ToggleButton.class).stream()
                .skip(1)
                .forEach(ToggleButton::fire));
    work(robot);
    assertThat(labels(robot, "#recent").getFirst()).isEqualTo("在");
  }

  @Test
  void aTemplateOfASampleIsANewMapOfItsStructure(FxRobot robot) {
    work(robot);
    robot.interact(() -> robot.lookup("#template-rail-transit").queryAs(Button.class).fire());
    work(robot);
    assertThat(front().enterprises()).isEmpty();
    assertThat(front().segments()).hasSizeGreaterThan(30);
    assertThat(window.commands().editor().orElseThrow().unsaved()).isFalse();
    robot.interact(() -> robot.lookup("#template-blank").queryAs(Button.class).fire());
    assertThat(front().stages()).hasSize(3);
    assertThat(front().segments()).isEmpty();
  }

  @Test
  void theMapInFrontIsSavedAsATemplateOfferedAtOnce(FxRobot robot) {
    robot.interact(() -> window.open(there));
    work(robot);
    robot.interact(() -> window.commands().saveTemplate());
    work(robot);
    assertThat(labels(robot, "#templates")).contains("在");
    answers.replace = false;
    robot.interact(() -> window.commands().saveTemplate());
    work(robot);
    assertThat(answers.asked).containsExactly("在.chainmap.json?");
  }
}
