package org.chainmap.analysis.knockout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.chainmap.analysis.cascade.Band;
import org.chainmap.analysis.cascade.ChainSales;
import org.chainmap.analysis.cascade.DirectLoss;
import org.chainmap.analysis.cascade.InputGoods;
import org.chainmap.analysis.cascade.SupplyLosses;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;

/**
 * Computes the impact of a loss. A segment makes the least of what arrives of its essential inputs
 * ({@link SupplyLosses}), in three readings of what is not stated ({@link
 * org.chainmap.analysis.cascade.Reading}). A segment that has no supply path from any source left
 * is also <i>cut off</i> (OR, {@link SupplyView}). What misses customers is kept apart: a segment
 * sells as much less as those it lives on are expected to make, or to sell, less ({@link
 * LinkWeights}), and no loss of customers counts as a loss of supply.
 *
 * <p>Choices. A segment that loses suppliers fails by the part it loses ({@link DirectLoss}); a
 * segment whose whole supply is lost is treated as named in the scenario. A lost link is lost to
 * both its ends. Among enterprises the same readings hold along the links that name supplier and
 * customer, what an enterprise buys of one segment being one good; links at segments named as lost
 * are lost too. Among segments, a link is not lost because the enterprise it names is lost: that
 * enterprise's share is lost already.
 *
 * <p>One object serves many scenarios of one map, on any thread. An impact costs O(segments +
 * participations + links) without circles of essential inputs.
 */
public final class Knockout {

  private final ChainMap map;
  private final SupplyView supply;
  private final SupplyLosses losses;
  private final LinkWeights weights;
  private final InputGoods trade;
  private final LinkWeights tradeWeights;
  private final ImpactText impactText;

  public Knockout(ChainMap map) {
    this.map = map;
    supply = SupplyView.of(map);
    losses = new SupplyLosses(map, supply);
    ChainSales sales = ChainSales.ofSegments(map);
    weights = LinkWeights.ofSegments(map, sales, supply);
    trade = InputGoods.ofEnterprises(map, supply);
    tradeWeights = LinkWeights.ofEnterprises(ChainSales.ofEnterprises(map));
    impactText = new ImpactText(map, supply, sales, losses.goods());
  }

  /** Returns the impact of one scenario. */
  public static Impact of(ChainMap map, Scenario scenario) {
    return new Knockout(map).impact(scenario);
  }

  /** Returns what follows such scenarios of this map over weeks. */
  public WeeklyLosses weekly() {
    return new WeeklyLosses(map, supply, losses);
  }

  public Impact impact(Scenario scenario) {
    Loss loss = Loss.of(map, scenario);
    Set<Id> lostEnterprises = Set.copyOf(loss.enterprises());
    Set<Id> lostSegments = Set.copyOf(loss.segments());
    Set<Id> lostLinks = Set.copyOf(loss.links());
    List<DirectLoss> direct = direct(lostEnterprises);
    Set<Id> gone = new HashSet<>(lostSegments);
    direct.stream().filter(DirectLoss::entire).map(DirectLoss::segment).forEach(gone::add);

    Predicate<Link> lostLink = link -> lostLinks.contains(link.id());
    Spread chain =
        new Spread(
            losses.segments(),
            lost(gone, direct),
            losses.without(lostLinks),
            weights.customers(lostLink));
    List<Id> supplyLinks =
        supply.links().stream().map(Link::id).filter(lostLinks::contains).toList();
    SegmentImpacts impacts = SegmentImpacts.of(supply, gone, supplyLinks, chain);

    Predicate<Link> lostTrade =
        lostLink.or(l -> lostSegments.contains(l.from()) || lostSegments.contains(l.to()));
    Spread sales =
        new Spread(
            trade.ids(),
            trade.ids().stream().mapToDouble(id -> lostEnterprises.contains(id) ? 1 : 0).toArray(),
            SupplyLosses.networks(trade, lostTrade),
            tradeWeights.customers(lostTrade));

    Set<Id> ends = Set.copyOf(supply.ends());
    Impact impact =
        new Impact(
            scenario,
            loss,
            direct,
            impacts.hits(),
            enterpriseHits(lostEnterprises, sales),
            impacts.hits().stream()
                .filter(hit -> hit.fate() != Fate.UNSOLD && ends.contains(hit.id()))
                .toList(),
            impacts.spared(),
            impacts.possible(),
            new Totals(
                ends.isEmpty() ? null : Band.of(r -> losses.products(chain.missing(r))),
                ends.size(),
                chain.lostOf(weights.sales()),
                chain.unsoldOf(weights.sales()),
                sales.lostOf(tradeWeights.sales()),
                sales.unsoldOf(tradeWeights.sales()),
                tradeWeights.linked()),
            List.of(),
            List.of());
    return impact.saying(impactText.sentences(impact), impactText.unjudged(impact));
  }

  /** Returns what segments lose with some enterprises, by id. */
  private List<DirectLoss> direct(Set<Id> lost) {
    List<DirectLoss> out = new ArrayList<>();
    if (!lost.isEmpty()) {
      for (Segment segment : map.segments()) {
        DirectLoss.of(map, segment.id(), lost::contains).ifPresent(out::add);
      }
    }
    return out;
  }

  /** Returns the part that each segment loses itself. */
  private double[] lost(Set<Id> gone, List<DirectLoss> direct) {
    Map<Id, Double> part = new HashMap<>();
    direct.forEach(loss -> part.put(loss.segment(), loss.part()));
    gone.forEach(id -> part.put(id, 1.0));
    return losses.segments().stream().mapToDouble(id -> part.getOrDefault(id, 0.0)).toArray();
  }

  private static List<ElementImpact> enterpriseHits(Set<Id> lost, Spread sales) {
    List<ElementImpact> hits = new ArrayList<>();
    for (int i = 0; i < sales.ids().size(); i++) {
      Id id = sales.ids().get(i);
      Band part = sales.lost(i);
      double customers = sales.customers(i);
      Fate fate = lost.contains(id) ? Fate.LOST : ElementImpact.reduced(part.expected(), customers);
      if (fate != null) {
        hits.add(new ElementImpact(id, fate, sales.step(i), false, part, customers));
      }
    }
    hits.sort(ElementImpact.IN_ORDER);
    return hits;
  }
}
