package org.chainmap.analysis.knockout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chainmap.analysis.cascade.ChainSales;
import org.chainmap.analysis.cascade.SalesNetwork;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Participation;

/**
 * The elements that can be lost, with the direct loss of each for the segments. The arrays are
 * those it was made of: whoever makes it owns them, and nobody changes them.
 */
final class RemovalCandidates {

  private final List<Id> ids;
  private final int[][] at;
  private final double[][] part;
  private final SalesNetwork network;

  /**
   * @param ids the candidates
   * @param at by candidate, the segments it hits, by their number in {@code network}
   * @param part parallel to {@code at}, the part it takes, 0–1; parts of several candidates add up
   * @param network the segments and the supply between them
   */
  RemovalCandidates(List<Id> ids, int[][] at, double[][] part, SalesNetwork network) {
    this.ids = ids;
    this.at = at;
    this.part = part;
    this.network = network;
  }

  List<Id> ids() {
    return ids;
  }

  SalesNetwork network() {
    return network;
  }

  /** Returns the candidates whose loss has any effect. O(segments · links) at worst. */
  static RemovalCandidates of(ChainMap map, WorstSet.Among among) {
    ChainSales sales = ChainSales.ofSegments(map);
    SalesNetwork network = LinkWeights.of(map, sales, SupplyView.of(map)).links().network();
    return switch (among) {
      case SEGMENTS -> segments(sales, network);
      case ENTERPRISES -> enterprises(map, sales, network);
    };
  }

  private static RemovalCandidates segments(ChainSales sales, SalesNetwork network) {
    int[] linked =
        IntStream.range(0, network.size())
            .filter(i -> network.sales(i) + network.purchases(i) > 0)
            .toArray();
    return new RemovalCandidates(
        Arrays.stream(linked).mapToObj(sales.ids()::get).toList(),
        Arrays.stream(linked).mapToObj(i -> new int[] {i}).toArray(int[][]::new),
        Arrays.stream(linked).mapToObj(i -> new double[] {1}).toArray(double[][]::new),
        network);
  }

  private static RemovalCandidates enterprises(
      ChainMap map, ChainSales sales, SalesNetwork network) {
    Map<Id, Integer> index = new HashMap<>();
    sales.ids().forEach(id -> index.put(id, index.size()));
    List<Id> ids = new ArrayList<>();
    List<int[]> at = new ArrayList<>();
    List<double[]> part = new ArrayList<>();
    for (Id enterprise : map.enterprises().stream().map(e -> e.id()).toList()) {
      List<DirectLoss> losses =
          map.participationsOf(enterprise).stream()
              .map(Participation::segment)
              .distinct()
              .flatMap(s -> DirectLoss.of(map, s, enterprise::equals).stream())
              .toList();
      if (!losses.isEmpty()) {
        ids.add(enterprise);
        at.add(losses.stream().mapToInt(loss -> index.getOrDefault(loss.segment(), 0)).toArray());
        part.add(losses.stream().mapToDouble(DirectLoss::part).toArray());
      }
    }
    return new RemovalCandidates(
        ids, at.toArray(int[][]::new), part.toArray(double[][]::new), network);
  }

  int count() {
    return ids.size();
  }

  /** Returns ψ by segment when some candidates are lost together. */
  double[] left(int... lost) {
    double[] left = new double[network.size()];
    Arrays.fill(left, 1);
    for (int c : lost) {
      for (int k = 0; k < at[c].length; k++) {
        left[at[c][k]] -= part[c][k];
      }
    }
    for (int i = 0; i < left.length; i++) {
      left[i] = left[i] < 1e-12 ? 0 : left[i];
    }
    return left;
  }
}
