package org.chainmap.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chainmap.geom.BandHeader;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.layout.spacing.Spacing;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Computes the bands of stages from the places of their cards. Neighbouring bands meet halfway
 * between their cards and frames with a gap between them, all have the same extent across the flow,
 * and the first and the last enclose whatever lies outermost. A stage without cards shares the
 * space between its neighbours, or lies outside. A map that is being begun keeps the bands it had
 * without cards ({@link BandGrid}).
 */
public final class Bands {

  private Bands() {}

  /**
   * Returns one band per stage, in the order of stages; no two overlap, wherever the cards lie.
   *
   * @param cards the box of each card
   * @param frames the frame of each group that has one
   * @param others the boxes of other parts that must lie inside the bands: links, labels
   */
  public static Map<Id, Box> of(
      ChainMap map, Map<Id, Box> cards, Map<Id, Box> frames, Collection<Box> others) {
    List<Stage> stages = map.stages();
    Orientation orientation = map.info().orientation();
    List<Box> wholes = new ArrayList<>();
    for (Collection<Box> boxes : List.of(cards.values(), frames.values(), others)) {
      if (!boxes.isEmpty()) {
        wholes.add(Box.around(boxes));
      }
    }
    Box whole =
        wholes.isEmpty() ? new Box(0, 0, 0, 0) : orientation.transformed(Box.around(wholes));
    double[] start = new double[stages.size()];
    double[] end = new double[stages.size()];
    List<@Nullable Box> hulls =
        hulls(map, orientation.transformedBoxes(cards), orientation.transformedBoxes(frames));
    boolean grid = BandGrid.holds(hulls, whole);
    alongFlow(hulls, whole, grid, start, end);
    double header = orientation.topDown() ? BandHeader.BESIDE : BandHeader.ABOVE;
    double top = (grid ? Math.min(0, whole.y()) : whole.y()) - header;
    double least = grid ? BandGrid.bottom(orientation.topDown()) : top + Spacing.LEAST_ACROSS;
    double bottom = Math.max(least, whole.bottom() + Spacing.BAND_PADDING);
    Map<Id, Box> bands = new LinkedHashMap<>();
    for (int i = 0; i < stages.size(); i++) {
      Box band = new Box(start[i], top, end[i] - start[i], bottom - top);
      bands.put(stages.get(i).id(), orientation.transformed(band));
    }
    return bands;
  }

  /**
   * Finds the stage that a card dropped at {@code point} joins: the one whose band contains the
   * point, or the nearest along the flow; empty if the map has no stages.
   */
  public static Optional<Id> stageAt(ChainMap map, Map<Id, Box> bands, Point point) {
    boolean topDown = map.info().orientation() == Orientation.TOP_DOWN;
    double at = topDown ? point.y() : point.x();
    Id best = null;
    double least = Double.MAX_VALUE;
    for (Stage stage : map.stages()) {
      Box band = bands.get(stage.id());
      if (band == null) {
        continue;
      }
      double from = topDown ? band.y() : band.x();
      double to = topDown ? band.bottom() : band.right();
      double away = Math.max(0, Math.max(from - at, at - to));
      if (away < least) {
        least = away;
        best = stage.id();
      }
    }
    return Optional.ofNullable(best);
  }

  private static List<@Nullable Box> hulls(ChainMap map, Map<Id, Box> cards, Map<Id, Box> frames) {
    Map<Id, Box> hulls = new HashMap<>();
    for (var segment : map.segments()) {
      Box card = cards.get(segment.id());
      if (card != null) {
        hulls.merge(segment.stage(), card, Box::union);
        Box frame = frames.get(Frames.of(segment));
        if (frame != null) {
          hulls.merge(segment.stage(), frame, Box::union);
        }
      }
    }
    List<@Nullable Box> list = new ArrayList<>();
    map.stages().forEach(stage -> list.add(hulls.get(stage.id())));
    return list;
  }

  private static void alongFlow(
      List<@Nullable Box> hulls, Box whole, boolean grid, double[] start, double[] end) {
    int n = hulls.size();
    int last = -1;
    for (int i = 0; i < n; i++) {
      Box hull = hulls.get(i);
      if (hull == null) {
        continue;
      }
      double from = Math.min(whole.x(), hull.x()) - Spacing.BAND_PADDING;
      if (last < 0 && grid) {
        BandGrid.before(i, from, start, end);
      } else if (last < 0) {
        start[i] = from;
        for (int k = i - 1; k >= 0; k--) {
          end[k] = start[k + 1] - Spacing.BAND_GAP;
          start[k] = end[k] - Spacing.EMPTY_BAND;
        }
      } else {
        double right = Objects.requireNonNull(hulls.get(last)).right();
        if (!grid || !BandGrid.between(last, i, right, hull.x(), start, end)) {
          share(last, i, right, hull.x(), start, end);
        }
      }
      last = i;
    }
    if (last >= 0) {
      double right = Objects.requireNonNull(hulls.get(last)).right();
      end[last] = Math.max(whole.right(), right) + Spacing.BAND_PADDING;
      if (grid) {
        BandGrid.behind(hulls, last, end[last], start, end);
      }
    }
    for (int k = last + 1; k < n && !(grid && last >= 0); k++) {
      start[k] = k == 0 ? whole.x() : end[k - 1] + Spacing.BAND_GAP;
      end[k] = start[k] + Spacing.EMPTY_BAND;
    }
    for (int i = 0; i < n; i++) {
      if (i > 0) {
        start[i] = Math.max(start[i], end[i - 1] + Spacing.BAND_GAP);
      }
      end[i] = Math.max(end[i], start[i] + Spacing.LEAST_BAND);
    }
  }

  /**
   * Divides the space between the cards of stages a and b among these two and the stages between
   * them.
   */
  private static void share(int a, int b, double from, double to, double[] start, double[] end) {
    int empty = b - a - 1;
    double gaps = (empty + 1) * Spacing.BAND_GAP;
    double room = to - from - gaps;
    double padding = room / 2;
    double width = 0;
    if (empty > 0) {
      padding = Math.min(Spacing.BAND_PADDING, room / (empty + 2));
      width = Math.max(Spacing.LEAST_BAND, (room - 2 * padding) / empty);
      padding = (room - empty * width) / 2;
    }
    end[a] = from + padding;
    for (int k = a + 1; k < b; k++) {
      start[k] = end[k - 1] + Spacing.BAND_GAP;
      end[k] = start[k] + width;
    }
    start[b] = end[b - 1] + Spacing.BAND_GAP;
  }
}
