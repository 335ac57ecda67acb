package org.chainmap.canvas;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import org.chainmap.editor.view.Feedback;
import org.chainmap.editor.view.Handle;
import org.chainmap.geom.Point;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Says what a click on a connecting handle does, while the pointer rests on one. */
final class HandleTip {

  /** The distance in screen px from a handle's middle within which the tip is about it. */
  private static final double REACH = 7;

  private final Node node;
  private final Tooltip tip = new Tooltip();
  private boolean on;

  HandleTip(Node node) {
    this.node = node;
  }

  /**
   * Follows the pointer.
   *
   * @param pointer in map coordinates; null where it is not over the map
   */
  void follow(Feedback feedback, @Nullable Point pointer, double zoom, Lang lang) {
    boolean over =
        pointer != null
            && feedback.handles().stream()
                .filter(handle -> handle.kind() == Handle.Kind.CONNECT)
                .anyMatch(handle -> handle.at().distance(pointer) * zoom <= REACH);
    if (over) {
      tip.setText(Message.of("tool.handle.connect", Keys.shown("Ctrl+Right")).in(lang));
    }
    if (over != on) {
      on = over;
      if (on) {
        Tooltip.install(node, tip);
      } else {
        Tooltip.uninstall(node, tip);
        tip.hide();
      }
    }
  }
}
