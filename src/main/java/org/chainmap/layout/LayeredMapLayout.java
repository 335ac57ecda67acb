package org.chainmap.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.layout.room.Flow;
import org.chainmap.layout.room.FreeSpace;
import org.chainmap.layout.room.Spacing;
import org.chainmap.task.Progress;

/** Columns in the order of stages. */
public final class LayeredMapLayout implements MapLayout {

  @Override
  public String key() {
    return "layered";
  }

  @Override
  public Map<Id, Point> place(LayoutTask task, Progress progress) {
    Flow flow = Flow.of(task.map().info().orientation());
    FreeSpace space = new FreeSpace(Spacing.COLUMN_GAP, Spacing.CARD_GAP);
    task.fixedBoxes().values().forEach(box -> space.take(flow.turn(box)));
    Map<Id, Point> places = new HashMap<>(task.fixed());
    double x = 0;
    for (var stage : task.map().stages()) {
      double width = Spacing.EMPTY_BAND - 2 * Spacing.BAND_PADDING;
      for (var segment : task.map().segmentsIn(stage.id())) {
        progress.check();
        Size size = flow.turn(Objects.requireNonNull(task.sizes().get(segment.id())));
        width = Math.max(width, size.w());
        if (!places.containsKey(segment.id())) {
          Point at = space.nearest(new Point(x, 0), size, new double[] {x});
          space.take(Box.of(at, size));
          places.put(segment.id(), flow.turn(at));
        }
      }
      x += width + Spacing.STAGE_GAP;
    }
    return places;
  }
}
