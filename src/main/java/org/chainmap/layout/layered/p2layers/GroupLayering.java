package org.chainmap.layout.layered.p2layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainmap.layout.layered.graph.StageGraph;

/**
 * Gives cards without links a layer where they belong to a group that has linked cards, so that the
 * group lies together.
 *
 * <p>Precondition: the cards of a group share a stage; linked cards have layers of it.
 * Postcondition: so has every card of a group that has one, within the range of the group's layers,
 * widened to about the square root of its size; all other layers are as before.
 */
public final class GroupLayering {

  private GroupLayering() {}

  /**
   * The layer of each card, -1 for those still without one. O(cards · layers of a group).
   *
   * @param first the first layer of each stage, and at the end the number of layers
   */
  public static int[] joined(StageGraph graph, int[] layer, int[] first) {
    int[] joined = layer.clone();
    int groups = 1 + Arrays.stream(graph.group()).max().orElse(-1);
    List<List<Integer>> members = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      members.add(new ArrayList<>());
    }
    for (int v = 0; v < graph.cards(); v++) {
      if (graph.group()[v] >= 0) {
        members.get(graph.group()[v]).add(v);
      }
    }
    for (List<Integer> group : members) {
      int from = group.stream().mapToInt(v -> layer[v]).filter(c -> c >= 0).min().orElse(-1);
      if (from >= 0) {
        int to = group.stream().mapToInt(v -> layer[v]).max().orElse(from);
        int stage = graph.stage()[group.getFirst()];
        join(graph, group, from, to, first[stage], first[stage + 1] - 1, joined);
      }
    }
    return joined;
  }

  /** Each in turn joins the layer in which the group is least high. */
  private static void join(
      StageGraph graph, List<Integer> group, int from, int to, int least, int most, int[] layer) {
    int low = from;
    int high = to;
    int wanted = (int) Math.round(Math.sqrt(group.size()));
    while (high - low + 1 < wanted && (low > least || high < most)) {
      if (high < most) {
        high++;
      } else {
        low--;
      }
    }
    double[] tall = new double[high - low + 1];
    for (int v : group) {
      if (layer[v] >= 0) {
        tall[layer[v] - low] += graph.height()[v];
      }
    }
    for (int v : group) {
      if (layer[v] < 0) {
        int best = from - low;
        for (int k = 0; k < tall.length; k++) {
          best = tall[k] < tall[best] ? k : best;
        }
        layer[v] = low + best;
        tall[best] += graph.height()[v];
      }
    }
  }
}
