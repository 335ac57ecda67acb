package org.chainmap.editor.view;

import org.chainmap.geom.Id;
import org.chainmap.geom.Point;

/**
 * A small knob that can be dragged.
 *
 * @param kind what dragging it does
 * @param owner the card or link it belongs to
 * @param at its middle, in map coordinates
 */
public record Handle(Kind kind, Id owner, Point at) {

  /** The effects of dragging a handle. */
  public enum Kind {
    RESIZE_LEFT_TOP,
    RESIZE_RIGHT_TOP,
    RESIZE_RIGHT_BOTTOM,
    RESIZE_LEFT_BOTTOM,
    CONNECT,
    LINK_START,
    LINK_END;

    public boolean resizes() {
      return ordinal() <= RESIZE_LEFT_BOTTOM.ordinal();
    }
  }
}
