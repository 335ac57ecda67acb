package org.chainmap.editor.change;

import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.layout.spacing.Spacing;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;

/** Keeps a card that is sized by hand clear of its neighbours. */
final class Resizing {

  private Resizing() {}

  /**
   * Returns the box that is wanted for a card, cut where it would come nearer to another card than
   * the clearance, or push another stage away. Cards that are nearer already do not come nearer.
   * O(cards).
   */
  static Box stopped(ChainMap map, Geometry geometry, Segment segment, Box wanted) {
    Orientation orientation = map.info().orientation();
    Map<Id, Box> cards = geometry.cards();
    Box present = cards.get(segment.id());
    if (present == null) {
      return wanted;
    }
    Box from = orientation.transformed(present);
    Box box = orientation.transformed(wanted);
    StageSeparation.Room room =
        StageSeparation.room(map, cards, Set.of(segment.id()), segment.stage());
    double start = Math.max(box.x(), Math.min(from.x(), room.from()));
    double end = Math.min(box.right(), Math.max(from.right(), room.to()));
    Box cut = new Box(start, box.y(), Math.max(0, end - start), box.h());
    for (Map.Entry<Id, Box> other : cards.entrySet()) {
      if (!other.getKey().equals(segment.id())) {
        cut = cut(from, cut, orientation.transformed(other.getValue()));
      }
    }
    return orientation.transformed(cut);
  }

  /** Cuts the side that grew towards another card, the one that loses less if two did. */
  private static Box cut(Box from, Box box, Box other) {
    Box near = other.grown(Spacing.CLEARANCE);
    if (!box.overlaps(near)) {
      return box;
    }
    double left = other.right() <= from.x() ? Math.min(from.x(), near.right()) : box.x();
    double right = other.x() >= from.right() ? Math.max(from.right(), near.x()) : box.right();
    double top = other.bottom() <= from.y() ? Math.min(from.y(), near.bottom()) : box.y();
    double bottom = other.y() >= from.bottom() ? Math.max(from.bottom(), near.y()) : box.bottom();
    left = Math.max(left, box.x());
    right = Math.min(right, box.right());
    top = Math.max(top, box.y());
    bottom = Math.min(bottom, box.bottom());
    double narrower = box.w() - Math.max(0, right - left);
    double lower = box.h() - Math.max(0, bottom - top);
    boolean sideways = narrower > 0 && (lower <= 0 || narrower <= lower);
    return sideways
        ? new Box(left, box.y(), Math.max(0, right - left), box.h())
        : new Box(box.x(), top, box.w(), Math.max(0, bottom - top));
  }
}
