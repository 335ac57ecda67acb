package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** One sees whether the map has the keyboard. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class MapFocusTest {

  @TempDir Path folder;
  private MainWindow window;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    window = TestWindow.shown(shown, folder);
  }

  private static double opacity(Region ring) {
    BorderStroke stroke = ring.getBorder().getStrokes().getFirst();
    return ((Color) stroke.getTopStroke()).getOpacity();
  }

  private void mapHasTheKeyboard(String after) {
    WaitForAsyncUtils.waitForFxEvents(12);
    Node map = window.documents().front().map(view -> (Node) view.canvas()).orElseThrow();
    assertThat(stage.getScene().getFocusOwner()).as(after).isSameAs(map);
  }

  @Test
  void theMapHasTheKeyboardAfterEveryNewMap_turningToAnother_andClosingOne(FxRobot robot) {
    for (int map = 1; map <= 4; map++) {
      robot.push(KeyCode.CONTROL, KeyCode.N);
      mapHasTheKeyboard("new map " + map);
    }
    robot.push(KeyCode.CONTROL, KeyCode.TAB);
    mapHasTheKeyboard("the next map");
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
    mapHasTheKeyboard("the map before");
    robot.push(KeyCode.CONTROL, KeyCode.W);
    mapHasTheKeyboard("closing one");
    robot.clickOn(
        (Node)
            robot
                .lookup(".tab")
                .match(
                    tab ->
                        tab.lookup(".tab-label") instanceof Label l && l.getText().endsWith(" 2"))
                .query());
    mapHasTheKeyboard("a click on a tab");
  }

  @Test
  void theMapHasTheKeyboardThoughAPanelHadIt(FxRobot robot) {
    robot.interact(() -> window.commands().newMap());
    WaitForAsyncUtils.waitForFxEvents(12);
    Node other = robot.lookup(".outline .tree-view").query();
    robot.interact(other::requestFocus);
    robot.push(KeyCode.CONTROL, KeyCode.N);
    mapHasTheKeyboard("a new map");
    robot.interact(() -> robot.lookup(".outline .tree-view").query().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.TAB);
    mapHasTheKeyboard("the next map");
  }

  @Test
  void newMapsHaveNamesOfTheirOwn(FxRobot robot) {
    for (int map = 1; map <= 3; map++) {
      robot.interact(() -> window.commands().newMap());
    }
    List<String> names =
        window.documents().all().stream().map(view -> view.open().name().get()).toList();
    assertThat(names).containsExactly("未命名产业链图谱", "未命名产业链图谱 2", "未命名产业链图谱 3");
    robot.interact(() -> window.documents().turnTo(1));
    robot.interact(() -> window.documents().turnTo(1));
    robot.interact(() -> window.commands().closeDocument());
    robot.interact(() -> window.commands().newMap());
    assertThat(window.documents().all())
        .extracting(view -> view.open().name().get())
        .doesNotHaveDuplicates();
  }

  @Test
  void theMapHasARingWhileItHasTheKeyboard(FxRobot robot) {
    robot.interact(() -> window.commands().newMap());
    WaitForAsyncUtils.waitForFxEvents();
    Region map = robot.lookup("#map").queryAs(Region.class);
    Region ring = (Region) map.lookup(".map-focus");
    robot.interact(map::requestFocus);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(opacity(ring)).isPositive();
    assertThat(ring.getLayoutBounds().getWidth()).isEqualTo(Math.floor(map.getWidth()));
    assertThat(ring.isMouseTransparent()).isTrue();
    Node other = robot.lookup(".outline .tree-view").query();
    robot.interact(other::requestFocus);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(opacity(ring)).isZero();
  }
}
