package org.chainmap.layout.layered.p2layers;

import java.util.Arrays;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.tuning.PhaseTuning;

/**
 * Assigns each linked card a layer within its stage, its rank, so that links are short in all:
 * layer assignment by network simplex (Gansner et al., 1993).
 *
 * <p>Precondition: the forward links form no cycle and none runs back in stages. Postcondition:
 * within a stage every forward link runs to a later rank, ranks go from 0 to the stage's depth - 1;
 * unless the graph is huge, the sum of the layers that links span is the least there is. Links
 * against the flow count as if they were reversed, as they pull their cards together all the same.
 *
 * <p>Borders of stages are extra nodes joined by edges of weight zero; each card lies between the
 * two of its stage.
 *
 * <p>Arrays are not copied; nobody may change them once this object is made.
 */
final class StageLayering {

  private final int[] rank;
  private final int[] depth;

  /**
   * @param rank the rank of each linked card within its stage, 0 for others
   * @param depth how many ranks each stage has, 0 for one without linked cards
   */
  StageLayering(int[] rank, int[] depth) {
    this.rank = rank;
    this.depth = depth;
  }

  int[] rank() {
    return rank;
  }

  int[] depth() {
    return depth;
  }

  static StageLayering of(StageGraph graph, boolean[] forward, boolean[] linked) {
    int n = graph.cards();
    int stages = graph.stages();
    int[] node = new int[n];
    int nodes = stages + 1;
    boolean[] used = new boolean[stages];
    for (int v = 0; v < n; v++) {
      node[v] = linked[v] ? nodes++ : -1;
      used[graph.stage()[v]] |= linked[v];
    }
    boolean[] fed = new boolean[n];
    boolean[] feeds = new boolean[n];
    Edges edges = new Edges(graph.links() + 2 * n + stages);
    for (int e = 0; e < graph.links(); e++) {
      int from = forward[e] ? graph.from()[e] : graph.to()[e];
      int to = forward[e] ? graph.to()[e] : graph.from()[e];
      boolean inside = graph.stage()[from] == graph.stage()[to];
      edges.add(node[from], node[to], 1, 1);
      fed[to] |= inside;
      feeds[from] |= inside;
    }
    for (int v = 0; v < n; v++) {
      if (linked[v]) {
        int stage = graph.stage()[v];
        if (!fed[v]) {
          edges.add(stage, node[v], 0, 1);
        }
        if (!feeds[v]) {
          edges.add(node[v], stage + 1, 0, 1);
        }
      }
    }
    for (int stage = 0; stage < stages; stage++) {
      edges.add(stage, stage + 1, 0, used[stage] ? 2 : 1);
    }
    int[] at = edges.simplex(nodes).ranks(PhaseTuning.RANKING_STEPS);
    int[] rank = new int[n];
    int[] depth = new int[stages];
    int[] lowest = new int[stages];
    Arrays.fill(lowest, Integer.MAX_VALUE);
    for (int v = 0; v < n; v++) {
      if (linked[v]) {
        int stage = graph.stage()[v];
        rank[v] = at[node[v]];
        lowest[stage] = Math.min(lowest[stage], rank[v]);
      }
    }
    for (int v = 0; v < n; v++) {
      if (linked[v]) {
        int stage = graph.stage()[v];
        rank[v] -= lowest[stage];
        depth[stage] = Math.max(depth[stage], rank[v] + 1);
      }
    }
    return new StageLayering(rank, depth);
  }

  private static final class Edges {
    private final int[] tail;
    private final int[] head;
    private final int[] weight;
    private final int[] least;
    private int count;

    Edges(int most) {
      tail = new int[most];
      head = new int[most];
      weight = new int[most];
      least = new int[most];
    }

    void add(int from, int to, int cost, int length) {
      tail[count] = from;
      head[count] = to;
      weight[count] = cost;
      least[count++] = length;
    }

    NetworkSimplex simplex(int nodes) {
      return new NetworkSimplex(
          nodes,
          Arrays.copyOf(tail, count),
          Arrays.copyOf(head, count),
          Arrays.copyOf(weight, count),
          Arrays.copyOf(least, count));
    }
  }
}
