package org.chainmap.analysis.knockout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainmap.analysis.cascade.Band;
import org.chainmap.analysis.cascade.ChainSales;
import org.chainmap.analysis.cascade.DirectLoss;
import org.chainmap.analysis.cascade.LeontiefNetwork;
import org.chainmap.analysis.cascade.Reading;
import org.chainmap.analysis.cascade.SupplyLosses;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.SegmentKind;

/**
 * The elements that can be lost, with the direct loss of each for the segments, and what a joint
 * loss costs.
 *
 * <p>On the supply side a loss costs what the end products lose, as {@link Knockout} computes it;
 * sets that cost the same there are told apart by what all segments lose, which counts {@link
 * #ASIDE}. Uses are customers and no candidates, and neither are enterprises that only serve uses.
 * On the demand side a loss costs the supply whose sellers lose their customers.
 */
final class RemovalCandidates {

  /** The weight of what decides between equal sets. */
  static final double ASIDE = 1e-4;

  private final List<Id> ids = new ArrayList<>();
  private final List<int[]> at = new ArrayList<>();
  private final List<double[]> part = new ArrayList<>();
  private final ChainSide side;
  private final SupplyLosses losses;
  private final LeontiefNetwork customers;
  private final double[] cost;
  private final double[] weight;

  private RemovalCandidates(ChainMap map, ChainSide side) {
    this.side = side;
    SupplyView supply = SupplyView.of(map);
    losses = new SupplyLosses(map, supply);
    LinkWeights weights = LinkWeights.ofSegments(map, ChainSales.ofSegments(map), supply);
    double[] sales = normed(weights.sales());
    boolean supplying = side == ChainSide.SUPPLY;
    customers = weights.customers(link -> false);
    double[] ends = new double[sales.length];
    IntStream.of(losses.ends()).forEach(v -> ends[v] = 1);
    cost = supplying ? normed(ends) : sales;
    weight =
        IntStream.range(0, sales.length)
            .mapToDouble(i -> (1 - ASIDE) * cost[i] + ASIDE * sales[i])
            .toArray();
  }

  private static double[] normed(double[] values) {
    double sum = Arrays.stream(values).sum();
    return Arrays.stream(values).map(value -> sum > 0 ? value / sum : 0).toArray();
  }

  /** Finds the candidates. O(segments + participations + links). */
  static RemovalCandidates of(ChainMap map, WorstSet.Among among, ChainSide side) {
    RemovalCandidates found = new RemovalCandidates(map, side);
    Set<Id> linked =
        map.links().stream()
            .filter(link -> link.kind() == org.chainmap.model.kind.LinkKind.SUPPLY)
            .flatMap(link -> Stream.of(link.from(), link.to()))
            .collect(Collectors.toSet());
    Predicate<Id> supplies =
        id ->
            side == ChainSide.DEMAND
                || map.find(Segment.class, id).filter(s -> s.kind() != SegmentKind.USE).isPresent();
    switch (among) {
      case SEGMENTS ->
          map.segments().stream()
              .map(Element::id)
              .filter(linked::contains)
              .filter(supplies)
              .forEach(id -> found.add(id, new int[] {found.losses.at(id)}, new double[] {1}));
      case ENTERPRISES ->
          map.enterprises().stream()
              .map(Element::id)
              .forEach(id -> found.enterprise(map, id, supplies));
    }
    return found;
  }

  private void enterprise(ChainMap map, Id enterprise, Predicate<Id> supplies) {
    List<DirectLoss> direct =
        map.participationsOf(enterprise).stream()
            .map(Participation::segment)
            .distinct()
            .flatMap(s -> DirectLoss.of(map, s, enterprise::equals).stream())
            .toList();
    if (direct.stream().map(DirectLoss::segment).anyMatch(supplies)) {
      add(
          enterprise,
          direct.stream().mapToInt(loss -> losses.at(loss.segment())).toArray(),
          direct.stream().mapToDouble(DirectLoss::part).toArray());
    }
  }

  private void add(Id id, int[] segments, double[] parts) {
    ids.add(id);
    at.add(segments);
    part.add(parts);
  }

  List<Id> ids() {
    return ids;
  }

  int count() {
    return ids.size();
  }

  /** Returns the weight of the loss of each segment in what is sought; they add up to 1 at most. */
  double[] weight() {
    return weight.clone();
  }

  /** Returns d by segment: the part of its own that is lost when some candidates are. */
  double[] lost(int... candidates) {
    double[] lost = new double[weight.length];
    for (int c : candidates) {
      for (int k = 0; k < at.get(c).length; k++) {
        lost[at.get(c)[k]] += part.get(c)[k];
      }
    }
    for (int i = 0; i < lost.length; i++) {
      lost[i] = lost[i] > 1 - 1e-12 ? 1 : lost[i];
    }
    return lost;
  }

  /** Returns the segments of which nothing of their own is left when some candidates are lost. */
  List<Id> gone(int... candidates) {
    double[] lost = lost(candidates);
    return IntStream.range(0, lost.length)
        .filter(i -> lost[i] == 1)
        .mapToObj(losses.segments()::get)
        .toList();
  }

  /** Returns the part missing of each segment when a candidate is lost. */
  double[] missing(int candidate) {
    double[] made = losses.network(Reading.EXPECTED).missing(lost(candidate));
    return side == ChainSide.SUPPLY ? made : customers.missing(made);
  }

  /** Returns the cost of a loss of some candidates in what is sought. */
  double weighed(int... candidates) {
    return sum(weight, Reading.EXPECTED, lost(candidates));
  }

  /** What sellers cannot make is no loss of customers. */
  private double sum(double[] each, Reading reading, double[] lost) {
    boolean supply = side == ChainSide.SUPPLY;
    double[] made = losses.network(supply ? reading : Reading.EXPECTED).missing(lost);
    double[] sold = supply ? made : customers.missing(made);
    double sum = 0;
    for (int i = 0; i < made.length; i++) {
      sum += each[i] * (supply ? made[i] : sold[i] - made[i]);
    }
    return sum;
  }

  /** Returns what a loss of some candidates costs, in every reading. */
  Band cost(int... candidates) {
    double[] lost = lost(candidates);
    return Band.of(reading -> sum(cost, reading, lost));
  }
}
