package org.chainmap.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Line;
import javafx.stage.Stage;
import org.chainmap.canvas.RulerPainter.Extent;
import org.chainmap.canvas.RulerPainter.Strip;
import org.chainmap.editor.Editor;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.editor.view.Camera;
import org.chainmap.editor.view.DrawingAids;
import org.chainmap.editor.view.Selection;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.task.Scope;
import org.chainmap.task.Tasks;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.tool.ToolBox;
import org.chainmap.tool.ToolContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class RulersTest {

  private static final DrawingAids WITH = new DrawingAids(true, false, true);

  private Editor editor;
  private MapCanvas canvas;

  @Start
  void start(Stage stage) {
    Painters painters = new Painters(new SimpleObjectProperty<>(Theme.LIGHT));
    editor =
        new Editor(
            LaidOutMap.of(SmallChain.map(), Lang.ZH, painters, Progress.NONE),
            painters,
            Tasks.immediate(),
            new Clipboard());
    ToolBox tools = ToolBox.on(new ToolContext(editor, editor, editor.view()), editor);
    canvas =
        new MapCanvas(editor, editor, editor.view(), tools, painters, input -> false, new Scope());
    stage.setScene(new Scene(canvas, 800, 600));
    stage.show();
  }

  private void rulersOn(FxRobot robot) {
    robot.interact(() -> editor.use(WITH));
    WaitForAsyncUtils.waitForFxEvents(8);
  }

  private Node ruler(String edge) {
    return canvas.lookup("#ruler-" + edge);
  }

  private static MouseEvent mouse(
      javafx.event.EventType<MouseEvent> type, MouseButton button, double x, double y) {
    boolean primary = button == MouseButton.PRIMARY;
    return new MouseEvent(
        type, x, y, x, y, button, 1, false, false, false, false, primary, false, false, false,
        false, true, null);
  }

  @Test
  void rulersAreOffAtFirstAndMoveNothing(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents(8);
    assertThat(ruler("top")).isNull();
    Camera before = editor.view().camera();
    rulersOn(robot);
    assertThat(ruler("top")).isNotNull();
    assertThat(ruler("left")).isNotNull();
    assertThat(editor.view().camera()).isEqualTo(before);
    assertThat(editor.view().viewport().w()).isEqualTo(canvas.getWidth());
    robot.interact(() -> editor.use(DrawingAids.USUAL));
    WaitForAsyncUtils.waitForFxEvents(8);
    assertThat(ruler("top")).isNull();
  }

  @Test
  void linesFollowThePointerOnBothRulers(FxRobot robot) {
    rulersOn(robot);
    robot.interact(
        () -> canvas.fireEvent(mouse(MouseEvent.MOUSE_MOVED, MouseButton.NONE, 300, 200)));
    Line across = (Line) Objects.requireNonNull(ruler("top").lookup("Line"));
    Line down = (Line) Objects.requireNonNull(ruler("left").lookup("Line"));
    assertThat(across.isVisible()).isTrue();
    assertThat(across.getTranslateX()).isEqualTo(300.5);
    assertThat(down.getTranslateY()).isEqualTo(200.5);
    robot.interact(
        () -> canvas.fireEvent(mouse(MouseEvent.MOUSE_EXITED, MouseButton.NONE, -5, -5)));
    assertThat(across.isVisible()).isFalse();
  }

  @Test
  void aPressOnARulerChoosesNothingOfTheMapBelow(FxRobot robot) {
    Id card = editor.map().segments().getFirst().id();
    Box box = Objects.requireNonNull(editor.geometry().cards().get(card));
    rulersOn(robot);
    robot.interact(
        () -> {
          editor.view().look(new Camera(box.center().minus(new Point(100, 10)), 1));
          editor.select(Selection.NONE);
          ruler("top").fireEvent(mouse(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, 100, 10));
          ruler("top").fireEvent(mouse(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, 100, 10));
        });
    assertThat(editor.selection().isEmpty()).isTrue();
  }

  @Test
  void theMapBesideThemIsPressedAsWithoutThem(FxRobot robot) {
    rulersOn(robot);
    robot.interact(canvas::fitAll);
    WaitForAsyncUtils.waitForFxEvents(8);
    for (Id id : editor.geometry().cards().keySet()) {
      Box card = Objects.requireNonNull(editor.geometry().cards().get(id));
      Point at = editor.view().camera().toScreen(card.center());
      robot.clickOn(canvas.localToScreen(at.x(), at.y()));
      assertThat(editor.selection().ids()).containsExactly(id);
      robot.interact(() -> editor.select(Selection.NONE));
    }
  }

  @Test
  void headersOfStagesAreHeldBesideTheRulers(FxRobot robot) {
    rulersOn(robot);
    Id stage = editor.map().stages().getFirst().id();
    Box band = Objects.requireNonNull(editor.geometry().bands().get(stage));
    robot.interact(() -> editor.view().look(new Camera(band.center(), 1)));
    Box header = Objects.requireNonNull(editor.stageSigns().get(stage));
    assertThat(header.y()).isEqualTo(band.center().y() + DrawingAids.RULER);
  }

  @Test
  void allOfTheMapIsFittedBesideTheRulers(FxRobot robot) {
    rulersOn(robot);
    robot.interact(canvas::fitAll);
    Box all = editor.view().camera().toScreen(editor.geometry().bounds());
    Box part = new Box(20, 20, canvas.getWidth() - 20, canvas.getHeight() - 20);
    assertThat(part.contains(all)).isTrue();
    assertThat(all.center().x()).isBetween(part.center().x() - 1, part.center().x() + 1);
  }

  @Test
  void theExtentOfWhatIsChosenIsShaded() {
    Strip strip = new Strip(100, 2, 800, new Extent(150, 200), false);
    assertThat(shade(RulerPainter.paint(Theme.LIGHT, strip)))
        .isEqualTo(new Box(100, 0, 100, DrawingAids.RULER));
    Strip turned = new Strip(100, 2, 800, new Extent(150, 200), true);
    assertThat(shade(RulerPainter.paint(Theme.LIGHT, turned)))
        .as("on the left ruler, which is turned")
        .isEqualTo(new Box(600, 0, 100, DrawingAids.RULER));
    assertThat(RulerPainter.paint(Theme.DARK, new Strip(100, 2, 800, null, false)))
        .as("nothing chosen, no shade")
        .hasSize(RulerPainter.paint(Theme.DARK, strip).size() - 1);
  }

  private static Box shade(List<Mark> marks) {
    return marks.stream()
        .filter(Mark.Shape.class::isInstance)
        .map(Mark.Shape.class::cast)
        .filter(shape -> shape.fill() != null && shape.fill().alpha() < 1)
        .map(shape -> shape.outline().flat().bounds())
        .findFirst()
        .orElseThrow();
  }
}
