package org.chainmap.layout.layered;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.layout.layered.net.Layers;
import org.chainmap.layout.layered.net.StageGraph;
import org.chainmap.layout.layered.p2layers.KeptColumns;
import org.chainmap.layout.layered.p3order.KeptOrder;
import org.chainmap.layout.layered.p4place.KeptHeights;
import org.chainmap.layout.layered.p4place.LooseCards;
import org.chainmap.layout.layered.p4place.Widths;
import org.chainmap.task.Progress;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.LayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.LayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jspecify.annotations.Nullable;

/**
 * The layered layout of a map that is laid out already, after a small edit: columns and order are
 * read from where cards lie, only what the edit asks for changes, and the whole is put where it
 * lay. A map that does not lie in columns yet is laid out anew by {@link LayeredLayout}.
 *
 * <p>The idea of keeping a drawing's picture in the reader's mind: Misue, Eades, Lai and Sugiyama,
 * Layout Adjustment and the Mental Map, J. Visual Languages and Computing 6(2), 1995.
 */
public final class KeptLayout implements LayoutAlgorithm2D<Id, Id> {

  /** Of the linked cards, so many may be new or have to leave their column. */
  private static final double MOST_MOVED = 0.25;

  /** A map with more crossings than so many times those of a quick new order is put in order. */
  private static final double MOST_CROSSED = 1.5;

  private static final int FEW_CROSSINGS = 12;

  private final LayeredLayout.Setting setting;
  private final Function<Id, @Nullable Point> present;
  private final Progress progress;

  /**
   * @param present the left top corner of each card now, null where it lies nowhere yet
   */
  public KeptLayout(
      LayeredLayout.Setting setting, Function<Id, @Nullable Point> present, Progress progress) {
    this.setting = setting;
    this.present = present;
    this.progress = progress;
  }

  @Override
  public void layout(Graph<Id, Id> graph, LayoutModel2D<Id> model) {
    if (!kept(graph, model)) {
      new LayeredLayout(setting, progress).layout(graph, model);
    }
  }

  private boolean kept(Graph<Id, Id> graph, LayoutModel2D<Id> model) {
    List<Id> cards = new ArrayList<>(graph.vertexSet());
    LayeredLayout fresh = new LayeredLayout(setting, progress);
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
      return false;
    }
    KeptColumns columns = KeptColumns.of(net, left);
    progress.check();
    if (columns.moved() > Math.max(3, MOST_MOVED * n)) {
      return false;
    }
    Layers layers =
        Layers.of(net, columns.columns().column(), columns.columns().count(), columns.forward());
    long crossings = KeptOrder.arrange(layers, middle, part -> report(0.6 * part));
    if (crossings > FEW_CROSSINGS) {
      long quick = KeptOrder.anew(layers, setting.seed(), progress.part(0.6, 0.8));
      if (crossings > FEW_CROSSINGS + MOST_CROSSED * quick) {
        return false;
      }
    }
    layers = layers.drawn();
    double[] placed = KeptHeights.middles(layers, net.height(), middle);
    report(0.9);
    put(graph, cards, net, columns, layers, placed, left, middle, model);
    progress.report(1);
    return true;
  }

  private void put(
      Graph<Id, Id> graph,
      List<Id> cards,
      StageGraph net,
      KeptColumns kept,
      Layers layers,
      double[] placed,
      double[] left,
      double[] middle,
      LayoutModel2D<Id> model) {
    int n = cards.size();
    int[] first = kept.columns().first();
    int[] column = kept.columns().column().clone();
    double[] top = LooseCards.tops(net, layers, placed, setting.frameHead(), first, column);
    Widths.Labels labels = new LayeredLayout(setting, progress).labels(graph, cards);
    double[] needed =
        new Widths(net, layers, first, column, setting.header()).lefts(placed, labels);
    double[] lefts = kept(needed, column, left);
    double[] dx = new double[n];
    double[] dy = new double[n];
    int known = 0;
    for (int v = 0; v < n; v++) {
      if (!Double.isNaN(left[v])) {
        dx[known] = left[v] - lefts[column[v]];
        dy[known++] = middle[v] - net.height()[v] / 2 - top[v];
      }
    }
    double x = median(dx, known);
    double y = median(dy, known);
    for (int v = 0; v < n; v++) {
      model.put(cards.get(v), Point2D.of(Math.rint(lefts[column[v]] + x), Math.rint(top[v] + y)));
    }
  }

  /** Columns stay where they lie; only where that is too near to the one before, they give way. */
  private static double[] kept(double[] needed, int[] column, double[] left) {
    double[] lefts = needed.clone();
    for (int c = 0; c < lefts.length; c++) {
      int at = c;
      double[] own =
          IntStream.range(0, left.length)
              .filter(v -> column[v] == at && !Double.isNaN(left[v]))
              .mapToDouble(v -> left[v])
              .toArray();
      double least = c == 0 ? needed[0] : lefts[c - 1] + needed[c] - needed[c - 1];
      double present = own.length == 0 ? least : median(own, own.length);
      lefts[c] = c == 0 ? present : Math.max(least, present);
    }
    return lefts;
  }

  private static double median(double[] values, int n) {
    double[] sorted = Arrays.copyOf(values, n);
    Arrays.sort(sorted);
    return n == 0 ? 0 : sorted[n / 2];
  }

  private void report(double part) {
    progress.check();
    progress.report(part);
  }
}
