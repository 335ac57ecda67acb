package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.FreshIds;
import org.chainmap.model.Ids;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.task.Progress;

/**
 * Stages proposed for a map that was made from data: each segment belongs to the nearest of levels
 * at equal distances between the largest {@link Upstreamness}, first, and that of end products.
 * Segments without supply links join the last stage.
 */
public final class UpstreamStages {

  /** The fewest and most stages that are proposed. */
  public static final int FEWEST = 2;

  public static final int MOST = 12;

  private static final List<Name> THREE =
      List.of(
          new Name("上游", "Upstream"), new Name("中游", "Midstream"), new Name("下游", "Downstream"));

  private UpstreamStages() {}

  /**
   * Returns the map with new stages in place of its own. Fewer than asked for come out where a
   * class is empty. O(segments + links) without cycles.
   *
   * @param count how many stages, {@value #FEWEST} to {@value #MOST}
   */
  public static ChainMap of(ChainMap map, int count) {
    Map<Id, Double> upstreamness = Upstreamness.of(ChainGraph.of(map), Progress.NONE);
    double largest = upstreamness.isEmpty() ? 1 : Collections.max(upstreamness.values());
    List<List<Segment>> classes = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      classes.add(new ArrayList<>());
    }
    for (Segment segment : map.segments()) {
      double value = upstreamness.getOrDefault(segment.id(), 1.0);
      double far = largest > 1 ? (value - 1) / (largest - 1) : 0;
      int steps = (int) Math.round(far * (count - 1));
      classes.get(count - 1 - steps).add(segment);
    }
    classes.removeIf(List::isEmpty);
    FreshIds fresh = new FreshIds(id -> map.elements().containsKey(id));
    List<Element> elements = new ArrayList<>();
    for (Element element : map.elements().values()) {
      if (!(element instanceof Stage) && !(element instanceof Segment)) {
        elements.add(element);
      }
    }
    for (int c = 0; c < classes.size(); c++) {
      Id id = fresh.next(Ids.STAGE);
      elements.add(new Stage(id, name(c, classes.size()), c, null, Remarks.NONE));
      classes
          .get(c)
          .forEach(segment -> elements.add(segment.withStage(Objects.requireNonNull(id))));
    }
    return ChainMap.of(elements);
  }

  private static Name name(int at, int count) {
    return count == THREE.size()
        ? THREE.get(at)
        : new Name("第 " + (at + 1) + " 级", "Tier " + (at + 1));
  }
}
