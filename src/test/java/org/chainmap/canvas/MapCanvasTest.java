package org.chainmap.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.chainmap.editor.Editor;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.editor.action.Actions;
import org.chainmap.editor.change.Cards;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.editor.view.Camera;
import org.chainmap.editor.view.Selection;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.layout.LayoutOptions;
import org.chainmap.layout.Layouts;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.task.Scope;
import org.chainmap.task.Tasks;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.tool.Modifiers;
import org.chainmap.tool.PointerInput;
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
class MapCanvasTest {

  private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private Editor editor;
  private MapCanvas canvas;
  private ToolBox tools;

  @Start
  void start(Stage stage) {
    Painters painters = new Painters(theme);
    editor =
        new Editor(
            LaidOutMap.of(SmallChain.map(), Lang.ZH, painters, Progress.NONE),
            painters,
            Tasks.immediate(),
            new Clipboard());
    tools = ToolBox.on(new ToolContext(editor, editor, editor.view()), editor);
    canvas =
        new MapCanvas(editor, editor, editor.view(), tools, painters, input -> false, new Scope());
    stage.setScene(new Scene(canvas, 800, 600));
    stage.show();
  }

  private static void settled() {
    WaitForAsyncUtils.waitForFxEvents(8);
  }

  /** Whether cards glide right after something is done, before any time has passed for them. */
  private boolean glidesAfter(FxRobot robot, Runnable act) {
    AtomicBoolean glides = new AtomicBoolean();
    robot.interact(
        () -> {
          act.run();
          glides.set(canvas.gliding());
        });
    return glides.get();
  }

  private void awaitWork(int paints) throws TimeoutException {
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> canvas.workPaints() > paints);
    settled();
  }

  @Test
  void choosingRepaintsWhatLiesAboveTheMapAndNotTheMap(FxRobot robot) throws TimeoutException {
    settled();
    int map = canvas.mapPaints();
    int work = canvas.workPaints();
    robot.interact(
        () -> {
          editor.select(Selection.of(editor.map().segments().getFirst().id()));
          editor.select(Selection.NONE);
          editor.select(Selection.of(editor.map().segments().getLast().id()));
        });
    awaitWork(work);
    assertThat(canvas.mapPaints()).isEqualTo(map);
    assertThat(canvas.workPaints()).as("once for all changes of a pulse").isEqualTo(work + 1);
  }

  @Test
  void aTipSaysWhatAClickOnAHandleDoes_whileThePointerIsOnOne(FxRobot robot) {
    settled();
    Box card = Objects.requireNonNull(editor.geometry().cards().get(Id.of("s-1")));
    Point handle = new Point(card.right() + 12 / editor.view().camera().zoom(), card.center().y());
    move(robot, handle);
    assertThat(canvas.getProperties().values())
        .filteredOn(Tooltip.class::isInstance)
        .singleElement()
        .satisfies(tip -> assertThat(((Tooltip) tip).getText()).contains("单击", "Ctrl+→"));
    move(robot, card.center());
    assertThat(canvas.getProperties().values()).noneMatch(Tooltip.class::isInstance);
  }

  private void move(FxRobot robot, Point onMap) {
    Point at = editor.view().camera().toScreen(onMap);
    robot.moveTo(canvas.localToScreen(at.x(), at.y()));
    settled();
  }

  @Test
  void aDragRepaintsTheMapOnceAPulseAndOnceWhenItIsCommitted(FxRobot robot)
      throws TimeoutException {
    settled();
    int map = canvas.mapPaints();
    Id card = editor.map().segments().getFirst().id();
    for (int step = 1; step <= 3; step++) {
      int moved = step;
      int paints = canvas.mapPaints();
      robot.interact(
          () -> {
            editor.preview(Cards.moved(editor.map(), editor.geometry(), List.of(card), moved, 0));
            editor.preview(
                Cards.moved(editor.map(), editor.geometry(), List.of(card), moved, moved));
          });
      WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> canvas.mapPaints() > paints);
      settled();
      assertThat(canvas.mapPaints()).as("step %d", step).isEqualTo(map + step);
    }
    robot.interact(
        () -> editor.commit(Cards.moved(editor.map(), editor.geometry(), List.of(card), 3, 3)));
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> canvas.mapPaints() > map + 3);
    settled();
    assertThat(canvas.mapPaints()).isEqualTo(map + 4);
  }

  @Test
  void movingTheCameraRepaintsEachLayerOnce(FxRobot robot) throws TimeoutException {
    settled();
    int map = canvas.mapPaints();
    int work = canvas.workPaints();
    robot.interact(
        () -> {
          editor.view().look(editor.view().camera().panned(10, 0));
          editor.view().look(editor.view().camera().panned(10, 0));
        });
    awaitWork(work);
    assertThat(canvas.mapPaints()).isEqualTo(map + 1);
    assertThat(canvas.workPaints()).isEqualTo(work + 1);
  }

  private void point(PointerInput.Kind kind, Point at) {
    Point screen = editor.view().camera().toScreen(at);
    int clicks = kind == PointerInput.Kind.MOVE ? 0 : 1;
    tools.pointer(
        new PointerInput(kind, at, screen, PointerInput.Button.PRIMARY, clicks, Modifiers.NONE));
  }

  /** Does something, and returns how often the map and what lies above it were painted for it. */
  private List<Integer> paintsFor(FxRobot robot, Runnable act) {
    int map = canvas.mapPaints();
    int work = canvas.workPaints();
    robot.interact(act);
    settled();
    return List.of(canvas.mapPaints() - map, canvas.workPaints() - work);
  }

  @Test
  void draggingACardPaintsEachLayerOncePerPulseAndTheMapOnceWhenItIsLetGo(FxRobot robot) {
    settled();
    Id card = editor.map().segments().getFirst().id();
    Point middle = Objects.requireNonNull(editor.geometry().cards().get(card)).center();
    assertThat(
            paintsFor(
                robot,
                () -> {
                  point(PointerInput.Kind.MOVE, middle);
                  point(PointerInput.Kind.PRESS, middle);
                }))
        .as("pressing chooses the card above the map")
        .isEqualTo(List.of(0, 1));
    for (int pulse = 1; pulse <= 3; pulse++) {
      int from = 40 * pulse;
      assertThat(
              paintsFor(
                  robot,
                  () -> {
                    for (int i = 1; i <= 5; i++) {
                      point(PointerInput.Kind.MOVE, middle.plus(from + 3 * i, from));
                    }
                  }))
          .as("five moves in pulse %d", pulse)
          .isEqualTo(List.of(1, 1));
      assertThat(paintsFor(robot, () -> {})).as("holding still").isEqualTo(List.of(0, 0));
    }
    assertThat(editor.undoName()).as("nothing is committed while dragging").isEmpty();
    assertThat(paintsFor(robot, () -> point(PointerInput.Kind.RELEASE, middle.plus(135, 120))))
        .as("letting go")
        .isEqualTo(List.of(1, 1));
    assertThat(editor.undoName()).isPresent();
    assertThat(paintsFor(robot, () -> {})).as("afterwards").isEqualTo(List.of(0, 0));
  }

  @Test
  void draggingASelectionFramePaintsOnlyWhatLiesAboveTheMap(FxRobot robot) {
    settled();
    Point corner = editor.geometry().bounds().grown(20).corner();
    robot.interact(
        () -> {
          point(PointerInput.Kind.MOVE, corner);
          point(PointerInput.Kind.PRESS, corner);
        });
    settled();
    for (int pulse = 1; pulse <= 3; pulse++) {
      Point to = corner.plus(100 * pulse, 80 * pulse);
      assertThat(paintsFor(robot, () -> point(PointerInput.Kind.MOVE, to)))
          .as("pulse %d", pulse)
          .isEqualTo(List.of(0, 1));
    }
    assertThat(paintsFor(robot, () -> point(PointerInput.Kind.RELEASE, corner.plus(300, 240))))
        .isEqualTo(List.of(0, 1));
  }

  @Test
  void aLayoutIsSeenHappeningAndInputEndsItAtOnce(FxRobot robot) throws TimeoutException {
    settled();
    int map = canvas.mapPaints();
    assertThat(glidesAfter(robot, () -> editor.layOut(Layouts.tidy(), LayoutOptions.QUICK)))
        .isTrue();
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> !canvas.gliding());
    assertThat(canvas.mapPaints()).as("several pictures on the way").isGreaterThan(map + 2);
    assertThat(glidesAfter(robot, editor::undo)).as("also back").isTrue();
    robot.interact(
        () ->
            canvas.fireEvent(
                new ScrollEvent(
                    ScrollEvent.SCROLL,
                    9,
                    9,
                    9,
                    9,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    0,
                    0.0,
                    0,
                    0,
                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0,
                    ScrollEvent.VerticalTextScrollUnits.NONE,
                    0,
                    0,
                    null)));
    assertThat(canvas.gliding()).isFalse();
  }

  @Test
  void aMapSeenWholeStaysSoAndIsNoSmallerThanNeedBe(FxRobot robot) {
    settled();
    robot.interact(
        () -> {
          editor.view().resizeViewport(new Size(400, 300));
          canvas.fitAll();
          editor.layOut(Layouts.find("circular").orElseThrow(), LayoutOptions.QUICK);
        });
    double round = editor.view().camera().zoom();
    Box seen = editor.view().camera().visible(editor.view().viewport());
    assertThat(seen.contains(editor.geometry().bounds())).isTrue();
    robot.interact(() -> editor.layOut(Layouts.tidy(), LayoutOptions.QUICK));
    assertThat(editor.view().camera().zoom())
        .as("the layers take less room")
        .isGreaterThan(round * 1.15);
    double near = editor.view().camera().zoom() * 2;
    robot.interact(
        () -> {
          editor.view().look(editor.view().camera().zoomedTo(new Point(200, 150), near));
          editor.undo();
        });
    assertThat(editor.view().camera().zoom())
        .as("who looks closely goes on doing so")
        .isEqualTo(near);
  }

  private boolean seenWhole() {
    return editor
        .view()
        .camera()
        .visible(editor.view().viewport())
        .contains(editor.geometry().bounds());
  }

  /** Gives the canvas a size of its own within the window. */
  private void resize(FxRobot robot, double w, double h) {
    robot.interact(
        () -> {
          if (canvas.getParent() == null) {
            canvas.getScene().setRoot(new Pane(canvas));
          }
          canvas.setPrefSize(w, h);
        });
    settled();
  }

  @Test
  void aMapSeenWholeStaysSoWhenAPanelTakesRoomFromItAndComesBackWhenThatGoes(FxRobot robot) {
    resize(robot, 800, 600);
    robot.interact(canvas::fitAll);
    double large = editor.view().camera().zoom();
    resize(robot, 420, 300);
    assertThat(editor.view().viewport().w()).isEqualTo(420);
    assertThat(seenWhole()).isTrue();
    assertThat(editor.view().camera().zoom()).isLessThan(large);
    resize(robot, 800, 600);
    assertThat(editor.view().camera().zoom()).isEqualTo(large);
  }

  @Test
  void whoLooksCloselyGoesOnDoingSoWhenTheRoomChanges(FxRobot robot) {
    resize(robot, 800, 600);
    Camera near = new Camera(new Point(100, 60), 1.5);
    robot.interact(() -> editor.view().look(near));
    resize(robot, 420, 300);
    assertThat(editor.view().camera()).isEqualTo(near);
    resize(robot, 800, 600);
    assertThat(editor.view().camera()).isEqualTo(near);
  }

  @Test
  void layoutsAreNotSeenHappeningWhereThatIsSwitchedOff(FxRobot robot) {
    robot.interact(
        () -> {
          canvas.animated().set(false);
          editor.layOut(Layouts.tidy(), LayoutOptions.QUICK);
        });
    assertThat(canvas.gliding()).isFalse();
    robot.interact(
        () -> {
          canvas.animated().set(true);
          editor.select(Selection.of(editor.map().segments().getFirst().id()));
          Actions.named("delete").tryOn(editor);
        });
    assertThat(canvas.gliding()).as("other steps").isFalse();
  }

  @Test
  void nothingIsPaintedWhileNothingChanges() {
    settled();
    int map = canvas.mapPaints();
    int work = canvas.workPaints();
    settled();
    assertThat(canvas.mapPaints()).isEqualTo(map);
    assertThat(canvas.workPaints()).isEqualTo(work);
  }

  @Test
  void layersAreAsLargeAsTheViewportAtEveryZoom(FxRobot robot) {
    robot.interact(() -> editor.view().look(new Camera(Point.ZERO, Camera.MAX_ZOOM)));
    settled();
    assertThat(canvas.lookupAll("Canvas"))
        .allSatisfy(
            node -> {
              assertThat(((Canvas) node).getWidth()).isEqualTo(canvas.getWidth());
              assertThat(((Canvas) node).getHeight()).isEqualTo(canvas.getHeight());
            });
  }
}
