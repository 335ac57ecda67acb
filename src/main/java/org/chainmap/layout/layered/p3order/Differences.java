package org.chainmap.layout.layered.p3order;

import org.chainmap.layout.layered.net.Layers;

/**
 * For every two nodes of a column how many more crossings their edges have with one another if the
 * first stands above the second than if below: kept up to date while nodes swap places, or, where a
 * table of all pairs would be too large, counted when asked for.
 */
final class Differences {

  private static final long MOST_ENTRIES = 12_000_000;

  private final Layers layers;
  private final Places places;
  private final boolean kept;
  private final int[] index;
  private final int[][] table;

  /** Work done since the start, in table entries read or written. */
  long work;

  /** O(sum over columns of nodes · edges). */
  Differences(Places places) {
    this.places = places;
    this.layers = places.layers;
    long entries = 0;
    for (int[] column : layers.order) {
      entries += (long) column.length * column.length;
    }
    kept = entries <= MOST_ENTRIES;
    index = new int[kept ? layers.nodes : 0];
    table = new int[kept ? layers.order.length : 0][];
    for (int c = 0; c < table.length; c++) {
      table[c] = new int[layers.order[c].length * layers.order[c].length];
    }
    recount();
  }

  /** Counts all anew, after the order was changed otherwise than by swaps. */
  void recount() {
    Pull pull = new Pull(places);
    for (int c = 0; c < table.length; c++) {
      fill(c, pull);
    }
  }

  private void fill(int c, Pull pull) {
    int[] o = layers.order[c];
    int n = o.length;
    int[] t = table[c];
    for (int k = 0; k < n; k++) {
      index[o[k]] = k;
    }
    for (int k = 0; k < n; k++) {
      pull.by(o[k]);
      for (int j = 0; j < n; j++) {
        t[k * n + j] = j == k ? 0 : pull.on(o[j]);
      }
      work += n;
    }
  }

  /** Crossings of v above w less those of w above v; v and w are of one column. */
  int of(int v, int w) {
    work++;
    if (kept) {
      int c = layers.column[v];
      return table[c][index[v] * layers.order[c].length + index[w]];
    }
    return counted(v, w, layers.leftStart, layers.left)
        + counted(v, w, layers.rightStart, layers.right);
  }

  private int counted(int v, int w, int[] starts, int[] ends) {
    int difference = 0;
    for (int i = starts[v]; i < starts[v + 1]; i++) {
      int at = places.place[ends[i]];
      for (int j = starts[w]; j < starts[w + 1]; j++) {
        difference += Integer.signum(at - places.place[ends[j]]);
      }
    }
    work += (starts[v + 1] - starts[v]) * (long) (starts[w + 1] - starts[w]);
    return difference;
  }

  /** Says that v, which stood directly above w, now stands below it. O(degree · degree). */
  void swapped(int v, int w) {
    if (kept) {
      int c = layers.column[v];
      update(v, w, c - 1, layers.leftStart, layers.left);
      update(v, w, c + 1, layers.rightStart, layers.right);
    }
  }

  private void update(int v, int w, int c, int[] starts, int[] ends) {
    if (starts[v] == starts[v + 1] || starts[w] == starts[w + 1]) {
      return;
    }
    int[] t = table[c];
    int n = layers.order[c].length;
    for (int i = starts[v]; i < starts[v + 1]; i++) {
      int a = index[ends[i]];
      for (int j = starts[w]; j < starts[w + 1]; j++) {
        int b = index[ends[j]];
        if (a != b) {
          t[a * n + b] += 2;
          t[b * n + a] -= 2;
        }
      }
    }
    work += 2L * (starts[v + 1] - starts[v]) * (long) (starts[w + 1] - starts[w]);
  }
}
