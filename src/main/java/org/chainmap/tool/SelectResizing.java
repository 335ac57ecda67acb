package org.chainmap.tool;

import java.util.Objects;
import org.chainmap.editor.change.Cards;
import org.chainmap.editor.change.Notes;
import org.chainmap.editor.view.Feedback;
import org.chainmap.editor.view.Feedback.Cursor;
import org.chainmap.editor.view.Handle;
import org.chainmap.editor.view.Handle.Kind;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.Change;
import org.chainmap.model.Note;
import org.chainmap.model.kind.NoteKind;
import org.chainmap.tool.PointerInput.Button;
import org.jspecify.annotations.Nullable;

/**
 * The state in which a corner of a card or a note is dragged; the opposite corner stays. A picture
 * keeps its proportions.
 */
final class SelectResizing implements State {

  private final ToolContext toolContext;
  private final Handle handle;
  private final @Nullable Note note;
  private final Box card;
  private boolean moved;

  SelectResizing(ToolContext toolContext, Handle handle) {
    this.toolContext = toolContext;
    this.handle = handle;
    this.note = toolContext.document().map().find(Note.class, handle.owner()).orElse(null);
    var geometry = toolContext.document().geometry();
    this.card =
        Objects.requireNonNull(
            (note == null ? geometry.cards() : geometry.notes()).get(handle.owner()));
  }

  @Override
  public String path() {
    return "select.resizing";
  }

  @Override
  public State pointer(PointerInput input) {
    if (input.kind() == PointerInput.Kind.MOVE) {
      toolContext.document().preview(candidate(input.map()));
      moved = true;
      toolContext
          .view()
          .show(
              Feedback.of(
                  handle.kind() == Kind.RESIZE_LEFT_TOP || handle.kind() == Kind.RESIZE_RIGHT_BOTTOM
                      ? Cursor.RESIZE_FALLING
                      : Cursor.RESIZE_RISING));
      return this;
    }
    if (input.is(PointerInput.Kind.RELEASE, Button.PRIMARY)) {
      if (moved) {
        toolContext.document().commit(candidate(input.map()));
      }
      return new SelectIdle(toolContext).pointer(input);
    }
    return this;
  }

  private Change candidate(Point p) {
    var draft = toolContext.document();
    return note == null
        ? Cards.resized(draft.map(), draft.geometry(), handle.owner(), wanted(p))
        : Notes.resized(draft.map(), handle.owner(), wanted(p));
  }

  private Box wanted(Point p) {
    boolean left =
        handle.kind() == Kind.RESIZE_LEFT_TOP || handle.kind() == Kind.RESIZE_LEFT_BOTTOM;
    boolean top = handle.kind() == Kind.RESIZE_LEFT_TOP || handle.kind() == Kind.RESIZE_RIGHT_TOP;
    Size least = note == null ? Cards.LEAST : Notes.LEAST;
    double w = Math.max(least.w(), left ? card.right() - p.x() : p.x() - card.x());
    double h = Math.max(least.h(), top ? card.bottom() - p.y() : p.y() - card.y());
    if (note != null && note.kind() == NoteKind.PICTURE) {
      double grown = Math.max(w / card.w(), h / card.h());
      w = card.w() * grown;
      h = card.h() * grown;
    }
    return new Box(left ? card.right() - w : card.x(), top ? card.bottom() - h : card.y(), w, h);
  }

  @Override
  public State cancelled() {
    toolContext.document().drop();
    return new SelectIdle(toolContext);
  }
}
