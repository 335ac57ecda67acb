package org.chainmap.tool;

import org.chainmap.editor.Feedback;
import org.chainmap.editor.Feedback.Cursor;
import org.chainmap.geom.Point;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;

/** The map held by the pointer and moving with it. */
final class PanDragging implements State {

  private final Desk desk;
  private State previous;
  private final Button button;
  private Point last;

  PanDragging(Desk desk, State previous, Button button, Point screen) {
    this.desk = desk;
    this.previous = previous;
    this.button = button;
    this.last = screen;
    desk.view().show(Feedback.of(Cursor.GRABBING));
  }

  @Override
  public String path() {
    return "pan.dragging";
  }

  @Override
  public State pointer(PointerInput input) {
    Point now = input.screen();
    desk.view().look(desk.view().camera().panned(now.x() - last.x(), now.y() - last.y()));
    last = now;
    return input.is(Kind.RELEASE, button) ? cancelled() : this;
  }

  /** The drag goes on, and then ends in the state before Space was pressed. */
  void spaceReleased() {
    if (previous instanceof PanReady ready) {
      previous = ready.previous();
      desk.view().show(Feedback.of(Cursor.GRABBING));
    }
  }

  @Override
  public State cancelled() {
    desk.view().show(previous instanceof PanReady ? Feedback.of(Cursor.HAND) : Feedback.NONE);
    return previous;
  }
}
