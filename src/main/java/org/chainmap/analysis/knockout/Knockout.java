package org.chainmap.analysis.knockout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.chainmap.analysis.cascade.CascadeResult;
import org.chainmap.analysis.cascade.ChainSales;
import org.chainmap.analysis.cascade.SalesLinks;
import org.chainmap.analysis.cascade.SalesNetwork;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;

/**
 * Computes the impact of a loss in two readings, which are both reported. A segment that is <i>cut
 * off</i> has no supply path from any source left (OR, {@link SupplyView}). A segment that is
 * <i>starved</i> misses inputs (AND); the cascade of the economic systemic risk index ({@link
 * org.chainmap.analysis.cascade.Cascade}) computes by how much, and also spreads upstream to those
 * that miss customers.
 *
 * <p>Choices. A segment that loses suppliers fails by the part it loses ({@link DirectLoss}); a
 * segment whose whole supply is lost is treated as named in the scenario. Links weigh by volume
 * where volumes are stated, else by the share of the target's use they state, else equally ({@link
 * LinkWeights}). A lost link is lost to both its ends, and is as hard to replace as its source.
 * Among enterprises the cascade follows the links that name supplier and customer; links at
 * segments named as lost are lost too. Among segments, a link is not lost because the enterprise it
 * names is lost: that enterprise's share is lost already. {@link LinkWeights} says how return links
 * and links to recyclers count; in the OR reading a return link can keep a segment alive.
 *
 * <p>One object serves many scenarios of one map, on any thread. An impact costs O(segments +
 * participations + links · rounds).
 */
public final class Knockout {

  private final ChainMap map;
  private final SupplyView supply;
  private final ChainSales segments;
  private final SalesLinks segmentLinks;
  private final ChainSales enterprises;
  private final SegmentImpacts segmentImpacts;
  private final ImpactText impactText;

  public Knockout(ChainMap map) {
    this.map = map;
    supply = SupplyView.of(map);
    segments = ChainSales.ofSegments(map);
    LinkWeights linkWeights = LinkWeights.of(map, segments, supply);
    segmentLinks = linkWeights.links();
    enterprises = ChainSales.ofEnterprises(map);
    Map<Id, Integer> index = new HashMap<>();
    segments.ids().forEach(id -> index.put(id, index.size()));
    segmentImpacts = new SegmentImpacts(supply, segments, index);
    impactText = new ImpactText(map, supply, segments, enterprises, linkWeights.aside());
  }

  /** Returns the impact of one scenario. */
  public static Impact of(ChainMap map, Scenario scenario) {
    return new Knockout(map).impact(scenario);
  }

  public Impact impact(Scenario scenario) {
    Loss loss = Loss.of(map, scenario);
    Set<Id> lostEnterprises = Set.copyOf(loss.enterprises());
    Set<Id> lostSegments = Set.copyOf(loss.segments());
    Set<Id> lostLinks = Set.copyOf(loss.links());
    List<DirectLoss> direct = direct(lostEnterprises);
    Set<Id> gone = new HashSet<>(lostSegments);
    direct.stream().filter(DirectLoss::entire).map(DirectLoss::segment).forEach(gone::add);

    CutNetwork chain =
        CutNetwork.of(segmentLinks, cut(segments, link -> lostLinks.contains(link.id())));
    CascadeResult cascadeResult = chain.spread(left(gone, direct));
    List<Id> supplyLinks =
        supply.links().stream().map(Link::id).filter(lostLinks::contains).toList();
    List<ElementImpact> hits = segmentImpacts.of(gone, supplyLinks, cascadeResult);

    CutNetwork trade =
        CutNetwork.of(
            enterprises.sold(),
            cut(
                enterprises,
                link ->
                    lostLinks.contains(link.id())
                        || lostSegments.contains(link.from())
                        || lostSegments.contains(link.to())));
    CascadeResult sales = trade.spread(parts(enterprises.ids(), lostEnterprises));

    Set<Id> ends = Set.copyOf(supply.ends());
    Impact impact =
        new Impact(
            scenario,
            loss,
            direct,
            hits,
            enterpriseHits(lostEnterprises, sales),
            hits.stream().filter(elementImpact -> ends.contains(elementImpact.id())).toList(),
            new Totals(
                chain.lostPart(cascadeResult),
                trade.lostPart(sales),
                ends.size(),
                linked(trade.network())),
            List.of(),
            List.of());
    return impact.saying(impactText.sentences(impact), impactText.unjudged(impact));
  }

  private int linked(SalesNetwork trade) {
    return (int)
        IntStream.range(0, enterprises.ids().size())
            .filter(i -> trade.sales(i) + trade.purchases(i) > 0)
            .count();
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

  /** Returns ψ by segment: the part left after direct losses. */
  private double[] left(Set<Id> gone, List<DirectLoss> direct) {
    Map<Id, Double> part = new HashMap<>();
    direct.forEach(loss -> part.put(loss.segment(), loss.part()));
    gone.forEach(id -> part.put(id, 1.0));
    return segments.ids().stream().mapToDouble(id -> 1 - part.getOrDefault(id, 0.0)).toArray();
  }

  private static double[] parts(List<Id> ids, Set<Id> gone) {
    return ids.stream().mapToDouble(id -> gone.contains(id) ? 0 : 1).toArray();
  }

  private static int[] cut(ChainSales sales, Predicate<Link> lost) {
    return IntStream.range(0, sales.links().size())
        .filter(l -> lost.test(sales.links().get(l)))
        .toArray();
  }

  private List<ElementImpact> enterpriseHits(Set<Id> lost, CascadeResult cascadeResult) {
    List<ElementImpact> hits = new ArrayList<>();
    for (int i = 0; i < enterprises.ids().size(); i++) {
      Id id = enterprises.ids().get(i);
      double inputs = cascadeResult.downstream()[i];
      double customers = cascadeResult.upstream()[i];
      Fate fate = lost.contains(id) ? Fate.LOST : ElementImpact.reduced(inputs, customers);
      if (fate != null) {
        hits.add(new ElementImpact(id, fate, cascadeResult.level(i), false, inputs, customers));
      }
    }
    hits.sort(ElementImpact.IN_ORDER);
    return hits;
  }
}
