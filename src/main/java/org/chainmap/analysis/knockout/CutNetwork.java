package org.chainmap.analysis.knockout;

import java.util.Arrays;
import org.chainmap.analysis.cascade.Cascade;
import org.chainmap.analysis.cascade.CascadeResult;
import org.chainmap.analysis.cascade.SalesLinks;
import org.chainmap.analysis.cascade.SalesNetwork;
import org.jspecify.annotations.Nullable;

/**
 * A network of sales in which some links are cut.
 *
 * @param firms the number of real firms, which are the first of the network
 * @param network these firms, and those that stand for lost suppliers and customers of cut links
 */
record CutNetwork(int firms, SalesNetwork network) {

  /**
   * @param cut the numbers of the links that are cut
   */
  static CutNetwork of(SalesLinks sold, int... cut) {
    return new CutNetwork(
        sold.sector().length, cut.length == 0 ? sold.network() : sold.cutting(cut).network());
  }

  /** Returns what is left when each firm keeps at most a given part, 0–1, and the links are cut. */
  CascadeResult spread(double[] left) {
    double[] all = Arrays.copyOf(left, network.size());
    if (network.size() > firms) {
      all[network.size() - 1] = 1;
    }
    return new Cascade(network).spread(all);
  }

  /**
   * Returns the part of all sales of the firms that is lost, 0–1: Σ s·(1 − what is left) / Σ s;
   * null where nothing is sold.
   */
  @Nullable Double lostPart(CascadeResult cascadeResult) {
    double lost = 0;
    double total = 0;
    for (int i = 0; i < firms; i++) {
      lost += network.sales(i) * (1 - cascadeResult.left(i));
      total += network.sales(i);
    }
    return total > 0 ? (Double) (lost / total) : null;
  }
}
