package org.chainmap.editor.view;

import java.util.List;
import java.util.Map;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.layout.Frames;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;

/** Finds the group whose name is shown at a place. */
public final class GroupTitles {

  private GroupTitles() {}

  /**
   * Returns the segments of the group whose name is there; none if there is none. O(segments).
   *
   * @param signs where groups are named other than in their frames, by their frames
   */
  public static List<Id> segmentsAt(ChainMap map, Geometry geometry, Map<Id, Box> signs, Point p) {
    for (Map.Entry<Id, Box> frame : geometry.frames().entrySet()) {
      Box sign = signs.get(frame.getKey());
      if (Frames.title(frame.getValue()).contains(p) || sign != null && sign.contains(p)) {
        return map.segments().stream()
            .filter(segment -> frame.getKey().equals(Frames.of(segment)))
            .map(Segment::id)
            .toList();
      }
    }
    return List.of();
  }
}
