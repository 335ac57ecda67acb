package org.chainmap.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainmap.editor.change.Locks;
import org.chainmap.editor.view.Handle;
import org.chainmap.editor.view.Handle.Kind;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.jspecify.annotations.Nullable;

/** Computes the handles to show, and finds the one under the pointer. */
final class Handles {

  /** The distance in screen px from a handle's middle within which it can be grabbed. */
  private static final double REACH = 7;

  /** The distance in screen px between a card and its connecting handles. */
  private static final double OUTSIDE = 12;

  private Handles() {}

  /** Returns the handles of the only selected element and of the card under the pointer. */
  static List<Handle> of(ToolContext toolContext, @Nullable Id hovered) {
    List<Handle> handles = new ArrayList<>();
    var geometry = toolContext.document().geometry();
    if (toolContext.selection().selection().size() == 1) {
      Id id = toolContext.selection().selection().ids().getFirst();
      Polyline route = geometry.routes().get(id);
      if (route != null) {
        handles.add(new Handle(Kind.LINK_START, id, route.first()));
        handles.add(new Handle(Kind.LINK_END, id, route.last()));
      }
      Box card = geometry.cards().getOrDefault(id, geometry.notes().get(id));
      if (card != null && !Locks.locked(toolContext.document().map(), id)) {
        List<Point> corners = card.corners();
        handles.add(new Handle(Kind.RESIZE_LEFT_TOP, id, corners.get(0)));
        handles.add(new Handle(Kind.RESIZE_RIGHT_TOP, id, corners.get(1)));
        handles.add(new Handle(Kind.RESIZE_RIGHT_BOTTOM, id, corners.get(2)));
        handles.add(new Handle(Kind.RESIZE_LEFT_BOTTOM, id, corners.get(3)));
      }
    }
    Box card = hovered == null ? null : geometry.cards().get(hovered);
    if (card != null && hovered != null) {
      double out = toolContext.onMap(OUTSIDE);
      Point c = card.center();
      handles.add(new Handle(Kind.CONNECT, hovered, new Point(card.right() + out, c.y())));
      handles.add(new Handle(Kind.CONNECT, hovered, new Point(card.x() - out, c.y())));
      handles.add(new Handle(Kind.CONNECT, hovered, new Point(c.x(), card.y() - out)));
      handles.add(new Handle(Kind.CONNECT, hovered, new Point(c.x(), card.bottom() + out)));
    }
    return handles;
  }

  /**
   * Returns the card whose handles show while the pointer is at {@code p}: a card at that place or
   * just beside it.
   */
  static Optional<Id> hovered(ToolContext toolContext, Point p) {
    return toolContext
        .document()
        .hits()
        .cardAt(p)
        .or(
            () -> {
              double reach = toolContext.onMap(OUTSIDE + REACH);
              return toolContext
                  .document()
                  .hits()
                  .in(new Box(p.x(), p.y(), 0, 0).grown(reach))
                  .stream()
                  .filter(toolContext.document().geometry().cards()::containsKey)
                  .findFirst();
            });
  }

  static Optional<Handle> at(ToolContext toolContext, List<Handle> handles, Point p) {
    double reach = toolContext.onMap(REACH);
    return handles.stream().filter(handle -> handle.at().distance(p) <= reach).findFirst();
  }
}
