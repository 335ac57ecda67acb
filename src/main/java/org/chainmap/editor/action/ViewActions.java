package org.chainmap.editor.action;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chainmap.editor.Editor;
import org.chainmap.editor.view.Camera;
import org.chainmap.editor.view.ElementBounds;
import org.chainmap.geom.Box;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.kind.LinkShape;
import org.chainmap.text.Message;

/** Actions that zoom and choose what is shown. */
public final class ViewActions {

  private static final double STEP = 1.25;

  public static final Action<Editor> ZOOM_IN =
      Actions.of(
          "zoomIn",
          "Ctrl+Plus Ctrl+Shift+Plus",
          Condition.that(
              e -> e.view().camera().zoom() < Camera.MAX_ZOOM,
              Message.of("editor.obstacle.largest")),
          e -> e.view().look(e.view().camera().zoomedBy(middle(e), STEP)));
  public static final Action<Editor> ZOOM_OUT =
      Actions.of(
          "zoomOut",
          "Ctrl+Minus",
          Condition.that(
              e -> e.view().camera().zoom() > Camera.MIN_ZOOM,
              Message.of("editor.obstacle.smallest")),
          e -> e.view().look(e.view().camera().zoomedBy(middle(e), 1 / STEP)));
  public static final Action<Editor> ZOOM_FULL =
      Actions.of(
          "zoomFull",
          "Ctrl+0",
          Conditions.ALWAYS,
          e -> e.view().look(e.view().camera().zoomedTo(middle(e), 1)));
  public static final Action<Editor> FIT_ALL =
      Actions.of("fitAll", "Shift+1", Conditions.ALWAYS, editor -> editor.cameraMoves().fitAll());
  public static final Action<Editor> FIT_SELECTION =
      Actions.of(
          "fitSelection",
          "Shift+2",
          Conditions.SELECTION.and(
              Condition.that(e -> !boxes(e).isEmpty(), Message.of("editor.obstacle.onMap"))),
          ViewActions::fitSelection);
  public static final Action<Editor> TURN =
      Actions.of("turn", "", Conditions.WHOLE_MAP, ViewActions::turn);

  /** One action per link shape. */
  public static final List<Action<Editor>> LINK_SHAPES =
      Arrays.stream(LinkShape.values()).map(ViewActions::linkShape).toList();

  public static final List<Action<Editor>> ALL =
      Stream.concat(
              Stream.of(ZOOM_IN, ZOOM_OUT, ZOOM_FULL, FIT_ALL, FIT_SELECTION, TURN),
              LINK_SHAPES.stream())
          .toList();

  private ViewActions() {}

  private static Point middle(Editor e) {
    return new Point(e.view().viewport().w() / 2, e.view().viewport().h() / 2);
  }

  private static List<Box> boxes(Editor e) {
    return e.selection().ids().stream()
        .map(id -> ElementBounds.of(e.map(), e.geometry(), id))
        .filter(Objects::nonNull)
        .toList();
  }

  private static void fitSelection(Editor e) {
    e.view().look(Camera.fitting(Box.around(boxes(e)), e.view().viewport(), Camera.MAX_ZOOM / 2));
  }

  private static Action<Editor> linkShape(LinkShape shape) {
    return Actions.of(
        "linkShape." + shape.key(),
        "",
        Condition.that(
            e -> e.map().info().linkShape() != shape, Message.of("editor.obstacle.linkShape")),
        e ->
            e.commit(
                new ChangeBuilder(e.map())
                    .put(e.map().info().withLinkShape(shape))
                    .change(Message.of("editor.change.linkShape"))));
  }

  private static void turn(Editor e) {
    boolean leftRight = e.map().info().orientation() == Orientation.LEFT_RIGHT;
    e.turn(leftRight ? Orientation.TOP_DOWN : Orientation.LEFT_RIGHT);
  }
}
