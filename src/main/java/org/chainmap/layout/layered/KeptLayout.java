package org.chainmap.layout.layered;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.layout.layered.net.StageGraph;
import org.chainmap.layout.layered.p2layers.Freedom;
import org.chainmap.layout.layered.p2layers.KeptColumns;
import org.chainmap.layout.layered.p3order.KeptSearch;
import org.chainmap.layout.layered.p4place.Widths;
import org.chainmap.task.Progress;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.LayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.LayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jspecify.annotations.Nullable;

/**
 * The layered layout of a map that is laid out already, after a small edit: columns and heights are
 * read from where cards lie, and only what the edit asks for changes. Where links then cross more
 * than in a fresh layout, the few moves that help most are made. A map that does not lie in columns
 * yet is laid out anew by {@link LayeredLayout}; what is tidy already stays to the pixel.
 *
 * <p>The idea of keeping a drawing's picture in the reader's mind: Misue, Eades, Lai and Sugiyama,
 * Layout Adjustment and the Mental Map, J. Visual Languages and Computing 6(2), 1995.
 */
public final class KeptLayout implements LayoutAlgorithm2D<Id, Id> {

  /** Of the linked cards, so many may be new or have to leave their column. */
  private static final double MOST_MOVED = 0.25;

  /** A map with more crossings than so many times those of a fresh layout is laid out anew. */
  private static final double MOST_CROSSED = 1.5;

  private static final int FEW_CROSSINGS = 12;

  /** Up to so many times the crossings of a fresh layout, cards stay where they are. */
  private static final double FAIR = 1.05;

  /** A search for fewer is to come below so many times. */
  private static final double GOOD = 1.03;

  /** The part of all pairs of cards within a column that may change their order. */
  private static final double MOST_SWAPPED = 0.0165;

  private static final int FEW_SWAPPED = 2;
  private static final double[] TEMPERATURES = {0.9, 0.7, 0.55, 0.43, 0.33, 0.26, 0.2, 0.15, 0.1};
  private static final int SEARCHES = 3;

  /** Work of a search for each two cards. */
  private static final double WORK = 1500;

  private static final double MOST_WORK = 100e6;

  private final LayeredLayout.Setting setting;
  private final Function<Id, @Nullable Point> present;
  private final Predicate<Id> fixed;
  private final Progress progress;

  /**
   * @param present the left top corner of each card now, null where it lies nowhere yet
   * @param fixed which cards should not move
   */
  public KeptLayout(
      LayeredLayout.Setting setting,
      Function<Id, @Nullable Point> present,
      Predicate<Id> fixed,
      Progress progress) {
    this.setting = setting;
    this.present = present;
    this.fixed = fixed;
    this.progress = progress;
  }

  @Override
  public void layout(Graph<Id, Id> graph, LayoutModel2D<Id> model) {
    List<Id> cards = new ArrayList<>(graph.vertexSet());
    Drawing kept = kept(graph, cards);
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

  private @Nullable Drawing kept(Graph<Id, Id> graph, List<Id> cards) {
    LayeredLayout fresh = new LayeredLayout(setting.quick(), progress.part(0, 0.4));
    StageGraph net = fresh.net(graph, cards);
    int n = cards.size();
    double[] left = new double[n];
    double[] middle = new double[n];
    int unplaced = 0;
    for (int v = 0; v < n; v++) {
      Point at = present.apply(cards.get(v));
      left[v] = at == null ? Double.NaN : at.x();
      middle[v] = at == null ? Double.NaN : at.y() + net.height()[v] / 2;
      unplaced += at == null ? 1 : 0;
    }
    if (unplaced > Math.max(1, MOST_MOVED * n) || unplaced == n) {
      return null;
    }
    Drawing anew = fresh.drawing(graph, cards, net);
    return anew.isAt(left, tops(net, middle))
        ? Drawing.of(net, left, tops(net, middle))
        : kept(graph, cards, net, left, middle, anew);
  }

  private @Nullable Drawing kept(
      Graph<Id, Id> graph,
      List<Id> cards,
      StageGraph net,
      double[] left,
      double[] middle,
      Drawing anew) {
    long most = anew.crossings();
    KeptColumns columns = KeptColumns.of(net, left);
    if (columns.moved() > Math.max(3, MOST_MOVED * net.cards())) {
      return null;
    }
    boolean[] strays = Strays.of(net, left, middle, anew);
    for (int v = 0; v < strays.length; v++) {
      middle[v] = strays[v] && !fixed.test(cards.get(v)) ? Double.NaN : middle[v];
    }
    Widths.Labels labels = new LayeredLayout(setting, progress).labels(graph, cards);
    KeptDrawing drawing = new KeptDrawing(setting, net, labels, columns, left);
    int[] column = columns.columns().column();
    double[] wish = drawing.wishes(column, middle);
    Drawing kept = drawing.draw(column, wish);
    if (kept.crossings() > FAIR * most) {
      kept = improved(net, cards, drawing, columns, middle, wish, kept, most);
    }
    return kept.crossings() > FEW_CROSSINGS + MOST_CROSSED * most ? null : kept;
  }

  private static double[] tops(StageGraph net, double[] middle) {
    double[] top = new double[net.cards()];
    Arrays.setAll(top, v -> middle[v] - net.height()[v] / 2);
    return top;
  }

  /** With a few moves, the best found. */
  private Drawing improved(
      StageGraph net,
      List<Id> cards,
      KeptDrawing drawing,
      KeptColumns columns,
      double[] middle,
      double[] wish,
      Drawing start,
      long anew) {
    int n = net.cards();
    Freedom freedom = columns.columns().freedom(net, columns.forward());
    boolean[] isNew = new boolean[n];
    boolean[] held = new boolean[n];
    for (int v = 0; v < n; v++) {
      isNew[v] = Double.isNaN(middle[v]);
      held[v] = fixed.test(cards.get(v));
    }
    int[] known = columns.columns().column();
    KeptSearch.Known map = new KeptSearch.Known(known, wish, isNew, held);
    double allowed = Math.max(FEW_SWAPPED, MOST_SWAPPED * map.pairs());
    double[] x = drawing.middles(start);
    long work = (long) (Math.min(MOST_WORK, WORK * n * n) / TEMPERATURES.length);
    Drawing best = start;
    for (int k = 0; k < SEARCHES && best.crossings() > GOOD * anew; k++) {
      int[] column = known.clone();
      double[] y = wish.clone();
      for (int t = 0; t < TEMPERATURES.length && best.crossings() > anew; t++) {
        progress.check();
        progress.report(0.4 + 0.6 * (k + (double) t / TEMPERATURES.length) / SEARCHES);
        long seed = (setting.seed() * SEARCHES + k) * TEMPERATURES.length + t + 1;
        new KeptSearch(net, freedom, map, x, column, y, allowed, seed).run(TEMPERATURES[t], work);
        Drawing found = drawing.draw(column, y);
        for (int v = 0; v < n; v++) {
          y[v] = column[v] < 0 ? y[v] : found.top()[v] + net.height()[v] / 2;
        }
        if (found.crossings() < best.crossings()) {
          best = found;
        }
      }
    }
    return best;
  }
}
