package org.chainmap.analysis.knockout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.chainmap.analysis.cascade.ChainSales;
import org.chainmap.analysis.cascade.LeontiefNetwork;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.SegmentKind;

/**
 * How much each link counts in totals and in what sellers live on.
 *
 * <p>Where volumes are stated, a link weighs its volume. Where none is, what one segment supplies
 * to another counts as much as what any other does, whatever shares are stated elsewhere; several
 * links between the same two split it equally.
 *
 * <p>A return link (to an earlier stage, see {@link SupplyView}) counts only if it states a volume
 * or share: recycling adds to supply, but how much must be stated. A recycler is a segment with
 * return links, at least as many as other outgoing links. No segment lives on what it gives to a
 * recycler, and no use on what it passes on: without recyclers people would still buy and drive
 * cars.
 */
final class LinkWeights {

  private final ChainSales sales;
  private final double[] weight;
  private final boolean[] notLivedOn;

  private LinkWeights(ChainSales sales, double[] weight, boolean[] notLivedOn) {
    this.sales = sales;
    this.weight = weight;
    this.notLivedOn = notLivedOn;
  }

  /** Returns the weights of links between enterprises. O(enterprises + links). */
  static LinkWeights ofEnterprises(ChainSales sales) {
    double[] volume = sales.sold().volume();
    return new LinkWeights(sales, volume, new boolean[volume.length]);
  }

  /** Returns the weights of links between segments. O(segments + links). */
  static LinkWeights ofSegments(ChainMap map, ChainSales sales, SupplyView supply) {
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
    double[] weight = sales.sold().volume().clone();
    int[] returned = new int[n];
    int[] passed = new int[n];
    for (int l = 0; l < to.length; l++) {
      Link link = links.get(l);
      boolean returns = from[l] != to[l] && supply.returns(link.id());
      returned[from[l]] += returns ? 1 : 0;
      passed[from[l]] += returns || from[l] == to[l] ? 0 : 1;
      if (sales.equal()) {
        weight[l] =
            !returns
                ? 1 / parallel(map, link)
                : link.share() == null ? 0 : link.share().value() / 100;
      }
    }
    boolean[] notLivedOn = new boolean[to.length];
    for (int l = 0; l < to.length; l++) {
      boolean recycled = returned[to[l]] > 0 && returned[to[l]] >= passed[to[l]];
      notLivedOn[l] = recycled || uses.contains(links.get(l).from());
    }
    return new LinkWeights(sales, weight, notLivedOn);
  }

  private static double parallel(ChainMap map, Link link) {
    return map.linksAt(link.from()).stream()
        .filter(
            other ->
                other.kind() == link.kind()
                    && other.from().equals(link.from())
                    && other.to().equals(link.to()))
        .count();
  }

  /** Returns how much each segment or enterprise sells. */
  double[] sales() {
    double[] sum = new double[sales.ids().size()];
    for (int l = 0; l < weight.length; l++) {
      sum[sales.sold().from()[l]] += weight[l];
    }
    return sum;
  }

  /** Returns how many sell or buy anything. */
  int linked() {
    Set<Integer> linked = new HashSet<>();
    for (int l = 0; l < weight.length; l++) {
      if (weight[l] > 0) {
        linked.add(sales.sold().from()[l]);
        linked.add(sales.sold().to()[l]);
      }
    }
    return linked.size();
  }

  /**
   * Returns the customers that each lives on, as goods that it needs: it sells as much less as they
   * buy less. O(links).
   *
   * @param lost the links that are lost
   */
  LeontiefNetwork customers(Predicate<Link> lost) {
    int n = sales.ids().size();
    List<List<Integer>> sold = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      sold.add(new ArrayList<>());
    }
    int[] from = sales.sold().from();
    int[] to = sales.sold().to();
    for (int l = 0; l < weight.length; l++) {
      if (!notLivedOn[l] && weight[l] > 0 && from[l] != to[l]) {
        sold.get(from[l]).add(l);
      }
    }
    List<LeontiefNetwork.Good> goods = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      List<Integer> links = sold.get(i);
      double all = links.stream().mapToDouble(l -> weight[l]).sum();
      double missing = 0;
      double[] part = new double[links.size()];
      for (int k = 0; k < part.length; k++) {
        double each = weight[links.get(k)] / all;
        if (lost.test(sales.links().get(links.get(k)))) {
          missing += each;
        } else {
          part[k] = each;
        }
      }
      if (part.length > 0) {
        int[] buyers = links.stream().mapToInt(l -> to[l]).toArray();
        goods.add(new LeontiefNetwork.Good(i, missing, buyers, part));
      }
    }
    return new LeontiefNetwork(n, goods);
  }
}
