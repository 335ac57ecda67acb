package org.chainmap.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Into what the surroundings of a lost vertex or arc fall, directions left aside. */
final class Falling {

  private final Arcs arcs;
  private final int lostVertex;
  private final int lostArc;
  private final boolean[] seen;
  private final List<List<Integer>> parts = new ArrayList<>();

  /**
   * Follows what is left from every neighbour of what was lost.
   *
   * @param lost a vertex, or {@code vertices + arc}
   */
  Falling(Arcs arcs, int vertices, int lost) {
    this.arcs = arcs;
    seen = new boolean[vertices];
    lostVertex = lost < vertices ? lost : -1;
    lostArc = lost - vertices;
    if (lostVertex >= 0) {
      seen[lostVertex] = true;
      for (int k = 0; k < arcs.degree(lostVertex); k++) {
        follow(arcs.other(arcs.at(lostVertex, k), lostVertex));
      }
    } else {
      follow(arcs.tail(lostArc));
      follow(arcs.head(lostArc));
    }
    parts.forEach(part -> part.sort(null));
    parts.sort(Comparator.comparingInt(List::size));
  }

  /** The parts as sorted vertices, smallest part first. */
  List<List<Integer>> parts() {
    return parts;
  }

  private void follow(int start) {
    if (seen[start]) {
      return;
    }
    List<Integer> part = new ArrayList<>(List.of(start));
    seen[start] = true;
    for (int i = 0; i < part.size(); i++) {
      int v = part.get(i);
      for (int k = 0; k < arcs.degree(v); k++) {
        int arc = arcs.at(v, k);
        int w = arcs.other(arc, v);
        if (arc != lostArc && !seen[w]) {
          seen[w] = true;
          part.add(w);
        }
      }
    }
    parts.add(part);
  }
}
