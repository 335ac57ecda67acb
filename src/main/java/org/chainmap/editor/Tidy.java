package org.chainmap.editor;

import java.util.Map;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.layout.LayoutTask;
import org.chainmap.layout.MapLayout;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Segment;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/** A layout's places as one change. */
public final class Tidy {

  private Tidy() {}

  /**
   * Lays a map out. Pure, and long: run it in the background.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static Change change(LayoutTask task, MapLayout layout, Progress progress) {
    return placed(task.map(), layout.place(task, progress), Message.of("editor.change.tidy"));
  }

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
}
