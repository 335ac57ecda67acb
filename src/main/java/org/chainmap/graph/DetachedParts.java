package org.chainmap.graph;

import java.util.Arrays;

/**
 * Finds the vertices that are disconnected when a vertex or an arc is lost, ignoring directions:
 * those of all remaining parts of its component but the largest. A part is searched only up to the
 * number of disconnected vertices, so a small loss in a large network is found quickly: O(degree ·
 * disconnected vertices).
 */
final class DetachedParts {

  private static final int LARGE = Integer.MAX_VALUE;

  private final Arcs arcs;
  private final int lostVertex;
  private final int lostArc;
  private final int limit;
  private final int[] part;
  private final int[] found;
  private int end;
  private int parts;
  private int largest;
  private int largestSize;

  /**
   * @param lost a vertex, or {@code vertices + arc}
   * @param separated the number of vertices that are disconnected
   */
  private DetachedParts(Arcs arcs, int lost, int separated) {
    this.arcs = arcs;
    int n = arcs.vertices();
    part = new int[n];
    found = new int[n];
    limit = separated;
    lostVertex = lost < n ? lost : -1;
    lostArc = lost - n;
    if (lostVertex >= 0) {
      for (int k = 0; k < arcs.degree(lostVertex); k++) {
        follow(arcs.other(arcs.at(lostVertex, k), lostVertex));
      }
    } else {
      follow(arcs.tail(lostArc));
      follow(arcs.head(lostArc));
    }
  }

  /**
   * Returns all vertices except those of the largest part, ascending; of equal parts the last one
   * stays.
   */
  static int[] off(Arcs arcs, int lost, int separated) {
    DetachedParts detachedParts = new DetachedParts(arcs, lost, separated);
    return Arrays.stream(detachedParts.found, 0, detachedParts.end)
        .filter(
            v -> detachedParts.part[v] != detachedParts.largest && detachedParts.part[v] != LARGE)
        .sorted()
        .toArray();
  }

  private void follow(int start) {
    if (part[start] != 0 || start == lostVertex) {
      return;
    }
    int first = end;
    parts++;
    part[start] = parts;
    found[end++] = start;
    for (int i = first; i < end; i++) {
      int v = found[i];
      for (int k = 0; k < arcs.degree(v); k++) {
        int arc = arcs.at(v, k);
        int w = arcs.other(arc, v);
        if (arc == lostArc || w == lostVertex || part[w] == parts) {
          continue;
        }
        if (part[w] == LARGE || end - first >= limit) {
          leave(first);
          return;
        }
        part[w] = parts;
        found[end++] = w;
      }
    }
    if (end - first >= largestSize) {
      largestSize = end - first;
      largest = parts;
    }
  }

  /** Marks a part as the one that stays: it is larger than all disconnected parts together. */
  private void leave(int first) {
    for (int i = first; i < end; i++) {
      part[found[i]] = LARGE;
    }
    largest = LARGE;
    largestSize = LARGE;
  }
}
