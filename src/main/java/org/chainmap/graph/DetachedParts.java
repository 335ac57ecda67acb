package org.chainmap.graph;

import java.util.Arrays;

/**
 * What falls off the network when a vertex or an arc is lost, directions left aside: all parts but
 * the largest of what it held together. Parts are followed no farther than what falls off is large,
 * so a small loss in a large network is found at once: O(degree · size of what falls off).
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
   * @param separated how many vertices fall off
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

  /** All vertices but those of the largest part, ascending; of equal parts the last one stays. */
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

  /** Larger than all that falls off together: it is the part that stays. */
  private void leave(int first) {
    for (int i = first; i < end; i++) {
      part[found[i]] = LARGE;
    }
    largest = LARGE;
    largestSize = LARGE;
  }
}
