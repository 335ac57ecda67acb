package org.chainmap.layout.layered.p4place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainmap.graph.Arcs;
import org.chainmap.graph.Components;
import org.chainmap.graph.IndexSort;
import org.chainmap.layout.layered.graph.LayeredGraph;

/**
 * Orders nodes and groups (blocks) in each layer so that "above" has no cycle over all layers:
 * nodes of no group one by one, and each group as one block, in every layer from its first to its
 * last, also where none of its cards lies.
 *
 * <p>Precondition: nodes have y coordinates. Postcondition: no layer has a block twice; whichever
 * of two blocks is above the other in one layer is so in all, and so on through chains of blocks:
 * frames around the groups can be drawn without overlap. {@code layeredGraph.order} holds the same
 * order. Blocks on a cycle are sorted by their mean y. O(nodes · log nodes + layers of groups ·
 * nodes of a layer).
 *
 * <p>Block numbers: 0 to groups - 1 are groups, then follow the nodes.
 */
final class GroupBlocks {

  final int groups;

  /** The units of each layer from top to bottom. */
  final int[][] order;

  private final LayeredGraph layeredGraph;
  private final double[] key;

  private GroupBlocks(LayeredGraph layeredGraph, double[] middle) {
    this.layeredGraph = layeredGraph;
    this.groups = 1 + Arrays.stream(layeredGraph.group).max().orElse(-1);
    this.order = new int[layeredGraph.order.length][];
    this.key = new double[groups + layeredGraph.nodes];
    int[] first = new int[groups];
    int[] last = new int[groups];
    Arrays.fill(first, Integer.MAX_VALUE);
    Arrays.fill(last, -1);
    int[] members = new int[groups];
    for (int[] layer : layeredGraph.order) {
      for (int v : layer) {
        int g = layeredGraph.group[v];
        key[groups + v] = middle[v];
        if (g >= 0) {
          key[g] += middle[v];
          members[g]++;
          first[g] = Math.min(first[g], layeredGraph.layer[v]);
          last[g] = Math.max(last[g], layeredGraph.layer[v]);
        }
      }
    }
    for (int g = 0; g < groups; g++) {
      key[g] /= Math.max(1, members[g]);
    }
    for (int c = 0; c < order.length; c++) {
      order[c] = units(c, first, last);
    }
    agree();
    for (int c = 0; c < order.length; c++) {
      reorder(c);
    }
  }

  /** The units, with {@code layers.order} changed where they demand it. */
  static GroupBlocks of(LayeredGraph layeredGraph, double[] middle) {
    return new GroupBlocks(layeredGraph, middle);
  }

  boolean isGroup(int unit) {
    return unit < groups;
  }

  int node(int unit) {
    return unit - groups;
  }

  /** A layer's units as they are met; a group twice if foreign nodes lie among its cards. */
  private int[] units(int c, int[] first, int[] last) {
    List<Integer> units = new ArrayList<>();
    boolean[] met = new boolean[groups];
    for (int v : layeredGraph.order[c]) {
      int g = layeredGraph.group[v];
      int unit = g >= 0 ? g : groups + v;
      if (units.isEmpty() || units.getLast() != unit) {
        units.add(unit);
      }
      if (g >= 0) {
        met[g] = true;
      }
    }
    for (int g = 0; g < groups; g++) {
      if (!met[g] && first[g] <= c && c <= last[g]) {
        int k = 0;
        while (k < units.size() && key[units.get(k)] < key[g]) {
          k++;
        }
        units.add(k, g);
      }
    }
    return units.stream().mapToInt(u -> u).toArray();
  }

  /** Puts units whose order contradicts itself, directly or in a circle, in order of their keys. */
  private void agree() {
    Components circles = circles();
    int[] size = new int[circles.count()];
    for (int u = 0; u < key.length; u++) {
      size[circles.of(u)]++;
    }
    for (int c = 0; c < order.length; c++) {
      int[] units = order[c];
      int kept = 0;
      for (int i = 0; i < units.length; ) {
        int j = i + 1;
        while (j < units.length && circles.of(units[j]) == circles.of(units[i])) {
          j++;
        }
        if (size[circles.of(units[i])] == 1) {
          units[kept++] = units[i];
        } else {
          int[] here = Arrays.stream(units, i, j).distinct().toArray();
          for (int u : IndexSort.sorted(here, u -> key[u], u -> u)) {
            units[kept++] = u;
          }
        }
        i = j;
      }
      order[c] = Arrays.copyOf(units, kept);
    }
  }

  /** The units that come, by a chain of layers, before themselves share a component. */
  private Components circles() {
    int[] before = Arrays.stream(order).flatMapToInt(c -> Arrays.stream(c, 0, most(c))).toArray();
    int[] after = Arrays.stream(order).flatMapToInt(c -> Arrays.stream(c).skip(1)).toArray();
    return Components.of(new Arcs(key.length, before, after));
  }

  private static int most(int[] layer) {
    return Math.max(0, layer.length - 1);
  }

  private void reorder(int c) {
    int[] layer = layeredGraph.order[c];
    int[] before = layer.clone();
    int n = 0;
    for (int unit : order[c]) {
      if (isGroup(unit)) {
        for (int v : before) {
          if (layeredGraph.group[v] == unit) {
            layer[n++] = v;
          }
        }
      } else {
        layer[n++] = node(unit);
      }
    }
  }
}
