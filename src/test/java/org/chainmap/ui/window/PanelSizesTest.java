package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.chainmap.task.Tasks;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.UserPreferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The panels keep the sizes that a person gave them, however often the program is started. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class PanelSizesTest {

  @TempDir static Path folder;

  private UserPreferences preferences;
  private MainWindow window;
  private Stage stage;
  private int textSize = 100;

  @Start
  void start(Stage shown) {
    stage = shown;
    preferences = TestWindow.memory(folder);
    preferences.put("window.x", 0);
    preferences.put("window.y", 0);
    preferences.put("window.width", 980);
    preferences.put("window.height", 740);
    window = TestWindow.shown(shown, new Language(Lang.ZH), preferences, new CannedAnswers());
  }

  private List<Double> sizes(FxRobot robot) {
    robot.interact(() -> window.commands().newMap());
    WaitForAsyncUtils.waitForFxEvents(6);
    return List.of(
        size(robot, ".outline").getWidth(),
        size(robot, ".inspector").getWidth(),
        size(robot, ".lists").getWidth(),
        size(robot, ".lists").getHeight());
  }

  private static Bounds size(FxRobot robot, String panel) {
    return robot.lookup(panel).query().getLayoutBounds();
  }

  /** Fires what a drag to the right fires: the robot's moves come too close for the divider. */
  private static void drag(Node divider, double by) {
    Bounds at = divider.localToScene(divider.getLayoutBounds());
    for (EventType<MouseEvent> type :
        List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED)) {
      double x = at.getCenterX() + (type == MouseEvent.MOUSE_PRESSED ? 0 : by);
      double y = at.getCenterY();
      boolean down = type != MouseEvent.MOUSE_RELEASED;
      Event.fireEvent(
          divider,
          new MouseEvent(
              type,
              x,
              y,
              x,
              y,
              MouseButton.PRIMARY,
              1,
              false,
              false,
              false,
              false,
              down,
              false,
              false,
              false,
              false,
              false,
              null));
    }
  }

  private void startAgain(FxRobot robot) {
    robot.interact(() -> window.commands().quit());
    robot.interact(
        () -> {
          window =
              new MainWindow(
                  stage,
                  new Language(Lang.ZH),
                  new ThemeSwitch(ThemeSwitch.Choice.LIGHT, textSize),
                  preferences,
                  Tasks.immediate(),
                  new CannedAnswers());
          window.show();
        });
    WaitForAsyncUtils.waitForFxEvents(6);
  }

  private void staysOver(FxRobot robot, String place, int percent, int starts) {
    robot.interact(() -> window.commands().quit());
    preferences.put("lists.place", place);
    textSize = percent;
    startAgain(robot);
    List<Double> first = sizes(robot);
    for (int start = 1; start <= starts; start++) {
      startAgain(robot);
      assertThat(sizes(robot)).as(place + " at " + percent + " %, start " + start).isEqualTo(first);
    }
  }

  @Test
  void panelsStayAsLargeAsTheyAre_listsBelow(FxRobot robot) {
    staysOver(robot, "bottom", 100, 10);
  }

  @Test
  void panelsStayAsLargeAsTheyAre_listsBeside_withSmallText(FxRobot robot) {
    staysOver(robot, "side", 90, 4);
  }

  @Test
  void panelsStayAsLargeAsTheyAre_withLargeText(FxRobot robot) {
    staysOver(robot, "bottom", 150, 4);
  }

  @Test
  void aPanelThatIsDraggedLargerIsSoAtTheNextStart(FxRobot robot) {
    List<Double> first = sizes(robot);
    Node divider =
        robot.lookup("#documents .split-pane-divider").queryAll().stream()
            .filter(each -> each.getLayoutBounds().getHeight() > 100)
            .min(Comparator.comparingDouble(each -> each.localToScene(0, 0).getX()))
            .orElseThrow();
    robot.interact(() -> drag(divider, 40));
    WaitForAsyncUtils.waitForFxEvents(6);
    double dragged = size(robot, ".outline").getWidth();
    assertThat(dragged).isEqualTo(first.getFirst() + 40);
    startAgain(robot);
    List<Double> now = sizes(robot);
    assertThat(now.getFirst()).isEqualTo(dragged);
    startAgain(robot);
    assertThat(sizes(robot)).isEqualTo(now);
  }
}
