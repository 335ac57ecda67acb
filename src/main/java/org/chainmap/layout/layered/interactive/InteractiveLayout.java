package org.chainmap.layout.layered.interactive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.layout.layered.LayeredDrawing;
import org.chainmap.layout.layered.LayeredLayout;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.p2layers.InteractiveLayering;
import org.chainmap.layout.layered.p2layers.LayerBounds;
import org.chainmap.layout.layered.p4place.LayerPositions;
import org.chainmap.layout.layered.quality.LayoutResult;
import org.chainmap.layout.layered.quality.Outliers;
import org.chainmap.layout.layered.tuning.InteractiveTuning;
import org.chainmap.task.Progress;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.LayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.LayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jspecify.annotations.Nullable;

/**
 * The layered layout of a map that is laid out already, after a small edit: layers and heights are
 * read from where cards lie, and only what the edit asks for changes. Where links then cross more
 * than in a fresh layout, the few moves that help most are made. A map that does not lie in layers
 * yet is laid out anew by {@link LayeredLayout}; what is tidy already stays to the pixel.
 *
 * <p>The idea of keeping a drawing's picture in the reader's mind: Misue, Eades, Lai and Sugiyama,
 * Layout Adjustment and the Mental Map, J. Visual Languages and Computing 6(2), 1995.
 */
public final class InteractiveLayout implements LayoutAlgorithm2D<Id, Id> {

  private final LayeredLayout.Setting setting;
  private final Stability tuning;
  private final Function<Id, @Nullable Point> present;
  private final Predicate<Id> fixed;
  private final @Nullable LayeredDrawing known;
  private final Progress progress;

  /**
   * A layout of cards that lie somewhere.
   *
   * @param present the left top corner of each card now, null where it lies nowhere yet
   * @param fixed which cards should not move
   * @param known the quick layout of the same graph where it has been made, else null
   */
  public InteractiveLayout(
      LayeredLayout.Setting setting,
      Stability tuning,
      Function<Id, @Nullable Point> present,
      Predicate<Id> fixed,
      @Nullable LayeredDrawing known,
      Progress progress) {
    this.setting = setting;
    this.tuning = tuning;
    this.present = present;
    this.fixed = fixed;
    this.known = known;
    this.progress = progress;
  }

  @Override
  public void layout(Graph<Id, Id> graph, LayoutModel2D<Id> model) {
    List<Id> cards = new ArrayList<>(graph.vertexSet());
    LayoutResult kept = kept(graph, cards);
    if (kept == null) {
      new LayeredLayout(setting, progress).layout(graph, model);
      return;
    }
    for (int v = 0; v < cards.size(); v++) {
      Point at = present.apply(cards.get(v));
      double x = rounded(kept.left()[v], at == null ? Double.NaN : at.x());
      double y = rounded(kept.top()[v], at == null ? Double.NaN : at.y());
      model.put(cards.get(v), Point2D.of(x, y));
    }
    progress.report(1);
  }

  private static double rounded(double value, double before) {
    return Math.abs(value - before) < 0.5 ? before : Math.rint(value);
  }

  private @Nullable LayoutResult kept(Graph<Id, Id> graph, List<Id> cards) {
    int n = cards.size();
    long unplaced = cards.stream().filter(card -> present.apply(card) == null).count();
    if (unplaced > Math.max(1, InteractiveTuning.NEW_OR_MOVED * n) || unplaced == n) {
      return null;
    }
    LayeredDrawing fresh =
        known != null
            ? known
            : LayeredDrawing.of(new LayeredLayout(setting.quick(), progress.part(0, 0.4)), graph);
    StageGraph net = fresh.net();
    double[] left = new double[n];
    double[] middle = new double[n];
    for (int v = 0; v < n; v++) {
      Point at = present.apply(cards.get(v));
      left[v] = at == null ? Double.NaN : at.x();
      middle[v] = at == null ? Double.NaN : at.y() + net.height()[v] / 2;
    }
    LayoutResult anew = fresh.result();
    return anew.isAt(left, tops(net, middle))
        ? LayoutResult.of(net, left, tops(net, middle))
        : kept(graph, cards, net, left, middle, anew);
  }

  private @Nullable LayoutResult kept(
      Graph<Id, Id> graph,
      List<Id> cards,
      StageGraph net,
      double[] left,
      double[] middle,
      LayoutResult anew) {
    long most = anew.crossings();
    InteractiveLayering layers = InteractiveLayering.of(net, left);
    if (layers.moved() > Math.max(3, InteractiveTuning.NEW_OR_MOVED * net.cards())) {
      return null;
    }
    double[] before = middle.clone();
    boolean[] strays = Outliers.of(net, left, middle, anew);
    for (int v = 0; v < strays.length; v++) {
      middle[v] = strays[v] && !fixed.test(cards.get(v)) ? Double.NaN : middle[v];
    }
    LayerPositions.Labels labels = new LayeredLayout(setting, progress).labels(graph, cards);
    InteractivePlacement drawing = new InteractivePlacement(setting, net, labels, layers, left);
    int[] layer = layers.layering().layer();
    double[] wish = drawing.wishes(layer, middle);
    LayoutResult kept = drawing.draw(layer, wish);
    boolean[] held = new boolean[net.cards()];
    for (int v = 0; v < held.length; v++) {
      held[v] = fixed.test(cards.get(v));
    }
    MinimalMoves moves =
        new MinimalMoves(drawing, tuning, setting.seed(), left, middle, before, held);
    LayerBounds layerBounds = layers.layering().freedom(net, layers.forward());
    kept = moves.best(layerBounds, layer, kept, anew, progress.part(0.4, 1));
    return kept.crossings() > InteractiveTuning.CROSSED_FREE + InteractiveTuning.CROSSED * most
        ? null
        : kept;
  }

  private static double[] tops(StageGraph net, double[] middle) {
    double[] top = new double[net.cards()];
    Arrays.setAll(top, v -> middle[v] - net.height()[v] / 2);
    return top;
  }
}
