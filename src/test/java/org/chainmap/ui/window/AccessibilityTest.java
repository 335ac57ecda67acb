package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.application.Platform;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.chainmap.disk.VersionStore;
import org.chainmap.editor.Editor;
import org.chainmap.editor.view.Selection;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.chainmap.ui.command.WindowActions;
import org.chainmap.ui.recovery.RecoveryWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Whatever the keyboard reaches, in every window and panel, has a name for screen readers and shows
 * that it has the keyboard.
 */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class AccessibilityTest {

  private static final Path SAMPLE = Path.of("samples/new-energy-vehicles.chainmap.json");

  @TempDir static Path folder;

  private final CannedAnswers answers = new CannedAnswers();
  private final Set<String> found = new TreeSet<>();
  private Stage stage;
  private MainWindow window;

  @Start
  void start(Stage shown) {
    stage = shown;
    window = TestWindow.shown(shown, new Language(Lang.ZH), TestWindow.memory(folder), answers);
    window
        .safekeeping()
        .keepVersionsIn(new VersionStore(folder.resolve("versions"), ChainMapFile.EXTENSION));
    window.safekeeping().recoverWith(new RecoveryWriter(folder.resolve("left"), problem -> {}));
  }

  private void sweep(FxRobot robot, String where, @Nullable Window but) {
    WaitForAsyncUtils.waitForFxEvents(6);
    robot.interact(() -> found.addAll(Reachable.faults(where, but)));
  }

  @Test
  void whatTheKeyboardReachesHasANameAndShowsThatItHasTheKeyboard(FxRobot robot) throws Exception {
    sweep(robot, "start page", null);
    Path file = Files.copy(SAMPLE, folder.resolve("a.chainmap.json"));
    Path other = Files.copy(file, folder.resolve("b.chainmap.json"));
    answers.files = List.of(other);
    robot.interact(() -> window.open(file));
    sweep(robot, "editor", null);
    Editor editor = window.commands().editor().orElseThrow();
    TabPane lists = robot.lookup(".lists").queryAs(TabPane.class);
    for (Tab list : List.copyOf(lists.getTabs())) {
      robot.interact(() -> lists.getSelectionModel().select(list));
      sweep(robot, "list " + list.getText().replaceAll("[ 0-9]", ""), null);
    }
    ChainMap map = editor.map();
    for (Id id :
        List.of(
            map.stages().getFirst().id(),
            map.enterprises().getFirst().id(),
            map.links().getFirst().id(),
            map.segments().getFirst().id())) {
      robot.interact(() -> editor.select(Selection.of(id)));
      sweep(robot, "inspector of " + id, null);
    }
    for (String action :
        List.of(
            "settings",
            "export",
            "versions",
            "replace",
            "palette",
            "find",
            "newEnterprise",
            "guide",
            "compareWith",
            "mergeWith",
            "recoverUnsaved")) {
      Platform.runLater(() -> WindowActions.named(action).tryOn(window.commands()));
      sweep(robot, action, stage);
      TestWindow.hideOthers(robot, stage);
    }
    assertThat(found).isEmpty();
  }
}
