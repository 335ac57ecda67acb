package org.chainmap.layout;

import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.graph.ChainGraph;
import org.chainmap.layout.layered.KeptLayout;
import org.chainmap.layout.layered.LayeredLayout;
import org.chainmap.layout.room.Flow;
import org.chainmap.layout.room.Spacing;
import org.chainmap.task.Progress;
import org.jgrapht.alg.drawing.LayoutAlgorithm2D;
import org.jspecify.annotations.Nullable;

/** Columns in the order of stages, links short and rarely crossing: what 'tidy' does. */
public final class LayeredMapLayout implements MapLayout {

  @Override
  public String key() {
    return "layered";
  }

  @Override
  public Map<Id, Point> place(LayoutTask task, Progress progress) {
    Flow flow = Flow.of(task.map().info().orientation());
    Map<Id, Size> sizes = flow.turnSizes(task.sizes());
    Map<Id, Size> labels = flow.turnSizes(task.labels());
    StageIndex stages = StageIndex.of(task.map());
    LayeredLayout.Setting setting =
        new LayeredLayout.Setting(
            stages.count(),
            stages::stage,
            id -> Objects.requireNonNull(sizes.get(id)),
            stages::group,
            link -> labels.getOrDefault(link, new Size(0, 0)).w(),
            flow.topDown() ? Spacing.BAND_HEADER : 0,
            task.options().seed(),
            task.options().budget(),
            ratio(task.options().ratio(), flow));
    LayoutAlgorithm2D<Id, Id> layered =
        task.options().stable()
            ? new KeptLayout(setting, id -> present(stages, id, flow), progress)
            : new LayeredLayout(setting, progress);
    Map<Id, Point> places = Models.run(layered, ChainGraph.of(task.map()).graph(), 1000);
    return flow.turnPoints(Around.fixed(task, stages, sizes, places, progress));
  }

  private static double ratio(double ratio, Flow flow) {
    return flow.topDown() && ratio > 0 ? 1 / ratio : ratio;
  }

  private static @Nullable Point present(StageIndex stages, Id card, Flow flow) {
    Point at = stages.position(card);
    return at == null ? null : flow.turn(at);
  }
}
