package org.chainmap.layout.layered.p1cycles;

import java.util.Arrays;
import org.chainmap.graph.Adjacency;

/**
 * Nodes by how many more edges go out than in, so that the next one is found at once. Sinks come
 * first, then sources, then those with the most edges out over those in; among equals the one that
 * came to its bucket first. All together O(nodes + edges).
 */
final class DegreeBuckets {

  private final int[] outs;
  private final int[] ins;
  private final int most;
  private final int[] first;
  private final int[] last;
  private final int[] next;
  private final int[] previous;
  private final boolean[] taken;
  private int highest;

  DegreeBuckets(int nodes, Adjacency out, Adjacency in) {
    outs = new int[nodes];
    ins = new int[nodes];
    int degree = 0;
    for (int v = 0; v < nodes; v++) {
      outs[v] = out.degree(v);
      ins[v] = in.degree(v);
      degree = Math.max(degree, Math.max(outs[v], ins[v]));
    }
    most = degree;
    first = new int[2 * degree + 3];
    last = new int[first.length];
    next = new int[nodes];
    previous = new int[nodes];
    taken = new boolean[nodes];
    Arrays.fill(first, -1);
    Arrays.fill(last, -1);
    for (int v = 0; v < nodes; v++) {
      put(v);
    }
  }

  /** Tells whether a node just taken has no edge out among those left. */
  boolean endsHere(int v) {
    return outs[v] == 0 && ins[v] > 0;
  }

  /** The next node, which leaves its bucket; there must be one. */
  int take() {
    int bucket = first.length - 1;
    if (first[bucket] < 0) {
      bucket--;
    }
    if (first[bucket] < 0) {
      while (first[highest] < 0) {
        highest--;
      }
      bucket = highest;
    }
    int v = first[bucket];
    remove(v, bucket);
    taken[v] = true;
    return v;
  }

  /** A node has lost an edge to a node taken: one out of it, or one into it. */
  void lost(int v, boolean anOut) {
    if (taken[v]) {
      return;
    }
    remove(v, bucket(v));
    if (anOut) {
      outs[v]--;
    } else {
      ins[v]--;
    }
    put(v);
  }

  private int bucket(int v) {
    if (outs[v] == 0) {
      return first.length - 1;
    }
    return ins[v] == 0 ? first.length - 2 : most + outs[v] - ins[v];
  }

  private void put(int v) {
    int bucket = bucket(v);
    if (bucket < first.length - 2) {
      highest = Math.max(highest, bucket);
    }
    previous[v] = last[bucket];
    next[v] = -1;
    if (last[bucket] >= 0) {
      next[last[bucket]] = v;
    } else {
      first[bucket] = v;
    }
    last[bucket] = v;
  }

  private void remove(int v, int bucket) {
    if (previous[v] >= 0) {
      next[previous[v]] = next[v];
    } else {
      first[bucket] = next[v];
    }
    if (next[v] >= 0) {
      previous[next[v]] = previous[v];
    } else {
      last[bucket] = previous[v];
    }
  }
}
