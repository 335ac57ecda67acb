package org.chainmap.tool;

import java.util.Objects;
import org.chainmap.editor.Cards;
import org.chainmap.editor.Feedback;
import org.chainmap.editor.Feedback.Cursor;
import org.chainmap.editor.Handle;
import org.chainmap.editor.Handle.Kind;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.model.Change;
import org.chainmap.tool.PointerInput.Button;

/** A corner of a card is dragged; the opposite corner stays. */
final class SelectResizing implements State {

  private final Desk desk;
  private final Handle handle;
  private final Box card;
  private boolean moved;

  SelectResizing(Desk desk, Handle handle) {
    this.desk = desk;
    this.handle = handle;
    this.card = Objects.requireNonNull(desk.draft().geometry().cards().get(handle.owner()));
  }

  @Override
  public String path() {
    return "select.resizing";
  }

  @Override
  public State pointer(PointerInput input) {
    if (input.kind() == PointerInput.Kind.MOVE) {
      desk.draft().preview(candidate(input.map()));
      moved = true;
      desk.view()
          .show(
              Feedback.of(
                  handle.kind() == Kind.RESIZE_LEFT_TOP || handle.kind() == Kind.RESIZE_RIGHT_BOTTOM
                      ? Cursor.RESIZE_FALLING
                      : Cursor.RESIZE_RISING));
      return this;
    }
    if (input.is(PointerInput.Kind.RELEASE, Button.PRIMARY)) {
      if (moved) {
        desk.draft().commit(candidate(input.map()));
      }
      return new SelectIdle(desk).pointer(input);
    }
    return this;
  }

  private Change candidate(Point p) {
    var draft = desk.draft();
    return Cards.resized(draft.map(), draft.geometry(), handle.owner(), wanted(p));
  }

  private Box wanted(Point p) {
    boolean left =
        handle.kind() == Kind.RESIZE_LEFT_TOP || handle.kind() == Kind.RESIZE_LEFT_BOTTOM;
    boolean top = handle.kind() == Kind.RESIZE_LEFT_TOP || handle.kind() == Kind.RESIZE_RIGHT_TOP;
    double w = Math.max(Cards.LEAST.w(), left ? card.right() - p.x() : p.x() - card.x());
    double h = Math.max(Cards.LEAST.h(), top ? card.bottom() - p.y() : p.y() - card.y());
    return new Box(left ? card.right() - w : card.x(), top ? card.bottom() - h : card.y(), w, h);
  }

  @Override
  public State cancelled() {
    desk.draft().drop();
    return new SelectIdle(desk);
  }
}
