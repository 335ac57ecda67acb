package org.chainmap.layout.layered;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.chainmap.geom.Id;
import org.chainmap.geom.Size;
import org.chainmap.layout.layered.aspect.AspectRatioFit;
import org.chainmap.layout.layered.graph.DrawnLinks;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.p1cycles.CycleBreaking;
import org.chainmap.layout.layered.p2layers.LayerSplitting;
import org.chainmap.layout.layered.p2layers.Layering;
import org.chainmap.layout.layered.p3order.SearchBudget;
import org.chainmap.layout.layered.p4place.LayerPositions;
import org.chainmap.layout.layered.quality.LayoutResult;
import org.chainmap.layout.layered.search.BudgetedSearch;
import org.chainmap.layout.layered.search.Pipeline;
import org.chainmap.layout.spacing.Spacing;
import org.chainmap.task.Progress;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.LayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.LayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jspecify.annotations.Nullable;

/**
 * The layered layout as a JGraphT algorithm: the left top corner of every vertex's card in px, with
 * the flow running to the right and y downwards. Stages are hard: cards of an earlier stage lie
 * wholly left of those of a later one. No two cards overlap. The same input gives the same output.
 *
 * <p>The model's drawable area is not used: a map is as large as its cards need.
 */
public final class LayeredLayout implements LayoutAlgorithm2D<Id, Id> {

  /**
   * What the layout must know besides the graph.
   *
   * @param stages how many stages there are
   * @param stage the stage of a card, 0 to stages - 1
   * @param size the size of a card in px
   * @param group the group of a card within its stage, or null
   * @param label the width of a link's label in px, 0 for none
   * @param kind the kind of a link: links of two kinds are never drawn as one line
   * @param topDown whether the map's flow runs downwards, so that names of frames lie along it
   * @param seed for anything random
   * @param budget how many seconds the search for fewer crossings may take; 0 for the quick one
   * @param ratio the width to height of the page the drawing is to fill; 0 for any shape
   */
  public record Setting(
      int stages,
      ToIntFunction<Id> stage,
      Function<Id, Size> size,
      Function<Id, @Nullable String> group,
      ToDoubleFunction<Id> label,
      ToIntFunction<Id> kind,
      boolean topDown,
      long seed,
      double budget,
      double ratio) {

    /** The same for the quick layout of any shape. */
    public Setting quick() {
      return new Setting(stages, stage, size, group, label, kind, topDown, seed, 0, 0);
    }

    /** The room a frame's name takes across the flow. */
    public double frameHead() {
      return topDown ? 0 : Spacing.FRAME_HEADER;
    }

    /** The room a frame's name takes along the flow. */
    public double frameAhead() {
      return topDown ? Spacing.FRAME_HEADER : 0;
    }
  }

  /** The part of the work that goes into finding layers for a page. */
  private static final double FITTING = 0.3;

  private final Setting setting;
  private final Progress progress;

  public LayeredLayout(Setting setting, Progress progress) {
    this.setting = setting;
    this.progress = progress;
  }

  @Override
  public void layout(Graph<Id, Id> graph, LayoutModel2D<Id> model) {
    LayeredDrawing.of(this, graph)
        .corners()
        .forEach((card, at) -> model.put(card, Point2D.of(at.x(), at.y())));
    progress.report(1);
  }

  /** Returns where the cards come to lie, as the phases read the graph. */
  LayoutResult drawing(Graph<Id, Id> graph, List<Id> cards, StageGraph net) {
    boolean[] forward = CycleBreaking.forward(net);
    progress.check();
    Pipeline phases =
        new Pipeline(net, forward, labels(graph, cards), setting.frameHead(), setting.frameAhead());
    SearchBudget searchBudget = SearchBudget.of(setting.seed(), setting.budget());
    LayerSplitting layerSplitting = LayerSplitting.of(net, forward);
    if (setting.ratio() == 0) {
      return draw(phases, layerSplitting.free(), searchBudget, progress);
    }
    SearchBudget quick = SearchBudget.of(setting.seed(), 0);
    AspectRatioFit fit =
        new AspectRatioFit(
            layerSplitting,
            setting.ratio(),
            (layering, part) -> draw(phases, layering, quick, part),
            setting.budget() == 0 ? progress : progress.part(0, FITTING));
    LayoutResult found =
        setting.budget() == 0
            ? fit.drawing()
            : draw(phases, fit.layers(), searchBudget, progress.part(FITTING, 1));
    return found.filling(setting.ratio());
  }

  private static LayoutResult draw(
      Pipeline phases, Layering layering, SearchBudget searchBudget, Progress part) {
    return searchBudget.work() == 0
        ? phases.drawn(phases.ordered(layering, searchBudget, part))
        : new BudgetedSearch(phases, layering, searchBudget, part).run();
  }

  /** The graph as the phases read it. */
  public StageGraph net(Graph<Id, Id> graph, List<Id> cards) {
    int n = cards.size();
    Map<Id, Integer> index = new HashMap<>();
    Map<List<Object>, Integer> groups = new HashMap<>();
    int[] stage = new int[n];
    double[] width = new double[n];
    double[] height = new double[n];
    int[] group = new int[n];
    for (int v = 0; v < n; v++) {
      Id id = cards.get(v);
      index.put(id, v);
      stage[v] = setting.stage().applyAsInt(id);
      Size size = setting.size().apply(id);
      width[v] = size.w();
      height[v] = size.h();
      String name = setting.group().apply(id);
      group[v] =
          name == null ? -1 : groups.computeIfAbsent(List.of(stage[v], name), k -> groups.size());
    }
    List<int[]> links = new ArrayList<>();
    List<int[]> drawn = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (Id link : graph.edgeSet()) {
      int from = index.getOrDefault(graph.getEdgeSource(link), -1);
      int to = index.getOrDefault(graph.getEdgeTarget(link), -1);
      drawn.add(new int[] {from, to, setting.kind().applyAsInt(link)});
      if (from != to && seen.add((long) from * n + to)) {
        links.add(new int[] {from, to});
      }
    }
    return new StageGraph(
        setting.stages(),
        stage,
        width,
        height,
        group,
        values(links, 0),
        values(links, 1),
        new DrawnLinks(values(drawn, 0), values(drawn, 1), values(drawn, 2)));
  }

  private static int[] values(List<int[]> rows, int at) {
    return rows.stream().mapToInt(row -> row[at]).toArray();
  }

  /** The labelled links: their sources and targets by index, and the widths of their labels. */
  public LayerPositions.Labels labels(Graph<Id, Id> graph, List<Id> cards) {
    Map<Id, Integer> index = new HashMap<>();
    for (int v = 0; v < cards.size(); v++) {
      index.put(cards.get(v), v);
    }
    List<Id> labelled =
        graph.edgeSet().stream().filter(e -> setting.label().applyAsDouble(e) > 0).toList();
    return new LayerPositions.Labels(
        labelled.stream().mapToInt(e -> index.getOrDefault(graph.getEdgeSource(e), 0)).toArray(),
        labelled.stream().mapToInt(e -> index.getOrDefault(graph.getEdgeTarget(e), 0)).toArray(),
        labelled.stream().mapToDouble(setting.label()).toArray());
  }
}
