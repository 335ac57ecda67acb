package org.chainmap.analysis.knockout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.chainmap.analysis.Phrases;
import org.chainmap.analysis.cascade.ChainSales;
import org.chainmap.analysis.cascade.DirectLoss;
import org.chainmap.analysis.cascade.InputGoods;
import org.chainmap.analysis.cascade.Reading;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.Ownership;
import org.chainmap.text.Message;

/**
 * Collects messages about what could not be judged in a scenario and what was assumed instead, each
 * once.
 */
final class Assumptions {

  private final ChainMap map;
  private final Phrases phrases;
  private final SupplyView supply;
  private final ChainSales segments;
  private final InputGoods goods;

  Assumptions(
      ChainMap map, Phrases phrases, SupplyView supply, ChainSales segments, InputGoods goods) {
    this.map = map;
    this.phrases = phrases;
    this.supply = supply;
    this.segments = segments;
    this.goods = goods;
  }

  List<Message> of(Impact impact) {
    List<Message> said = new ArrayList<>();
    loss(said, impact);
    if (!impact.loss().isEmpty()) {
      shares(said, impact);
      links(said, impact);
      enterprises(said, impact);
    }
    return said;
  }

  private void loss(List<Message> said, Impact impact) {
    Loss loss = impact.loss();
    if (!loss.unmatched().isEmpty()) {
      List<Message> names =
          loss.unmatched().stream()
              .map(
                  named ->
                      named instanceof Ownership ownership
                          ? ownership.label()
                          : ScenarioPresets.name(named.toString()))
              .toList();
      said.add(Message.of("scenario.unjudged.unmatched", names));
    }
    some(said, "scenario.unjudged.regions", loss.regionUnknown(), true);
    if (!impact.scenario().regions().isEmpty()) {
      some(said, "scenario.unjudged.foreignOwned", foreignOwned(loss), true);
    }
    some(said, "scenario.unjudged.ownerships", loss.ownershipUnknown(), true);
    List<Id> others = new ArrayList<>();
    for (Id id : loss.links()) {
      map.find(Link.class, id)
          .filter(link -> link.kind() != LinkKind.SUPPLY)
          .ifPresent(link -> others.add(link.id()));
    }
    links(said, "scenario.unjudged.otherLinks", others);
  }

  /** Returns the enterprises lost that are foreign-owned and of unknown region. */
  private List<Id> foreignOwned(Loss loss) {
    return loss.enterprises().stream()
        .filter(
            id ->
                map.find(Enterprise.class, id)
                    .filter(e -> e.region() == null && e.ownership() == Ownership.FOREIGN)
                    .isPresent())
        .toList();
  }

  private void some(List<Message> said, String key, List<Id> ids, boolean areEnterprises) {
    if (!ids.isEmpty()) {
      said.add(Message.of(key, areEnterprises ? phrases.enterprises(ids) : phrases.list(ids)));
    }
  }

  private void links(List<Message> said, String key, List<Id> ids) {
    if (!ids.isEmpty()) {
      said.add(Message.of(key, phrases.links(ids)));
    }
  }

  private void shares(List<Message> said, Impact impact) {
    for (DirectLoss loss : impact.direct()) {
      if (loss.assumed() && loss.statedSum() > 0) {
        said.add(
            Message.of(
                "scenario.unjudged.range",
                phrases.name(loss.segment()),
                Impact.percent(loss.least()),
                Impact.percent(loss.most()),
                Impact.percent(loss.part())));
      }
    }
    direct(said, "scenario.unjudged.parts", impact, l -> l.assumed() && l.statedSum() == 0);
    direct(said, "scenario.unjudged.over", impact, DirectLoss::over);
    direct(said, "scenario.unjudged.under", impact, DirectLoss::under);
  }

  private void direct(List<Message> said, String key, Impact impact, Predicate<DirectLoss> which) {
    List<Id> ids = impact.direct().stream().filter(which).map(DirectLoss::segment).toList();
    some(said, key, ids, false);
  }

  /** Adds assumptions about links, only for links from what is lost or hit. */
  private void links(List<Message> said, Impact impact) {
    if (impact.totals().segments() == null) {
      said.add(Message.of("scenario.unjudged.noLinks"));
      return;
    }
    if (impact.totals().ends() == null) {
      said.add(Message.of("scenario.unjudged.noEnds"));
    }
    Set<Id> hit = new HashSet<>(impact.loss().links());
    impact.segments().stream().filter(h -> h.fate() != Fate.UNSOLD).forEach(h -> hit.add(h.id()));
    hit.addAll(impact.possible());
    Predicate<Link> reached = link -> hit.contains(link.from()) || hit.contains(link.id());
    List<Id> essential = new ArrayList<>();
    List<Id> not = new ArrayList<>();
    for (Id id : goods.unknown()) {
      map.find(Link.class, id)
          .filter(reached)
          .ifPresent(
              link -> (goods.essential(Reading.EXPECTED, link) ? essential : not).add(link.id()));
    }
    links(said, "scenario.unjudged.needs.essential", essential);
    links(said, "scenario.unjudged.needs.not", not);
    links(said, "scenario.unjudged.links.over", reached(goods.over(), reached));
    links(
        said,
        "scenario.unjudged.returns",
        supply.links().stream()
            .filter(reached)
            .filter(
                link ->
                    supply.returns(link.id())
                        && link.dependence() == null
                        && !link.from().equals(link.to()))
            .map(Link::id)
            .toList());
    if (segments.equal()) {
      said.add(Message.of("scenario.unjudged.equal"));
    }
    links(said, "scenario.unjudged.volumes", reached(segments.leftOut(), reached));
  }

  private List<Id> reached(List<Id> links, Predicate<Link> which) {
    return links.stream().filter(id -> map.find(Link.class, id).filter(which).isPresent()).toList();
  }

  private void enterprises(List<Message> said, Impact impact) {
    if (impact.totals().enterprises() == null) {
      if (!impact.loss().enterprises().isEmpty()) {
        said.add(Message.of("scenario.unjudged.noEnterpriseLinks"));
      }
      return;
    }
    int outside = map.enterprises().size() - impact.totals().linked();
    if (outside > 0) {
      said.add(Message.of("scenario.unjudged.outside", outside));
    }
  }
}
