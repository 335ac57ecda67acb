package org.chainmap.editor.change;

import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Segment;
import org.chainmap.text.Message;

/** Turns the places computed by a layout into one change. */
public final class PlacementChange {

  public static final Message TIDY = Message.of("editor.change.tidy");
  public static final Message LAY_OUT = Message.of("editor.change.layOut");
  public static final Message TURN = Message.of("editor.change.turn");

  private static final Set<Message> LAYING = Set.of(TIDY, LAY_OUT, TURN);

  private PlacementChange() {}

  /** Returns the change that puts cards at these places. */
  public static Change placed(ChainMap map, Map<Id, Point> places, Message name) {
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    for (Segment s : map.segments()) {
      Point at = places.get(s.id());
      Point now = s.placement().position();
      if (at != null && !at.equals(now)) {
        changeBuilder.put(s.at(Cards.whole(at)));
      }
    }
    return changeBuilder.change(name);
  }

  /** Tells whether a step, or its inverse, comes from a layout. */
  public static boolean lays(Change change) {
    return LAYING.contains(change.name());
  }
}
