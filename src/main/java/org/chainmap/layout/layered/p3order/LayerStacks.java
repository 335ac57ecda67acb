package org.chainmap.layout.layered.p3order;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chainmap.graph.IndexSort;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.spacing.Spacing;

/**
 * Columns of placed cards of which some are to be moved: a card that comes to lie between others
 * pushes them away, as far as it must.
 *
 * <p>A step is put together by {@link #begin} and what follows, then looked at with {@link #moved},
 * {@link #newY} and {@link #newColumn}, and made true by {@link #take}. Cards that lay far enough
 * apart do so after it; no card is pushed past another.
 */
final class LayerStacks {

  /** How much further than now cards may reach at the top and at the bottom, in px. */
  private static final double BEYOND = 60;

  private static final double TOUCHING = 1e-9;

  final int[] column;
  final double[] y;

  /** The cards that a step changes; {@code many} of them. */
  final int[] moved;

  int many;
  final double[] newY;
  final int[] newColumn;

  private final StageGraph graph;
  private final boolean[] held;
  private final int[][] order;
  private final int[] size;
  private final double top;
  private final double bottom;
  private final int[] seen;
  private int step;

  /**
   * Cards where they lie.
   *
   * @param columns how many columns there are
   * @param column the column of each card, -1 for those that take no part
   * @param y the middle of each card
   * @param held the cards that stay where they are
   */
  LayerStacks(StageGraph graph, int columns, int[] column, double[] y, boolean[] held) {
    this.graph = graph;
    this.column = column;
    this.y = y;
    this.held = held;
    order = new int[columns][];
    size = new int[columns];
    double highest = Double.POSITIVE_INFINITY;
    double lowest = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < columns; c++) {
      int at = c;
      order[c] =
          IndexSort.by(y, IntStream.range(0, column.length).filter(v -> column[v] == at).toArray());
      size[c] = order[c].length;
      for (int v : order[c]) {
        highest = Math.min(highest, y[v] - graph.height()[v] / 2);
        lowest = Math.max(lowest, y[v] + graph.height()[v] / 2);
      }
    }
    top = highest - BEYOND;
    bottom = lowest + BEYOND;
    moved = new int[column.length];
    newY = new double[column.length];
    newColumn = new int[column.length];
    seen = new int[column.length];
  }

  int size(int c) {
    return size[c];
  }

  /** A step that changes nothing yet. */
  void begin() {
    many = 0;
    step++;
  }

  private boolean set(int v, int c, double at) {
    double half = graph.height()[v] / 2;
    if (held[v] || at - half < top || at + half > bottom) {
      return false;
    }
    if (seen[v] != step) {
      seen[v] = step;
      moved[many++] = v;
    }
    newY[v] = at;
    newColumn[v] = c;
    return true;
  }

  /** Swaps a card with the next below it, keeping the room both take. Says whether it can. */
  boolean swap(int v) {
    int c = column[v];
    int at = indexOf(v);
    if (at + 1 == size[c]) {
      return false;
    }
    int w = order[c][at + 1];
    double half = (graph.height()[w] - graph.height()[v]) / 2;
    return set(v, c, y[w] + half) && set(w, c, y[v] + half);
  }

  /** Swaps the places of two cards of different columns. Says whether it can. */
  boolean exchange(int v, int w) {
    return put(v, column[w], y[w], w) && put(w, column[v], y[v], v);
  }

  /** Moves a card and all above or below it in its column together. Says whether it can. */
  boolean shift(int v, double way, boolean andBelow) {
    int c = column[v];
    int at = indexOf(v);
    int step = andBelow ? 1 : -1;
    for (int k = at; k >= 0 && k < size[c]; k += step) {
      if (!set(order[c][k], c, y[order[c][k]] + way)) {
        return false;
      }
    }
    return andBelow == way > 0 || push(c, at - step, v, -step, -1);
  }

  /** Puts a card near a height, without pushing others if it fits in there. */
  boolean put(int v, int c, double at) {
    return put(v, c, at, -1);
  }

  private boolean put(int v, int c, double wish, int without) {
    int[] o = order[c];
    int below = 0;
    while (below < size[c] && (o[below] == v || o[below] == without || y[o[below]] < wish)) {
      below++;
    }
    int above = below - 1;
    while (above >= 0 && (o[above] == v || o[above] == without)) {
      above--;
    }
    double least = above < 0 ? Double.NEGATIVE_INFINITY : y[o[above]] + apart(o[above], v);
    double most = below == size[c] ? Double.POSITIVE_INFINITY : y[o[below]] - apart(o[below], v);
    return set(v, c, least <= most ? Math.clamp(wish, least, most) : wish)
        && push(c, below, v, 1, without)
        && push(c, above, v, -1, without);
  }

  /** Pushes what is too near to a card's new place, from one on and further. */
  private boolean push(int c, int from, int v, int way, int without) {
    int last = v;
    for (int k = from; k >= 0 && k < size[c]; k += way) {
      int w = order[c][k];
      if (w == v || w == without) {
        continue;
      }
      double least = newY[last] + way * apart(last, w);
      if (way * (y[w] - least) >= -TOUCHING) {
        return true;
      }
      if (!set(w, c, least)) {
        return false;
      }
      last = w;
    }
    return true;
  }

  private double apart(int v, int w) {
    return (graph.height()[v] + graph.height()[w]) / 2 + Spacing.CARD_GAP;
  }

  private int indexOf(int v) {
    int k = 0;
    while (order[column[v]][k] != v) {
      k++;
    }
    return k;
  }

  /** The card of a column whose middle is nearest to a height. */
  int nearest(int c, double at) {
    int[] o = order[c];
    int k = 0;
    while (k + 1 < size[c] && Math.abs(y[o[k + 1]] - at) < Math.abs(y[o[k]] - at)) {
      k++;
    }
    return o[k];
  }

  /** Makes the step true. O(cards moved · cards of a column). */
  void take() {
    for (int i = 0; i < many; i++) {
      int v = moved[i];
      y[v] = newY[v];
      if (newColumn[v] != column[v]) {
        int[] o = order[column[v]];
        int k = indexOf(v);
        System.arraycopy(o, k + 1, o, k, --size[column[v]] - k);
        column[v] = newColumn[v];
        append(v, column[v]);
      }
    }
    for (int i = 0; i < many; i++) {
      sort(column[moved[i]]);
    }
  }

  private void append(int v, int c) {
    if (size[c] == order[c].length) {
      order[c] = Arrays.copyOf(order[c], 2 * size[c] + 4);
    }
    order[c][size[c]++] = v;
  }

  /** Nearly sorted already. */
  private void sort(int c) {
    int[] o = order[c];
    for (int k = 1; k < size[c]; k++) {
      int v = o[k];
      int j = k;
      while (j > 0 && y[o[j - 1]] > y[v]) {
        o[j] = o[--j];
      }
      o[j] = v;
    }
  }
}
