package org.chainmap.editor;

import org.chainmap.editor.view.Camera;
import org.chainmap.editor.view.ViewPort;
import org.chainmap.geom.Point;

/**
 * Moves two views together: what pans or zooms one does the same to the other. Both have the same
 * zoom while they are linked.
 */
public final class LinkedViews {

  private final ViewPort one;
  private final ViewPort other;
  private Camera oneSeen;
  private Camera otherSeen;
  private boolean linked = true;
  private boolean moving;

  public LinkedViews(ViewPort one, ViewPort other) {
    this.one = one;
    this.other = other;
    this.oneSeen = one.camera();
    this.otherSeen = other.camera();
  }

  /** Links the views, the second one at the zoom of the first, or lets each move alone. */
  public void link(boolean wanted) {
    linked = wanted;
    if (linked) {
      Point middle = new Point(other.viewport().w() / 2, other.viewport().h() / 2);
      move(() -> other.look(other.camera().zoomedTo(middle, one.camera().zoom())));
    }
  }

  /** Called when the camera of either view changed. */
  public void changed() {
    if (moving) {
      return;
    }
    Camera now = one.camera();
    Camera beside = other.camera();
    if (linked && !now.equals(oneSeen)) {
      move(() -> other.look(beside.following(oneSeen, now)));
    } else if (linked && !beside.equals(otherSeen)) {
      move(() -> one.look(now.following(otherSeen, beside)));
    } else {
      remember();
    }
  }

  /** Moves each view in its own way, without one following the other. */
  public void move(Runnable moves) {
    moving = true;
    try {
      moves.run();
    } finally {
      moving = false;
      remember();
    }
  }

  private void remember() {
    oneSeen = one.camera();
    otherSeen = other.camera();
  }
}
