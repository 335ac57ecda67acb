package org.chainmap.editor;

import java.util.List;
import java.util.Objects;
import org.chainmap.geom.Box;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;

/** Zooming, and what is shown. */
public final class ViewActions {

  private static final double STEP = 1.25;

  public static final Action<Editor> ZOOM_IN =
      Actions.of(
          "zoomIn",
          "Ctrl+Plus",
          e -> e.camera().zoom() < Camera.MAX_ZOOM,
          e -> e.look(e.camera().zoomedBy(middle(e), STEP)));
  public static final Action<Editor> ZOOM_OUT =
      Actions.of(
          "zoomOut",
          "Ctrl+Minus",
          e -> e.camera().zoom() > Camera.MIN_ZOOM,
          e -> e.look(e.camera().zoomedBy(middle(e), 1 / STEP)));
  public static final Action<Editor> ZOOM_FULL =
      Actions.of("zoomFull", "Ctrl+0", e -> true, e -> e.look(e.camera().zoomedTo(middle(e), 1)));
  public static final Action<Editor> FIT_ALL =
      Actions.of("fitAll", "Shift+1", e -> true, Editor::fitAll);
  public static final Action<Editor> FIT_SELECTION =
      Actions.of("fitSelection", "Shift+2", e -> !boxes(e).isEmpty(), ViewActions::fitSelection);
  public static final Action<Editor> BOTTLENECKS =
      Actions.of(
          "bottlenecks",
          "B",
          e -> true,
          e -> e.display(e.display().withBottlenecks(!e.display().bottlenecks()).withFocus(null)));
  public static final Action<Editor> TURN = Actions.of("turn", "", e -> true, ViewActions::turn);

  public static final List<Action<Editor>> ALL =
      List.of(ZOOM_IN, ZOOM_OUT, ZOOM_FULL, FIT_ALL, FIT_SELECTION, BOTTLENECKS, TURN);

  private ViewActions() {}

  private static Point middle(Editor e) {
    return new Point(e.viewport().w() / 2, e.viewport().h() / 2);
  }

  private static List<Box> boxes(Editor e) {
    return e.selection().ids().stream()
        .map(id -> Places.of(e.map(), e.geometry(), id))
        .filter(Objects::nonNull)
        .toList();
  }

  private static void fitSelection(Editor e) {
    e.look(Camera.fitting(Box.around(boxes(e)), e.viewport(), Camera.MAX_ZOOM / 2));
  }

  private static void turn(Editor e) {
    boolean leftRight = e.map().info().orientation() == Orientation.LEFT_RIGHT;
    e.turn(leftRight ? Orientation.TOP_DOWN : Orientation.LEFT_RIGHT);
  }
}
