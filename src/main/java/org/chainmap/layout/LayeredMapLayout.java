package org.chainmap.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.graph.ChainGraph;
import org.chainmap.layout.layered.LayeredDrawing;
import org.chainmap.layout.layered.LayeredLayout;
import org.chainmap.layout.layered.interactive.InteractiveLayout;
import org.chainmap.layout.layered.interactive.Stability;
import org.chainmap.task.Progress;
import org.jgrapht.Graph;
import org.jspecify.annotations.Nullable;

/**
 * The layered layout behind "tidy": layers in the order of stages, with short links and few
 * crossings.
 */
public final class LayeredMapLayout implements MapLayout {

  private final Stability stability;

  /** Creates the layout with the usual stability. */
  public LayeredMapLayout() {
    this(Stability.USUAL);
  }

  /**
   * Creates a layout with another stability, for measurements.
   *
   * @param stability limits on the changes that tidying may make to a familiar picture
   */
  public LayeredMapLayout(Stability stability) {
    this.stability = stability;
  }

  @Override
  public String key() {
    return "layered";
  }

  @Override
  public Map<Id, Point> place(LayoutTask task, Progress progress) {
    Orientation orientation = task.map().info().orientation();
    Map<Id, Size> sizes = orientation.transformedSizes(task.sizes());
    StageIndex stages = StageIndex.of(task.map());
    ChainGraph chain = ChainGraph.of(task.map());
    LayeredLayout.Setting setting = setting(task, stages, chain);
    Graph<Id, Id> graph = chain.graph();
    if (!task.options().stable()) {
      LayeredLayout fresh = new LayeredLayout(setting, progress);
      return placed(task, stages, sizes, JGraphTLayouts.run(fresh, graph, 1000), progress);
    }
    Map<Id, Point> now = all(stages, sizes, orientation);
    LayeredDrawing known = null;
    if (!task.fixed().isEmpty() && now.size() == sizes.size()) {
      known = LayeredDrawing.of(new LayeredLayout(setting.quick(), progress.part(0, 0.4)), graph);
      if (settled(task, stages, sizes, now, known, progress)) {
        return orientation.transformedPoints(now);
      }
    }
    InteractiveLayout kept =
        new InteractiveLayout(
            setting,
            stability,
            id -> present(stages, id, orientation),
            task.fixed()::containsKey,
            known,
            progress);
    return placed(task, stages, sizes, JGraphTLayouts.run(kept, graph, 1000), progress);
  }

  /** Returns the layered layout's input besides the graph. */
  static LayeredLayout.Setting setting(LayoutTask task, StageIndex stages, ChainGraph chain) {
    Orientation orientation = task.map().info().orientation();
    Map<Id, Size> sizes = orientation.transformedSizes(task.sizes());
    Map<Id, Size> labels = orientation.transformedSizes(task.labels());
    return new LayeredLayout.Setting(
        stages.count(),
        stages::stage,
        id -> Objects.requireNonNull(sizes.get(id)),
        stages::group,
        link -> labels.getOrDefault(link, new Size(0, 0)).w(),
        link -> Objects.requireNonNull(chain.links().get(link)).kind().ordinal(),
        orientation.topDown(),
        task.options().seed(),
        task.options().budget(),
        ratio(task.options().ratio(), orientation));
  }

  private static Map<Id, Point> placed(
      LayoutTask task,
      StageIndex stages,
      Map<Id, Size> sizes,
      Map<Id, Point> places,
      Progress progress) {
    Orientation orientation = task.map().info().orientation();
    return orientation.transformedPoints(
        FixedNodePlacer.fixed(task, stages, sizes, places, progress));
  }

  /** Tells whether a map with fixed cards is as good as a fresh layout around them. */
  private boolean settled(
      LayoutTask task,
      StageIndex stages,
      Map<Id, Size> sizes,
      Map<Id, Point> now,
      LayeredDrawing drawing,
      Progress progress) {
    Map<Id, Point> fresh = FixedNodePlacer.fixed(task, stages, sizes, drawing.corners(), progress);
    if (now.equals(fresh)) {
      return true;
    }
    Function<Id, Point> nowAt = id -> Objects.requireNonNull(now.get(id));
    Function<Id, Point> freshAt = id -> Objects.requireNonNull(fresh.get(id));
    return drawing.crossings(nowAt) <= stability.fair() * drawing.crossings(freshAt)
        && task.fixed().keySet().containsAll(drawing.strays(nowAt, freshAt))
        && new TidinessCheck(task, stages, task.map().info().orientation())
            .isTidy(boxes(now, sizes), boxes(fresh, sizes));
  }

  private static Map<Id, Box> boxes(Map<Id, Point> places, Map<Id, Size> sizes) {
    Map<Id, Box> boxes = new HashMap<>();
    places.forEach((id, at) -> boxes.put(id, Box.of(at, Objects.requireNonNull(sizes.get(id)))));
    return boxes;
  }

  /** Returns the places of all cards that have one. */
  private static Map<Id, Point> all(
      StageIndex stages, Map<Id, Size> sizes, Orientation orientation) {
    Map<Id, Point> places = new HashMap<>();
    for (Id id : sizes.keySet()) {
      Point at = present(stages, id, orientation);
      if (at != null) {
        places.put(id, at);
      }
    }
    return places;
  }

  private static double ratio(double ratio, Orientation orientation) {
    return orientation.topDown() && ratio > 0 ? 1 / ratio : ratio;
  }

  private static @Nullable Point present(StageIndex stages, Id card, Orientation orientation) {
    Point at = stages.position(card);
    return at == null ? null : orientation.transformed(at);
  }
}
