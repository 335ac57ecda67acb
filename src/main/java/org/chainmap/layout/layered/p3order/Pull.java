package org.chainmap.layout.layered.p3order;

import java.util.Arrays;
import org.chainmap.layout.layered.net.Layers;

/**
 * What one node's neighbours mean for the others of its column: {@link #on} in O(degree) once
 * {@link #by} was told the node, which takes O(nodes of the neighbouring columns).
 */
final class Pull {

  private final Places places;
  private final Layers layers;
  private final int[] left;
  private final int[] right;

  Pull(Places places) {
    this.places = places;
    this.layers = places.layers;
    int most = Arrays.stream(layers.order).mapToInt(o -> o.length).max().orElse(0);
    left = new int[most];
    right = new int[most];
  }

  /** Takes node v. */
  void by(int v) {
    int c = layers.column[v];
    if (c > 0) {
      fill(v, layers.leftStart, layers.left, left, layers.order[c - 1].length);
    }
    if (c + 1 < layers.order.length) {
      fill(v, layers.rightStart, layers.right, right, layers.order[c + 1].length);
    }
  }

  /** For each place of a column: the ends of v's edges behind it less those before it. */
  private void fill(int v, int[] starts, int[] ends, int[] into, int size) {
    Arrays.fill(into, 0, size, 0);
    for (int k = starts[v]; k < starts[v + 1]; k++) {
      into[places.place[ends[k]]]++;
    }
    int before = 0;
    int all = starts[v + 1] - starts[v];
    for (int p = 0; p < size; p++) {
      int here = into[p];
      into[p] = all - here - 2 * before;
      before += here;
    }
  }

  /** Crossings with w of the node taken, if that stands above w, less those if it stands below. */
  int on(int w) {
    int sum = 0;
    for (int k = layers.leftStart[w]; k < layers.leftStart[w + 1]; k++) {
      sum += left[places.place[layers.left[k]]];
    }
    for (int k = layers.rightStart[w]; k < layers.rightStart[w + 1]; k++) {
      sum += right[places.place[layers.right[k]]];
    }
    return sum;
  }
}
