package org.chainmap.layout.layered.p2layers;

import java.util.Arrays;
import org.chainmap.layout.layered.graph.StageGraph;

/**
 * A layer for every linked card; stages can be widened by layers and narrowed again.
 *
 * <p>Precondition: the forward links form no cycle and none runs back in stages. Postcondition:
 * every forward link runs to a later layer; the layers of a stage follow one another, all before
 * those of the next; a stage without linked cards has at least one layer.
 *
 * <p>Arrays are not copied; nobody may change them once this object is made.
 */
public final class Layering {

  private final int[] layer;
  private final int count;
  private final int[] first;

  /**
   * @param layer the layer of each linked card, -1 for cards without links
   * @param count how many layers there are
   * @param first the first layer of each stage, and at the end {@code count}
   */
  public Layering(int[] layer, int count, int[] first) {
    this.layer = layer;
    this.count = count;
    this.first = first;
  }

  public int[] layer() {
    return layer;
  }

  public int count() {
    return count;
  }

  public int[] first() {
    return first;
  }

  /** Ranks with links as short as can be ({@link StageLayering}), those too high split. */
  public static Layering of(StageGraph graph, boolean[] forward) {
    return LayerSplitting.of(graph, forward).free();
  }

  /**
   * The same with an empty layer more at the end of some stages, for a search that moves cards
   * between layers: the more layers, the fewer links must cross.
   *
   * @param wider the stages that get one; each has linked cards
   */
  public Layering widened(StageGraph graph, boolean[] wider) {
    int[] start = first.clone();
    int more = 0;
    for (int stage = 0; stage < wider.length; stage++) {
      start[stage] += more;
      more += wider[stage] ? 1 : 0;
    }
    start[wider.length] += more;
    int[] moved = layer.clone();
    for (int v = 0; v < graph.cards(); v++) {
      int stage = graph.stage()[v];
      moved[v] += moved[v] < 0 ? 0 : start[stage] - first[stage];
    }
    return new Layering(moved, count + more, start);
  }

  /**
   * Drops empty layers: each stage keeps at most as many empty ones as {@code others} has there.
   *
   * @param placed the layer of each card, by the numbers of these layers
   * @param others layers of the same stages, before they were {@link #widened}
   */
  public Layering narrowed(int[] placed, Layering others) {
    boolean[] full = full(placed, count);
    boolean[] filled = full(others.layer, others.count);
    int[] number = new int[count];
    int[] start = new int[first.length];
    int next = 0;
    for (int stage = 0; stage + 1 < first.length; stage++) {
      start[stage] = next;
      int spare = empty(filled, others.first[stage], others.first[stage + 1]);
      for (int c = first[stage]; c < first[stage + 1]; c++) {
        boolean kept = full[c] || spare-- > 0;
        number[c] = next;
        next += kept ? 1 : 0;
      }
    }
    start[first.length - 1] = next;
    int[] moved = Arrays.stream(placed).map(c -> c < 0 ? c : number[c]).toArray();
    return new Layering(moved, next, start);
  }

  private static boolean[] full(int[] layer, int count) {
    boolean[] full = new boolean[count];
    Arrays.stream(layer).filter(c -> c >= 0).forEach(c -> full[c] = true);
    return full;
  }

  private static int empty(boolean[] full, int from, int to) {
    int empty = 0;
    for (int c = from; c < to; c++) {
      empty += full[c] ? 0 : 1;
    }
    return empty;
  }

  /** The layers that links and stages leave to cards, for phases that move them. */
  public LayerBounds freedom(StageGraph graph, boolean[] forward) {
    return new LayerBounds(graph, forward, first);
  }
}
