package org.chainmap.layout.layered.p3order;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.chainmap.layout.layered.net.Layers;

/**
 * Simulated annealing of all columns at once (Kirkpatrick, Gelatt and Vecchi, Science 220, 1983): a
 * node tries the places near its own; the best of them is taken if it saves crossings, or else with
 * a chance that falls with the crossings added and with time.
 *
 * <p>Precondition: groups are gathered. Postcondition: they still are; crossings are never more
 * than before; {@link Differences} are those of the order.
 */
final class Annealing {

  private static final int FAR = 8;

  /** A way that costs so much more than can be accepted is not followed further. */
  private static final int HOPELESS = 4;

  private static final int TABLE = 1 << 13;
  private static final int PERIOD = 1 << 9;
  private static final float[] CHANCE = new float[TABLE];

  static {
    for (int k = 0; k < TABLE; k++) {
      CHANCE[k] = (float) -Math.log((k + 0.5) / TABLE);
    }
  }

  private final Places places;
  private final Layers layers;
  private final Differences differences;
  private final int[] movable;
  private final boolean[] grouped;
  private final int[][] best;
  private final Dice dice;

  Annealing(Places places, Differences differences, long seed) {
    this.places = places;
    this.layers = places.layers;
    this.differences = differences;
    this.movable =
        Arrays.stream(layers.order)
            .filter(o -> o.length > 1)
            .flatMapToInt(Arrays::stream)
            .toArray();
    this.grouped = new boolean[layers.order.length];
    for (int c = 0; c < grouped.length; c++) {
      grouped[c] = Arrays.stream(layers.order[c]).anyMatch(v -> layers.group[v] >= 0);
    }
    this.best = places.copy();
    this.dice = new Dice(seed);
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
    places.copyTo(best);
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
        places.copyTo(best);
      }
    }
    return least;
  }

  /** The order with the fewest crossings the last run came by. */
  int[][] best() {
    return best;
  }

  private int trial(float temperature) {
    int v = movable[dice.below(movable.length)];
    int bits = dice.bits();
    int step = (bits & 1) == 0 ? 1 : -1;
    float most = temperature * CHANCE[bits >>> 1 & TABLE - 1];
    int c = layers.column[v];
    int[] o = layers.order[c];
    int from = places.place[v];
    int far = grouped[c] ? o.length : 1 + (bits >>> 14 & FAR - 1);
    int end = step > 0 ? Math.min(o.length - 1, from + far) : Math.max(0, from - far);
    int sum = 0;
    int least = Integer.MAX_VALUE;
    int to = from;
    for (int k = from; k != end; ) {
      k += step;
      sum -= step * differences.of(v, o[k]);
      if (sum < least && (!grouped[c] || places.fits(v, o, k, step))) {
        least = sum;
        to = k;
      }
      boolean leavesGroup =
          grouped[c] && layers.group[v] >= 0 && layers.group[o[k]] != layers.group[v];
      if (leavesGroup || (!grouped[c] && sum > most + HOPELESS)) {
        break;
      }
    }
    if (to == from || least > most) {
      return 0;
    }
    for (int k = from; k != to; k += step) {
      if (step > 0) {
        differences.swapped(v, o[k + step]);
      } else {
        differences.swapped(o[k + step], v);
      }
    }
    places.move(v, to);
    return least;
  }
}
