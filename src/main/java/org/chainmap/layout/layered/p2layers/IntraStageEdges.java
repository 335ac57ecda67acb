package org.chainmap.layout.layered.p2layers;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.chainmap.graph.Adjacency;
import org.chainmap.layout.layered.graph.StageGraph;

/**
 * The links between cards of one stage, by card, and the moves that make such a link run to a later
 * layer.
 */
final class IntraStageEdges {

  private final StageGraph graph;
  private final Adjacency out;
  private final Adjacency into;

  IntraStageEdges(StageGraph graph) {
    this.graph = graph;
    int[] links = IntStream.range(0, graph.links()).filter(this::inStage).toArray();
    int n = graph.cards();
    out = Adjacency.of(n, Arrays.stream(links).map(e -> graph.from()[e]).toArray(), links);
    into = Adjacency.of(n, Arrays.stream(links).map(e -> graph.to()[e]).toArray(), links);
  }

  private boolean inStage(int e) {
    return graph.stage()[graph.from()[e]] == graph.stage()[graph.to()[e]];
  }

  /** The links that leave a card for another of its stage. */
  IntStream out(int v) {
    return Arrays.stream(out.item, out.start[v], out.start[v + 1]);
  }

  /** The links that come to a card from another of its stage. */
  IntStream into(int v) {
    return Arrays.stream(into.item, into.start[v], into.start[v + 1]);
  }

  /** Tells whether a path of these links leads from a card to another. O(links). */
  boolean leads(int from, int to, boolean[] links) {
    boolean[] seen = new boolean[graph.cards()];
    Deque<Integer> open = new ArrayDeque<>();
    open.push(from);
    seen[from] = true;
    while (!open.isEmpty()) {
      int v = open.pop();
      if (v == to) {
        return true;
      }
      for (int e : out(v).toArray()) {
        int w = graph.to()[e];
        if (links[e] && !seen[w]) {
          seen[w] = true;
          open.push(w);
        }
      }
    }
    return false;
  }

  /**
   * Moves cards so that link e runs to a later layer: its target and what follows to the right, or
   * its source and what precedes to the left, whichever moves fewer. The links form no cycle.
   */
  void makeRoom(int e, int[] rank, boolean[] links) {
    int from = graph.from()[e];
    int to = graph.to()[e];
    if (rank[from] < rank[to]) {
      return;
    }
    Map<Integer, Integer> right = pushed(to, rank[from] + 1, rank, links, true);
    Map<Integer, Integer> left = pushed(from, rank[to] - 1, rank, links, false);
    (left.size() < right.size() ? left : right).forEach((v, r) -> rank[v] = r);
  }

  /** Returns the new ranks of a card and of all that must give way to it. */
  private Map<Integer, Integer> pushed(
      int start, int at, int[] rank, boolean[] links, boolean right) {
    Map<Integer, Integer> moved = new HashMap<>();
    moved.put(start, at);
    Deque<Integer> open = new ArrayDeque<>();
    open.add(start);
    while (!open.isEmpty()) {
      int v = open.remove();
      int here = moved.getOrDefault(v, rank[v]);
      for (int e : (right ? out(v) : into(v)).toArray()) {
        int w = right ? graph.to()[e] : graph.from()[e];
        int there = moved.getOrDefault(w, rank[w]);
        int need = right ? here + 1 : here - 1;
        if (links[e] && (right ? there < need : there > need)) {
          moved.put(w, need);
          open.add(w);
        }
      }
    }
    return moved;
  }
}
