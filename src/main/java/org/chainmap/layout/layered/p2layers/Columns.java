package org.chainmap.layout.layered.p2layers;

import org.chainmap.layout.layered.net.StageGraph;

/**
 * A column for every linked card.
 *
 * <p>Precondition: the forward links form no cycle and none runs back in stages. Postcondition:
 * every forward link runs to a later column; the columns of a stage follow one another, all before
 * those of the next; a stage without linked cards has at least one column.
 *
 * @param column the column of each linked card, -1 for cards without links
 * @param count how many columns there are
 * @param first the first column of each stage, and at the end {@code count}
 */
public record Columns(int[] column, int count, int[] first) {

  /** Ranks with links as short as can be ({@link Ranks}), those too high split. */
  public static Columns of(StageGraph graph, boolean[] forward) {
    return Splitting.of(graph, forward).free();
  }

  /** The columns that links and stages leave to cards, for phases that move them. */
  public Freedom freedom(StageGraph graph, boolean[] forward) {
    return new Freedom(graph, forward, first);
  }
}
