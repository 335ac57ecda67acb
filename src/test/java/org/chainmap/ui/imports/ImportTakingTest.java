package org.chainmap.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Participation;
import org.chainmap.task.Progress;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Tasks;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.UserPreferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** An import is written in the background: its window waits, and says it is done once it is. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class ImportTakingTest {

  /** A map that takes an import when the test lets it. */
  private static final class SlowTarget implements ImportTarget {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Change> changes = new ArrayList<>();
    private ChainMap now = SmallChain.map();

    @Override
    public Message title() {
      return Message.verbatim("map");
    }

    @Override
    public Message afterwards() {
      return Message.verbatim("");
    }

    @Override
    public ChainMap map() {
      return now;
    }

    @Override
    public Optional<Path> file() {
      return Optional.empty();
    }

    @Override
    public Optional<RunningTask> take(
        Message name,
        ChainMap after,
        BiFunction<ChainMap, Progress, Change> change,
        Runnable done) {
      return Optional.of(
          new Tasks(waiting::add, Runnable::run)
              .start(
                  name,
                  progress -> change.apply(now, progress),
                  made -> {
                    changes.add(made);
                    done.run();
                  },
                  problem -> {
                    throw new IllegalStateException(problem);
                  }));
    }

    /** Lets the import go on. */
    private void goOn() {
      Objects.requireNonNull(waiting.poll()).run();
    }
  }

  @TempDir Path folder;
  private final SlowTarget target = new SlowTarget();
  private Stage owner;

  @Start
  void start(Stage stage) {
    owner = stage;
    stage.setScene(new Scene(new VBox(), 300, 200));
    stage.show();
    new ImportDesk(
            stage,
            new Language(Lang.ZH),
            new ThemeSwitch(ThemeSwitch.Choice.LIGHT),
            Tasks.immediate(),
            new ColumnMemory(new UserPreferences(folder)),
            problem -> {
              throw new IllegalStateException(problem.in(Lang.EN));
            },
            (words, problem) -> {
              throw new IllegalStateException(problem);
            })
        .open(
            new ListSource.CopiedTable("list", "", "企业名称\t所属环节\n新公司\t锂\n又一家\t锂\n"),
            List.of(target));
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(
        () ->
            List.copyOf(Window.getWindows()).stream()
                .filter(window -> window != owner)
                .forEach(Window::hide));
  }

  private static Optional<Node> node(String id) {
    return List.copyOf(Window.getWindows()).stream()
        .filter(window -> window.getScene() != null)
        .flatMap(window -> window.getScene().getRoot().lookupAll("#" + id).stream())
        .findFirst();
  }

  private static void press(FxRobot robot, String id) {
    robot.interact(() -> ((Button) node(id).orElseThrow()).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static boolean done() {
    return node("import-done").isPresent();
  }

  @Test
  void theWindowWaitsUntilTheImportIsTaken(FxRobot robot) {
    press(robot, "import-next");
    press(robot, "import-next");
    press(robot, "import-next"); // pressed twice, it is imported once
    assertThat(done()).isFalse();
    assertThat(target.waiting).hasSize(1);
    robot.interact(target::goOn);
    assertThat(done()).isTrue();
    assertThat(target.changes).singleElement().satisfies(c -> assertThat(c.edits()).hasSize(4));
  }

  @Test
  void cancellingStopsTheImportAndTheWindowStays(FxRobot robot) {
    press(robot, "import-next");
    press(robot, "import-next");
    press(robot, "import-cancel");
    robot.interact(target::goOn);
    assertThat(target.changes).isEmpty();
    assertThat(done()).isFalse();
    assertThat(node("import-next")).isPresent();
  }

  @Test
  void ofAMapThatMovedOnTheImportIsPlannedAnew(FxRobot robot) {
    press(robot, "import-next");
    press(robot, "import-next");
    Enterprise same = Enterprise.of(Id.of("e-9"), "新公司");
    target.now =
        target.now.with(
            new Change(
                Message.verbatim("moved on"),
                List.of(
                    Edit.add(same),
                    Edit.add(Participation.of(Id.of("p-9"), same.id(), Id.of("s-1"))))));
    robot.interact(target::goOn);
    assertThat(target.changes).singleElement().satisfies(c -> assertThat(c.edits()).hasSize(2));
  }
}
