package org.chainmap.layout;

import java.util.HashMap;
import java.util.Map;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.layout.room.Spacing;
import org.chainmap.model.ChainMap;

/** The frames of groups: the smallest around a group's cards, with room for its name on top. */
public final class Frames {

  private Frames() {}

  /** The id of the frame of a group: its stage's id, a slash, its name. */
  public static Id id(Id stage, String group) {
    return Id.of(stage.value() + "/" + group);
  }

  /** A frame for every group of which a card is placed. */
  public static Map<Id, Box> of(ChainMap map, Map<Id, Box> cards) {
    Map<Id, Box> hulls = new HashMap<>();
    for (var segment : map.segments()) {
      String group = segment.group();
      Box card = cards.get(segment.id());
      if (group != null && card != null) {
        hulls.merge(id(segment.stage(), group), card, Box::union);
      }
    }
    hulls.replaceAll((id, hull) -> framed(hull));
    return hulls;
  }

  private static Box framed(Box hull) {
    double p = Spacing.FRAME_PADDING;
    return new Box(
        hull.x() - p,
        hull.y() - p - Spacing.FRAME_HEADER,
        hull.w() + 2 * p,
        hull.h() + 2 * p + Spacing.FRAME_HEADER);
  }
}
