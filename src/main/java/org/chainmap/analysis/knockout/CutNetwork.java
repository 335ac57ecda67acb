package org.chainmap.analysis.knockout;

import java.util.Arrays;
import java.util.List;
import org.chainmap.analysis.cascade.Cascade;
import org.chainmap.analysis.cascade.ChainSales;
import org.chainmap.analysis.cascade.SalesLinks;
import org.chainmap.analysis.cascade.SalesNetwork;
import org.chainmap.analysis.cascade.Spread;
import org.chainmap.model.Figure;
import org.chainmap.model.Link;
import org.jspecify.annotations.Nullable;

/**
 * A network of sales in which some links are cut.
 *
 * @param firms how many firms it is about: the first of the network
 * @param network these firms, and those that stand for what cut links fail to bring
 */
record CutNetwork(int firms, SalesNetwork network) {

  /**
   * @param cut the numbers of the links that are cut
   */
  static CutNetwork of(SalesLinks sold, int... cut) {
    return new CutNetwork(
        sold.sector().length, cut.length == 0 ? sold.network() : sold.cutting(cut).network());
  }

  /** What is left when of each firm at most a part is left, 0–1, and the links are cut. */
  Spread spread(double[] left) {
    double[] all = Arrays.copyOf(left, network.size());
    if (network.size() > firms) {
      all[network.size() - 1] = 1;
    }
    return new Cascade(network).spread(all);
  }

  /**
   * The part of all sales of the firms that is lost, 0–1: Σ s·(1 − what is left) / Σ s; null where
   * nothing is sold.
   */
  @Nullable Double lostPart(Spread spread) {
    double lost = 0;
    double total = 0;
    for (int i = 0; i < firms; i++) {
      lost += network.sales(i) * (1 - spread.left(i));
      total += network.sales(i);
    }
    return total > 0 ? (Double) (lost / total) : null;
  }

  /**
   * The links between segments, weighted by the shares they state where none states a volume: what
   * goes to a segment counts in all as many as it has links, each by its share; links without one
   * are equal parts of what the others leave, and shares that add up to more than 100 % count in
   * proportion. Where no link to a segment states a share, each counts 1. O(links).
   */
  static SalesLinks weighted(ChainSales sales) {
    List<Link> links = sales.links();
    if (!sales.equal() || links.stream().allMatch(link -> link.share() == null)) {
      return sales.sold();
    }
    int[] to = sales.sold().to();
    int n = sales.ids().size();
    int[] count = new int[n];
    int[] unstated = new int[n];
    double[] stated = new double[n];
    for (int l = 0; l < to.length; l++) {
      Figure share = links.get(l).share();
      count[to[l]]++;
      unstated[to[l]] += share == null ? 1 : 0;
      stated[to[l]] += share == null ? 0 : share.value();
    }
    double[] volume = new double[to.length];
    for (int l = 0; l < to.length; l++) {
      int buyer = to[l];
      Figure share = links.get(l).share();
      double whole = unstated[buyer] == 0 ? stated[buyer] : Math.max(100, stated[buyer]);
      double percent =
          share != null ? share.value() : Math.max(0, 100 - stated[buyer]) / unstated[buyer];
      volume[l] = whole > 0 ? count[buyer] * percent / whole : 0;
    }
    return sales.sold().withVolume(volume);
  }
}
