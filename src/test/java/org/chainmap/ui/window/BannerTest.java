package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.chainmap.editor.Editor;
import org.chainmap.editor.view.Selection;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A message floats above the map and moves nothing. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class BannerTest {

  @TempDir static Path folder;

  private MainWindow window;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    window = TestWindow.shown(shown, folder);
  }

  private static void settled() {
    WaitForAsyncUtils.waitForFxEvents(4);
  }

  private static Bounds bounds(FxRobot robot, String query) {
    Node node = robot.lookup(query).query();
    return node.localToScene(node.getLayoutBounds());
  }

  private Editor opened(FxRobot robot) {
    robot.interact(() -> window.commands().newMap());
    settled();
    return window.commands().editor().orElseThrow();
  }

  @Test
  void aMessageFloatsOverTheMapAndIsClosed(FxRobot robot) {
    opened(robot);
    Bounds map = bounds(robot, "#map");
    robot.interact(window::refuseName);
    settled();
    assertThat(TestWindow.messages(stage.getScene())).singleElement().asString().isNotBlank();
    assertThat(bounds(robot, "#map")).as("nothing moves").isEqualTo(map);
    assertThat(map.contains(bounds(robot, ".banner"))).as("over the map alone").isTrue();
    Button close =
        robot.lookup(".banner .button").queryAllAs(Button.class).stream()
            .filter(button -> "关闭提示".equals(button.getAccessibleText()))
            .findFirst()
            .orElseThrow();
    assertThat(close.isFocusTraversable()).isTrue();
    robot.interact(close::fire);
    settled();
    assertThat(robot.lookup(".banner").query().isVisible()).isFalse();
    assertThat(bounds(robot, "#map")).isEqualTo(map);
  }

  @Test
  void aMessageWithoutADocumentLiesBelowTheTabs(FxRobot robot) {
    Bounds start = bounds(robot, ".start");
    robot.interact(window::refuseName);
    settled();
    assertThat(bounds(robot, ".start")).isEqualTo(start);
    assertThat(bounds(robot, ".banner").getMinY()).isGreaterThanOrEqualTo(start.getMinY());
  }

  @Test
  void aMessageGivesWayToTheTextThatIsEdited(FxRobot robot) {
    Editor editor = opened(robot);
    robot.interact(window::refuseName);
    settled();
    Bounds above = bounds(robot, ".banner");
    Bounds map = bounds(robot, "#map");
    Point under = new Point(above.getCenterX() - map.getMinX(), above.getCenterY() - map.getMinY());
    robot.interact(
        () -> {
          Point at = editor.view().camera().toMap(under);
          editor.make(
              org.chainmap.editor.change.Cards.created(
                  editor.map(), editor.geometry(), Lang.ZH, at, editor.newCard()));
          Id made = editor.selection().ids().getFirst();
          editor.select(Selection.of(List.of(made)));
          editor.edit(made);
        });
    settled();
    assertThat(bounds(robot, ".banner").intersects(bounds(robot, "#in-place"))).isFalse();
    assertThat(map.contains(bounds(robot, ".banner"))).isTrue();
    assertThat(robot.lookup("#in-place").query().isFocused()).isTrue();
    robot.interact(() -> editor.finishEdit(null));
    settled();
    assertThat(bounds(robot, ".banner")).isEqualTo(above);
    assertThat(stage.isShowing()).isTrue();
  }
}
