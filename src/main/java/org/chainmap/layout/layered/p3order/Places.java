package org.chainmap.layout.layered.p3order;

import java.util.Arrays;
import java.util.Random;
import org.chainmap.layout.layered.net.Layers;

/**
 * The orders of all columns while they are searched, with the place of each node in its column.
 *
 * <p>Invariant: {@code order[column[v]][place[v]] == v}.
 */
final class Places {

  final Layers layers;
  final int[][] order;
  final int[] place;
  private final Crossings crossings;

  Places(Layers layers) {
    this.layers = layers;
    this.order = layers.order;
    this.place = new int[layers.nodes];
    this.crossings = new Crossings(layers);
    for (int c = 0; c < order.length; c++) {
      renumber(c);
    }
  }

  /** Says the places of a column's nodes anew after its order was written. */
  void renumber(int column) {
    int[] o = order[column];
    for (int k = 0; k < o.length; k++) {
      place[o[k]] = k;
    }
  }

  /** Moves a node within its column; those between move up by one. O(distance). */
  void move(int v, int to) {
    int[] o = order[layers.column[v]];
    int from = place[v];
    int step = to > from ? 1 : -1;
    for (int k = from; k != to; k += step) {
      o[k] = o[k + step];
      place[o[k]] = k;
    }
    o[to] = v;
    place[v] = to;
  }

  /** All crossings, counted anew. */
  long count() {
    return crossings.count(order, place);
  }

  int[][] copy() {
    return Arrays.stream(order).map(int[]::clone).toArray(int[][]::new);
  }

  void copyTo(int[][] kept) {
    for (int c = 0; c < order.length; c++) {
      System.arraycopy(order[c], 0, kept[c], 0, order[c].length);
    }
  }

  void restore(int[][] kept) {
    for (int c = 0; c < order.length; c++) {
      System.arraycopy(kept[c], 0, order[c], 0, kept[c].length);
      renumber(c);
    }
  }

  void shuffle(Random random) {
    for (int c = 0; c < order.length; c++) {
      int[] o = order[c];
      for (int k = o.length - 1; k > 0; k--) {
        int other = random.nextInt(k + 1);
        int v = o[k];
        o[k] = o[other];
        o[other] = v;
      }
      renumber(c);
    }
  }

  /**
   * Whether node v may stand right behind the node at a place of its column (which it is about to
   * pass on its way), as far as groups are concerned: members stay within their group, others jump
   * over a group as a whole.
   *
   * @param step 1 if v moves down, -1 if it moves up
   */
  boolean fits(int v, int[] o, int at, int step) {
    int passed = layers.group[o[at]];
    if (layers.group[v] >= 0 || passed < 0) {
      return layers.group[v] == passed;
    }
    int next = at + step;
    return next < 0 || next == o.length || layers.group[o[next]] != passed;
  }
}
