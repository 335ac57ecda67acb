package org.chainmap.layout.layered.p1cycles;

import org.chainmap.layout.layered.net.StageGraph;

/**
 * Chooses the links that run with the flow.
 *
 * <p>Precondition: none. Postcondition: the chosen links form no cycle, none of them runs from a
 * later to an earlier stage, and all that run from an earlier to a later stage are chosen.
 *
 * <p>Within a stage: the greedy heuristic of Eades, Lin and Smyth (Inf. Proc. Letters 47, 1993),
 * which keeps at least half the links. O(cards² + links) per stage.
 */
public final class CycleBreaking {

  private CycleBreaking() {}

  /** For each link whether it runs with the flow. */
  public static boolean[] forward(StageGraph graph) {
    int n = graph.cards();
    int[] place = new int[n];
    for (int stage = 0; stage < graph.stages(); stage++) {
      order(graph, stage, place);
    }
    boolean[] forward = new boolean[graph.links()];
    for (int e = 0; e < forward.length; e++) {
      int from = graph.from()[e];
      int to = graph.to()[e];
      int steps = graph.stage()[to] - graph.stage()[from];
      forward[e] = steps > 0 || (steps == 0 && place[from] < place[to]);
    }
    return forward;
  }

  private static void order(StageGraph graph, int stage, int[] place) {
    int n = graph.cards();
    int[] out = new int[n];
    int[] in = new int[n];
    int[] head = new int[n];
    int[] tail = new int[n];
    java.util.Arrays.fill(head, -1);
    java.util.Arrays.fill(tail, -1);
    int[] nextOut = new int[graph.links()];
    int[] nextIn = new int[graph.links()];
    for (int e = 0; e < graph.links(); e++) {
      int from = graph.from()[e];
      int to = graph.to()[e];
      if (graph.stage()[from] == stage && graph.stage()[to] == stage) {
        out[from]++;
        in[to]++;
        nextOut[e] = head[from];
        head[from] = e;
        nextIn[e] = tail[to];
        tail[to] = e;
      }
    }
    int left = 0;
    boolean[] done = new boolean[n];
    for (int v = 0; v < n; v++) {
      done[v] = graph.stage()[v] != stage;
      left += done[v] ? 0 : 1;
    }
    int first = 0;
    int last = left - 1;
    while (left-- > 0) {
      int next = choose(done, in, out);
      done[next] = true;
      place[next] = out[next] == 0 && in[next] > 0 ? last-- : first++;
      for (int e = head[next]; e >= 0; e = nextOut[e]) {
        in[graph.to()[e]]--;
      }
      for (int e = tail[next]; e >= 0; e = nextIn[e]) {
        out[graph.from()[e]]--;
      }
    }
  }

  /** A card without links out, else one without links in, else the most out over in. */
  private static int choose(boolean[] done, int[] in, int[] out) {
    int best = -1;
    int most = 0;
    for (int v = 0; v < done.length; v++) {
      if (done[v]) {
        continue;
      }
      int value = out[v] == 0 ? 2_000_000 : in[v] == 0 ? 1_000_000 : out[v] - in[v];
      if (best < 0 || value > most) {
        best = v;
        most = value;
      }
    }
    return best;
  }
}
