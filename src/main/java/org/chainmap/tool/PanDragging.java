package org.chainmap.tool;

import org.chainmap.editor.view.Feedback;
import org.chainmap.editor.view.Feedback.Cursor;
import org.chainmap.geom.Point;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;

/** The state in which the map moves with the pointer. */
final class PanDragging implements State {

  private final ToolContext toolContext;
  private State previous;
  private final Button button;
  private Point last;

  PanDragging(ToolContext toolContext, State previous, Button button, Point screen) {
    this.toolContext = toolContext;
    this.previous = previous;
    this.button = button;
    this.last = screen;
    toolContext.view().show(Feedback.of(Cursor.GRABBING));
  }

  @Override
  public String path() {
    return "pan.dragging";
  }

  @Override
  public State pointer(PointerInput input) {
    Point now = input.screen();
    toolContext
        .view()
        .look(toolContext.view().camera().panned(now.x() - last.x(), now.y() - last.y()));
    last = now;
    return input.is(Kind.RELEASE, button) ? cancelled() : this;
  }

  /**
   * Continues the drag after Space is released; it then ends in the state before Space was pressed.
   */
  void spaceReleased() {
    if (previous instanceof PanReady ready) {
      previous = ready.previous();
      toolContext.view().show(Feedback.of(Cursor.GRABBING));
    }
  }

  @Override
  public State cancelled() {
    toolContext
        .view()
        .show(previous instanceof PanReady ? Feedback.of(Cursor.HAND) : Feedback.NONE);
    return previous;
  }
}
