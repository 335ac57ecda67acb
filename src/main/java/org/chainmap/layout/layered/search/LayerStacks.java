package org.chainmap.layout.layered.search;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chainmap.graph.IndexSort;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.spacing.Spacing;

/**
 * Layers of placed cards of which some are to be moved: a card that comes to lie between others
 * pushes them away, as far as it must.
 *
 * <p>A move is put together by {@link #begin} and what follows, then looked at with {@link #moved}
 * and {@link #show}, and applied by {@link #take}. Cards that lay far enough apart do so after it,
 * but for {@link #insert}; no card is pushed past another.
 */
public final class LayerStacks {

  private static final double TOUCHING = 1e-9;

  public final int[] layer;
  public final double[] y;

  /** The cards that a step changes; {@code many} of them. */
  public final int[] moved;

  public int many;
  private final double[] newY;
  private final int[] newLayer;
  private final double[] lastY;
  private final int[] lastLayer;
  private final StageGraph graph;
  private final boolean[] held;
  private final int[][] order;
  private final int[] size;
  private final double[] filled;
  private final double top;
  private final double bottom;
  private final int[] seen;
  private int step;

  /**
   * Cards where they lie.
   *
   * @param layers how many layers there are
   * @param layer the layer of each card, -1 for those that take no part
   * @param y the middle of each card
   * @param held the cards that stay where they are
   * @param beyond how much further than now cards may reach at the top and at the bottom, in px
   */
  public LayerStacks(
      StageGraph graph, int layers, int[] layer, double[] y, boolean[] held, double beyond) {
    this.graph = graph;
    this.layer = layer;
    this.y = y;
    this.held = held;
    order = new int[layers][4];
    size = new int[layers];
    filled = new double[layers];
    double highest = Double.POSITIVE_INFINITY;
    double lowest = Double.NEGATIVE_INFINITY;
    int[] cards = IntStream.range(0, layer.length).filter(v -> layer[v] >= 0).toArray();
    for (int v : IndexSort.by(y, cards)) {
      append(v, layer[v]);
      highest = Math.min(highest, y[v] - graph.height()[v] / 2);
      lowest = Math.max(lowest, y[v] + graph.height()[v] / 2);
    }
    top = highest - beyond;
    bottom = lowest + beyond;
    moved = new int[layer.length];
    newY = new double[layer.length];
    newLayer = new int[layer.length];
    lastY = new double[layer.length];
    lastLayer = new int[layer.length];
    seen = new int[layer.length];
  }

  public int size(int c) {
    return size[c];
  }

  /** The room that the cards of a layer take, with a gap each. */
  public double filled(int c) {
    return filled[c];
  }

  /** A step that changes nothing yet. */
  public void begin() {
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
    lastY[v] = y[v];
    lastLayer[v] = layer[v];
    newY[v] = at;
    newLayer[v] = c;
    return true;
  }

  /** Has the cards of the step lie as after it, or as before. */
  public void show(boolean after) {
    for (int i = 0; i < many; i++) {
      int v = moved[i];
      y[v] = after ? newY[v] : lastY[v];
      layer[v] = after ? newLayer[v] : lastLayer[v];
    }
  }

  /** Swaps a card with the next below it, keeping the room both take. Says whether it can. */
  public boolean swap(int v) {
    int c = layer[v];
    int at = indexOf(v);
    if (at + 1 == size[c]) {
      return false;
    }
    int w = order[c][at + 1];
    double half = (graph.height()[w] - graph.height()[v]) / 2;
    return set(v, c, y[w] + half) && set(w, c, y[v] + half);
  }

  /** Swaps the places of two cards of different layers. Says whether it can. */
  public boolean exchange(int v, int w) {
    return put(v, layer[w], y[w], w) && put(w, layer[v], y[v], v);
  }

  /** Moves a card and all above or below it in its layer together. Says whether it can. */
  public boolean shift(int v, double distance, boolean andBelow) {
    int c = layer[v];
    int at = indexOf(v);
    int step = andBelow ? 1 : -1;
    for (int k = at; k >= 0 && k < size[c]; k += step) {
      if (!set(order[c][k], c, y[order[c][k]] + distance)) {
        return false;
      }
    }
    return andBelow == distance > 0 || push(c, at - step, v, -step, -1);
  }

  /**
   * Puts a card halfway between the two of a layer that lie around a height, or next to the first
   * or the last; nothing is pushed. Says whether that is a move.
   */
  public boolean insert(int v, int c, double at) {
    int[] o = order[c];
    int k = 0;
    while (k < size[c] && y[o[k]] < at) {
      k++;
    }
    if (c == layer[v] && (o[k == 0 ? 0 : k - 1] == v || (k < size[c] && o[k] == v))) {
      return false;
    }
    double between =
        size[c] == 0
            ? at
            : k == 0
                ? y[o[0]] - apart(v, o[0])
                : k == size[c] ? y[o[k - 1]] + apart(v, o[k - 1]) : (y[o[k - 1]] + y[o[k]]) / 2;
    return set(v, c, between);
  }

  /** Puts a card near a height, without pushing others if it fits in there. */
  public boolean put(int v, int c, double at) {
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
  private boolean push(int c, int from, int v, int direction, int without) {
    int last = v;
    for (int k = from; k >= 0 && k < size[c]; k += direction) {
      int w = order[c][k];
      if (w == v || w == without) {
        continue;
      }
      double least = newY[last] + direction * apart(last, w);
      if (direction * (y[w] - least) >= -TOUCHING) {
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
    while (order[layer[v]][k] != v) {
      k++;
    }
    return k;
  }

  /** The card of a layer whose middle is nearest to a height. */
  public int nearest(int c, double at) {
    int[] o = order[c];
    int k = 0;
    while (k + 1 < size[c] && Math.abs(y[o[k + 1]] - at) < Math.abs(y[o[k]] - at)) {
      k++;
    }
    return o[k];
  }

  /** Makes the step true. O(cards moved · cards of a layer). */
  public void take() {
    for (int i = 0; i < many; i++) {
      int v = moved[i];
      y[v] = newY[v];
      if (newLayer[v] != layer[v]) {
        int[] o = order[layer[v]];
        int k = indexOf(v);
        System.arraycopy(o, k + 1, o, k, --size[layer[v]] - k);
        filled[layer[v]] -= graph.height()[v] + Spacing.CARD_GAP;
        layer[v] = newLayer[v];
        append(v, layer[v]);
      }
    }
    for (int i = 0; i < many; i++) {
      sort(layer[moved[i]]);
    }
  }

  private void append(int v, int c) {
    if (size[c] == order[c].length) {
      order[c] = Arrays.copyOf(order[c], 2 * size[c] + 4);
    }
    order[c][size[c]++] = v;
    filled[c] += graph.height()[v] + Spacing.CARD_GAP;
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
