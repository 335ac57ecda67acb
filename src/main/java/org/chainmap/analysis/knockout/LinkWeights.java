package org.chainmap.analysis.knockout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chainmap.analysis.cascade.ChainSales;
import org.chainmap.analysis.cascade.SalesLinks;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.model.value.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The weights of the links between segments in a cascade.
 *
 * <p>Where volumes are stated, a link weighs its volume. Where none is, the total weight of the
 * links into a segment is their number, split by the shares they state. Links without a share split
 * the remainder equally, and shares that add up to more than 100 % count in proportion.
 *
 * <p>A return link (to an earlier stage, see {@link SupplyView}) counts only if it states a volume
 * or share: recycling adds to supply, but how much must be stated and cannot be assumed as an equal
 * part. A recycler is a segment with return links, at least as many as other outgoing links. No
 * segment depends on what it gives to a recycler, and no use depends on what it passes on: without
 * recyclers people would still buy and drive cars.
 *
 * @param links the weighted links, in the order of {@link ChainSales#links()}
 * @param aside the return links that do not count
 */
record LinkWeights(SalesLinks links, List<Id> aside) {

  /** Computes the weights. O(segments + links). */
  static LinkWeights of(ChainMap map, ChainSales sales, SupplyView supply) {
    Set<Id> uses = new HashSet<>();
    for (Segment segment : map.segments()) {
      if (segment.kind() == SegmentKind.USE) {
        uses.add(segment.id());
      }
    }
    List<Link> links = sales.links();
    int[] from = sales.sold().from();
    int[] to = sales.sold().to();
    int n = sales.ids().size();
    boolean[] left = new boolean[to.length];
    List<Id> aside = new ArrayList<>();
    int[] returned = new int[n];
    int[] passed = new int[n];
    for (int l = 0; l < to.length; l++) {
      Link link = links.get(l);
      boolean returns = from[l] != to[l] && supply.returns(link.id());
      returned[from[l]] += returns ? 1 : 0;
      passed[from[l]] += returns || from[l] == to[l] ? 0 : 1;
      left[l] = returns && link.volume() == null && link.share() == null;
      if (left[l]) {
        aside.add(link.id());
      }
    }
    boolean[] notLivedOn = new boolean[to.length];
    for (int l = 0; l < to.length; l++) {
      boolean recycled = returned[to[l]] > 0 && returned[to[l]] >= passed[to[l]];
      notLivedOn[l] = recycled || uses.contains(links.get(l).from());
    }
    SalesLinks sold = sales.sold();
    double[] volume = sales.equal() ? byShare(links, to, left, n) : sold.volume();
    return new LinkWeights(
        new SalesLinks(sold.sector(), from, to, volume, sold.need(), notLivedOn), aside);
  }

  private static double[] byShare(List<Link> links, int[] to, boolean[] left, int n) {
    int[] count = new int[n];
    int[] unstated = new int[n];
    double[] stated = new double[n];
    for (int l = 0; l < to.length; l++) {
      if (!left[l]) {
        Figure share = links.get(l).share();
        count[to[l]]++;
        unstated[to[l]] += share == null ? 1 : 0;
        stated[to[l]] += share == null ? 0 : share.value();
      }
    }
    double[] volume = new double[to.length];
    for (int l = 0; l < to.length; l++) {
      int buyer = to[l];
      volume[l] =
          left[l] ? 0 : weight(links.get(l).share(), stated[buyer], unstated[buyer], count[buyer]);
    }
    return volume;
  }

  private static double weight(@Nullable Figure share, double stated, int unstated, int count) {
    double whole = unstated == 0 ? stated : Math.max(100, stated);
    double percent = share != null ? share.value() : Math.max(0, 100 - stated) / unstated;
    return whole > 0 ? count * percent / whole : 0;
  }
}
