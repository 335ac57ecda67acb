package org.chainmap.analysis.knockout;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.analysis.cascade.Band;
import org.chainmap.analysis.cascade.LeontiefNetwork;
import org.chainmap.analysis.cascade.Reading;
import org.chainmap.geom.Id;
import org.jspecify.annotations.Nullable;

/** How a loss spreads among segments, or among enterprises: to buyers, and apart to sellers. */
final class Spread {

  private final List<Id> ids;
  private final Map<Reading, double[]> missing = new EnumMap<>(Reading.class);
  private final double[] unsold;
  private final int[] down;
  private final int[] up;

  /**
   * @param lost the part that each loses itself, 0–1
   * @param supply the essential goods, by reading
   * @param demand the customers that each lives on, who buy as much less as they are expected to
   *     make less
   */
  Spread(
      List<Id> ids, double[] lost, Map<Reading, LeontiefNetwork> supply, LeontiefNetwork demand) {
    this.ids = ids;
    supply.forEach((reading, network) -> missing.put(reading, network.missing(lost)));
    unsold = demand.missing(missing(Reading.EXPECTED));
    down = Objects.requireNonNull(supply.get(Reading.EXPECTED)).steps(lost);
    up = demand.steps(down);
  }

  List<Id> ids() {
    return ids;
  }

  /** Returns the part missing of each in one reading. */
  double[] missing(Reading reading) {
    return Objects.requireNonNull(missing.get(reading));
  }

  /** Returns the part lost for lack of inputs. */
  Band lost(int i) {
    return Band.of(reading -> missing(reading)[i]);
  }

  /** Returns the part of the customers that is left. */
  double customers(int i) {
    return 1 - unsold[i];
  }

  /** Returns the step in which it is first hit, from either side; 0 where it loses itself. */
  int step(int i) {
    return Math.max(0, up[i]);
  }

  /**
   * Returns the lost part of all that is sold, 0–1, or null where nothing is.
   *
   * @param sales how much each sells
   */
  @Nullable Band lostOf(double[] sales) {
    return total(sales) > 0
        ? Band.of(reading -> weighted(sales, missing(reading)) / total(sales))
        : null;
  }

  /**
   * Returns the part of all that is sold whose sellers miss customers, beyond what they cannot
   * make; or null.
   */
  @Nullable Double unsoldOf(double[] sales) {
    return total(sales) > 0
        ? (Double)
            ((weighted(sales, unsold) - weighted(sales, missing(Reading.EXPECTED))) / total(sales))
        : null;
  }

  private static double total(double[] sales) {
    double total = 0;
    for (double each : sales) {
      total += each;
    }
    return total;
  }

  private static double weighted(double[] sales, double[] part) {
    double sum = 0;
    for (int i = 0; i < sales.length; i++) {
      sum += sales[i] * part[i];
    }
    return sum;
  }
}
