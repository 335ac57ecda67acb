package org.chainmap.layout.layered.p4place;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.layout.layered.net.StageGraph;
import org.chainmap.layout.room.Spacing;

/**
 * Places the cards without links: in rows over the columns of their stage, below its other cards.
 *
 * <p>Precondition: linked cards are placed. Postcondition: every card has a column of its stage and
 * a top; none overlaps another in its column.
 */
public final class LooseCards {

  private LooseCards() {}

  /**
   * Gives each card without a column one, and its top.
   *
   * @param column the column of each card, -1 where it has none yet; filled in
   * @param top the top of each card; filled in
   */
  public static void place(StageGraph graph, int[] first, int[] column, double[] top) {
    double highest = Double.POSITIVE_INFINITY;
    for (int v = 0; v < graph.cards(); v++) {
      highest = column[v] < 0 ? highest : Math.min(highest, top[v]);
    }
    for (int stage = 0; stage < graph.stages(); stage++) {
      List<Integer> loose = new ArrayList<>();
      double below = Double.NEGATIVE_INFINITY;
      for (int v = 0; v < graph.cards(); v++) {
        if (graph.stage()[v] == stage) {
          if (column[v] < 0) {
            loose.add(v);
          } else {
            below = Math.max(below, top[v] + graph.height()[v] + Spacing.CARD_GAP);
          }
        }
      }
      double start = Double.isInfinite(highest) ? 0 : highest;
      grid(graph, loose, first[stage], first[stage + 1], Math.max(below, start), column, top);
    }
  }

  private static void grid(
      StageGraph graph,
      List<Integer> loose,
      int from,
      int to,
      double start,
      int[] column,
      double[] top) {
    loose.sort(
        (a, b) ->
            graph.group()[a] != graph.group()[b]
                ? Integer.compare(graph.group()[a], graph.group()[b])
                : Integer.compare(a, b));
    double y = start;
    double rowHeight = 0;
    int c = from;
    int group = -1;
    for (int v : loose) {
      boolean next = graph.group()[v] != group && (group >= 0 || graph.group()[v] >= 0);
      if (c == to || (next && c > from)) {
        y += rowHeight + Spacing.CARD_GAP;
        rowHeight = 0;
        c = from;
      }
      if (next) {
        y += Spacing.FRAME_PADDING * 2 + Spacing.FRAME_HEADER;
        group = graph.group()[v];
      }
      column[v] = c++;
      top[v] = y;
      rowHeight = Math.max(rowHeight, graph.height()[v]);
    }
  }
}
