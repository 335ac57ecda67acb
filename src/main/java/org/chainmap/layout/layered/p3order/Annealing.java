package org.chainmap.layout.layered.p3order;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.tuning.PhaseTuning;

/**
 * Simulated annealing of all layers at once (Kirkpatrick, Gelatt and Vecchi, Science 220, 1983): a
 * node tries the places near its own; the best of them is taken if it saves crossings, or else with
 * a chance that falls with the crossings added and with time.
 *
 * <p>Precondition: groups are gathered. Postcondition: they still are; crossings are never more
 * than before; {@link CrossingMatrix} are those of the order.
 */
final class Annealing {

  private static final int TABLE = 1 << 13;
  private static final int PERIOD = 1 << 9;
  private static final float[] CHANCE = new float[TABLE];

  static {
    for (int k = 0; k < TABLE; k++) {
      CHANCE[k] = (float) -Math.log((k + 0.5) / TABLE);
    }
  }

  private final NodeOrder nodeOrder;
  private final LayeredGraph layeredGraph;
  private final CrossingMatrix crossingMatrix;
  private final int[] movable;
  private final boolean[] grouped;
  private final int[][] best;
  private final SearchRandom searchRandom;

  Annealing(NodeOrder nodeOrder, CrossingMatrix crossingMatrix, long seed) {
    this.nodeOrder = nodeOrder;
    this.layeredGraph = nodeOrder.layeredGraph;
    this.crossingMatrix = crossingMatrix;
    this.movable =
        Arrays.stream(layeredGraph.order)
            .filter(o -> o.length > 1)
            .flatMapToInt(Arrays::stream)
            .toArray();
    this.grouped = new boolean[layeredGraph.order.length];
    for (int c = 0; c < grouped.length; c++) {
      grouped[c] = Arrays.stream(layeredGraph.order[c]).anyMatch(v -> layeredGraph.group[v] >= 0);
    }
    this.best = nodeOrder.copy();
    this.searchRandom = new SearchRandom(seed);
  }

  /**
   * One cooling.
   *
   * @param crossings how many there are
   * @param hot the first temperature in crossings, {@code cold} the last
   * @param trials how often a node tries to move
   * @param stop asked now and then whether to end
   * @return how many crossings there are then
   */
  long run(long crossings, double hot, double cold, long trials, BooleanSupplier stop) {
    if (movable.length == 0 || crossings == 0) {
      return crossings;
    }
    nodeOrder.copyTo(best);
    long least = crossings;
    long now = crossings;
    double temperature = hot;
    double cooling = Math.pow(cold / hot, (double) PERIOD / Math.max(PERIOD, trials));
    for (long done = 0; done < trials && least > 0 && !stop.getAsBoolean(); done += PERIOD) {
      for (int k = 0; k < PERIOD; k++) {
        now += trial((float) temperature);
      }
      temperature *= cooling;
      if (now < least) {
        least = now;
        nodeOrder.copyTo(best);
      }
    }
    return least;
  }

  /** The order with the fewest crossings the last run came by. */
  int[][] best() {
    return best;
  }

  private int trial(float temperature) {
    int v = movable[searchRandom.below(movable.length)];
    int bits = searchRandom.bits();
    int step = (bits & 1) == 0 ? 1 : -1;
    float most = temperature * CHANCE[bits >>> 1 & TABLE - 1];
    int c = layeredGraph.layer[v];
    int[] o = layeredGraph.order[c];
    int from = nodeOrder.place[v];
    int far = grouped[c] ? o.length : 1 + (bits >>> 14 & PhaseTuning.SWAP_DISTANCE - 1);
    int end = step > 0 ? Math.min(o.length - 1, from + far) : Math.max(0, from - far);
    int sum = 0;
    int least = Integer.MAX_VALUE;
    int to = from;
    for (int k = from; k != end; ) {
      k += step;
      sum -= step * crossingMatrix.of(v, o[k]);
      if (sum < least && (!grouped[c] || nodeOrder.fits(v, o, k, step))) {
        least = sum;
        to = k;
      }
      boolean leavesGroup =
          grouped[c]
              && layeredGraph.group[v] >= 0
              && layeredGraph.group[o[k]] != layeredGraph.group[v];
      if (leavesGroup || (!grouped[c] && sum > most + PhaseTuning.HOPELESS)) {
        break;
      }
    }
    if (to == from || least > most) {
      return 0;
    }
    for (int k = from; k != to; k += step) {
      if (step > 0) {
        crossingMatrix.swapped(v, o[k + step]);
      } else {
        crossingMatrix.swapped(o[k + step], v);
      }
    }
    nodeOrder.move(v, to);
    return least;
  }
}
