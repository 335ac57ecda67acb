package org.chainmap.editor;

import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Segment;
import org.chainmap.text.Message;

/** A layout's places as one change. */
public final class Tidy {

  static final Message TIDY = Message.of("editor.change.tidy");
  static final Message LAY_OUT = Message.of("editor.change.layOut");
  static final Message TURN = Message.of("editor.change.turn");

  private static final Set<Message> LAYING = Set.of(TIDY, LAY_OUT, TURN);

  private Tidy() {}

  /** Puts cards at these places. */
  public static Change placed(ChainMap map, Map<Id, Point> places, Message name) {
    Draft draft = new Draft(map);
    for (Segment s : map.segments()) {
      Point at = places.get(s.id());
      Point now = s.placement().position();
      if (at != null && !at.equals(now)) {
        draft.put(s.at(Cards.whole(at)));
      }
    }
    return draft.change(name);
  }

  /** Whether a step, or one taken back, is what a layout did. */
  public static boolean lays(Change change) {
    return LAYING.contains(change.name());
  }
}
