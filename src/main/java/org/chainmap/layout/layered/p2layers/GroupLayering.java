package org.chainmap.layout.layered.p2layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainmap.layout.layered.graph.StageGraph;

/**
 * Gives cards without links a column where they belong to a group that has linked cards, so that
 * the group lies together.
 *
 * <p>Precondition: linked cards have columns of their stage. Postcondition: so has every card of a
 * group that has one; these columns follow one another closely; all other columns are as before.
 */
public final class GroupLayering {

  private GroupLayering() {}

  /**
   * The column of each card, -1 for those still without one. O(cards · columns of a group).
   *
   * @param first the first column of each stage, and at the end the number of columns
   */
  public static int[] joined(StageGraph graph, int[] column, int[] first) {
    int[] joined = column.clone();
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
      int from = group.stream().mapToInt(v -> column[v]).filter(c -> c >= 0).min().orElse(-1);
      if (from >= 0) {
        int to = group.stream().mapToInt(v -> column[v]).max().orElse(from);
        int stage = graph.stage()[group.getFirst()];
        join(graph, group, from, to, first[stage], first[stage + 1] - 1, joined);
      }
    }
    return joined;
  }

  /** Each in turn joins the column in which the group is least high. */
  private static void join(
      StageGraph graph, List<Integer> group, int from, int to, int least, int most, int[] column) {
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
      if (column[v] >= 0) {
        tall[column[v] - low] += graph.height()[v];
      }
    }
    for (int v : group) {
      if (column[v] < 0) {
        int best = from - low;
        for (int k = 0; k < tall.length; k++) {
          best = tall[k] < tall[best] ? k : best;
        }
        column[v] = low + best;
        tall[best] += graph.height()[v];
      }
    }
  }
}
