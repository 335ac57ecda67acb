package org.chainmap.analysis.knockout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.chainmap.analysis.Phrases;
import org.chainmap.analysis.cascade.ChainSales;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
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
  private final ChainSales segments;
  private final ChainSales enterprises;
  private final List<Id> aside;

  Assumptions(
      ChainMap map, Phrases phrases, ChainSales segments, ChainSales enterprises, List<Id> aside) {
    this.aside = aside;
    this.map = map;
    this.phrases = phrases;
    this.segments = segments;
    this.enterprises = enterprises;
  }

  List<Message> of(Impact impact) {
    List<Message> said = new ArrayList<>();
    loss(said, impact.loss());
    if (!impact.loss().isEmpty()) {
      shares(said, impact);
      links(said, impact);
      enterprises(said, impact);
    }
    return said;
  }

  private void loss(List<Message> said, Loss loss) {
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
    some(said, "scenario.unjudged.ownerships", loss.ownershipUnknown(), true);
    List<Id> others = new ArrayList<>();
    for (Id id : loss.links()) {
      map.find(Link.class, id)
          .filter(link -> link.kind() != LinkKind.SUPPLY)
          .ifPresent(link -> others.add(link.id()));
    }
    if (!others.isEmpty()) {
      said.add(Message.of("scenario.unjudged.otherLinks", phrases.links(others)));
    }
  }

  private void some(List<Message> said, String key, List<Id> ids, boolean areEnterprises) {
    if (!ids.isEmpty()) {
      said.add(Message.of(key, areEnterprises ? phrases.enterprises(ids) : phrases.list(ids)));
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

  /** Adds assumptions about links between segments, only for links at segments that are hit. */
  private void links(List<Message> said, Impact impact) {
    Set<Id> hit = new HashSet<>();
    impact.segments().forEach(h -> hit.add(h.id()));
    if (impact.totals().segments() == null) {
      said.add(Message.of("scenario.unjudged.noLinks"));
      return;
    }
    if (segments.equal()) {
      said.add(Message.of("scenario.unjudged.equal"));
    }
    some(
        said,
        "scenario.unjudged.unknownLeft",
        impact.segments().stream().filter(h -> h.inputs() == null).map(ElementImpact::id).toList(),
        false);
    List<Id> returning =
        aside.stream()
            .filter(id -> map.find(Link.class, id).filter(l -> hit.contains(l.from())).isPresent())
            .toList();
    if (!returning.isEmpty()) {
      said.add(Message.of("scenario.unjudged.returns", phrases.links(returning)));
    }
    at(said, "scenario.unjudged.volumes", segments.leftOut(), hit);
    at(said, "scenario.unjudged.needs", segments.needUnknown(), hit);
  }

  private void at(List<Message> said, String key, List<Id> links, Set<Id> hit) {
    List<Id> there =
        links.stream()
            .filter(id -> map.find(Link.class, id).filter(l -> hit.contains(l.to())).isPresent())
            .toList();
    if (!there.isEmpty()) {
      said.add(Message.of(key, phrases.links(there)));
    }
  }

  private void enterprises(List<Message> said, Impact impact) {
    if (impact.totals().enterprises() == null) {
      if (!impact.loss().enterprises().isEmpty()) {
        said.add(Message.of("scenario.unjudged.noEnterpriseLinks"));
      }
      return;
    }
    int outside = enterprises.ids().size() - impact.totals().linked();
    if (outside > 0) {
      said.add(Message.of("scenario.unjudged.outside", outside));
    }
  }
}
