package org.chainmap.analysis.knockout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chainmap.analysis.Phrases;
import org.chainmap.analysis.cascade.Band;
import org.chainmap.analysis.cascade.ChainSales;
import org.chainmap.analysis.cascade.DirectLoss;
import org.chainmap.analysis.cascade.InputGoods;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Message;

/**
 * Describes the impact of a scenario in short sentences to read out: what is lost, what end
 * products lose, which segments stop or make less, and apart from that who loses customers.
 */
final class ImpactText {

  private final Phrases phrases;
  private final Assumptions assumptions;

  ImpactText(ChainMap map, SupplyView supply, ChainSales segments, InputGoods goods) {
    phrases = new Phrases(map, supply);
    assumptions = new Assumptions(map, phrases, supply, segments, goods);
  }

  List<Message> unjudged(Impact impact) {
    return assumptions.of(impact);
  }

  List<Message> sentences(Impact impact) {
    if (impact.loss().isEmpty()) {
      return List.of(Message.of("scenario.said.nothing"));
    }
    List<Message> said = new ArrayList<>();
    said.add(lost(impact.loss()));
    products(said, impact);
    direct(said, impact);
    inputs(said, impact);
    Band total = impact.totals().segments();
    if (total != null && total.most() >= ElementImpact.NOTABLE) {
      said.add(Message.of("scenario.said.total", Losses.lost(total)));
    }
    customers(said, impact);
    enterprises(said, impact);
    return said;
  }

  private Message lost(Loss loss) {
    List<Message> parts = new ArrayList<>();
    part(parts, "scenario.lost.segments", loss.segments(), phrases::list);
    part(parts, "scenario.lost.enterprises", loss.enterprises(), phrases::enterprises);
    part(parts, "scenario.lost.links", loss.links(), phrases::links);
    return Message.of(
        "scenario.said.lost",
        parts.stream().reduce((a, b) -> Message.of("scenario.and", a, b)).orElseThrow());
  }

  private static void part(
      List<Message> parts, String key, List<Id> ids, Function<List<Id>, Message> named) {
    if (!ids.isEmpty()) {
      parts.add(Message.of(key, named.apply(ids), ids.size()));
    }
  }

  /** Says what part of the end products is lost, and which are hit hardest. */
  private void products(List<Message> said, Impact impact) {
    Band lost = impact.totals().ends();
    if (lost == null) {
      return;
    }
    List<ElementImpact> hit =
        impact.endProducts().stream()
            .sorted(Comparator.comparingDouble(ElementImpact::left))
            .toList();
    int all = impact.totals().products();
    if (lost.most() < ElementImpact.NOTABLE) {
      said.add(Message.of("scenario.said.noProducts", all));
    } else if (hit.isEmpty()) {
      said.add(Message.of("scenario.said.maybeProducts", all, Impact.percent(lost.most())));
    } else {
      said.add(Message.of("scenario.said.products", all, hit.size(), Losses.lost(lost)));
      List<Message> names = hit.stream().limit(3).map(this::product).toList();
      said.add(
          Message.of(
              hit.size() > names.size()
                  ? "scenario.said.productsMore"
                  : "scenario.said.productsAll",
              names));
    }
  }

  private Message product(ElementImpact hit) {
    return Message.of(
        "scenario.product",
        phrases.name(hit.id()),
        hit.fate() == Fate.LOST
            ? hit.fate().label()
            : hit.stopped()
                ? Message.of("scenario.stopped")
                : Message.of("scenario.left", Impact.percent(hit.left())));
  }

  /**
   * Describes what segments lose with their suppliers. Segments named as lost are omitted: they
   * lose everything.
   */
  private void direct(List<Message> said, Impact impact) {
    Set<Id> named = Set.copyOf(impact.loss().segments());
    List<DirectLoss> losses =
        impact.direct().stream()
            .filter(loss -> !named.contains(loss.segment()) && loss.part() >= ElementImpact.NOTABLE)
            .toList();
    List<Id> entire = ids(losses, DirectLoss::entire);
    if (!entire.isEmpty()) {
      said.add(Message.of("scenario.said.entire", phrases.list(entire)));
    }
    List<Id> partly = ids(losses, loss -> !loss.entire());
    losses.stream()
        .filter(loss -> !loss.entire())
        .max(Comparator.comparingDouble(DirectLoss::part))
        .ifPresent(
            worst ->
                said.add(
                    Message.of(
                        "scenario.said.partly",
                        phrases.list(partly),
                        phrases.name(worst.segment()),
                        Impact.percent(worst.part()),
                        partly.size())));
  }

  private static List<Id> ids(List<DirectLoss> losses, Predicate<DirectLoss> which) {
    return losses.stream().filter(which).map(DirectLoss::segment).toList();
  }

  private static List<Id> ids(List<ElementImpact> hits) {
    return hits.stream().map(ElementImpact::id).toList();
  }

  /**
   * Describes the segments that stop, that make less, and that go on without an input. What
   * segments lose with their own suppliers is described elsewhere.
   */
  private void inputs(List<Message> said, Impact impact) {
    Map<Id, Double> own =
        impact.direct().stream().collect(Collectors.toMap(DirectLoss::segment, DirectLoss::part));
    List<ElementImpact> hits =
        impact.segments().stream()
            .filter(h -> h.fate() != Fate.UNSOLD && h.fate() != Fate.LOST)
            .filter(
                h -> h.lost().expected() > own.getOrDefault(h.id(), 0.0) + 1 - ElementImpact.WHOLE)
            .sorted(Comparator.comparingDouble(ElementImpact::left))
            .toList();
    List<ElementImpact> stopping = hits.stream().filter(ElementImpact::stopped).toList();
    List<Id> stopped = ids(stopping);
    if (!stopped.isEmpty()) {
      said.add(
          Message.of(
              stopping.stream().allMatch(ElementImpact::surelyStopped)
                  ? "scenario.said.stopped"
                  : "scenario.said.stopped.expected",
              phrases.segments(stopped),
              stopped.size()));
    }
    List<ElementImpact> less = hits.stream().filter(h -> !h.stopped()).toList();
    if (!less.isEmpty()) {
      ElementImpact worst = less.getFirst();
      said.add(
          Message.of(
              "scenario.said.starved",
              phrases.list(ids(less)),
              less.size(),
              Losses.lost(worst.lost())));
    }
    if (!impact.possible().isEmpty()) {
      said.add(Message.of("scenario.said.possible", phrases.list(impact.possible())));
    }
    List<Id> spared =
        impact.spared().stream().filter(id -> !impact.possible().contains(id)).toList();
    if (!spared.isEmpty()) {
      said.add(Message.of("scenario.said.spared", phrases.list(spared), spared.size()));
    }
  }

  /** Describes who loses customers, which is no loss of supply. */
  private void customers(List<Message> said, Impact impact) {
    List<ElementImpact> hits =
        impact.of(Fate.UNSOLD).stream()
            .sorted(Comparator.comparingDouble(ElementImpact::customers))
            .toList();
    if (hits.isEmpty()) {
      return;
    }
    ElementImpact worst = hits.getFirst();
    said.add(
        Message.of(
            worst.customers() < 1 - ElementImpact.WHOLE
                ? "scenario.said.unsoldAll"
                : "scenario.said.unsold",
            phrases.list(ids(hits)),
            Impact.percent(worst.customers()),
            hits.size()));
  }

  private void enterprises(List<Message> said, Impact impact) {
    Band total = impact.totals().enterprises();
    List<Id> hit =
        impact.enterprises().stream()
            .filter(h -> h.fate() == Fate.STARVED)
            .map(ElementImpact::id)
            .toList();
    if (total == null || hit.isEmpty()) {
      return;
    }
    if (total.most() < ElementImpact.NOTABLE) {
      said.add(Message.of("scenario.said.enterprises.few", hit.size(), phrases.enterprises(hit)));
    } else {
      said.add(
          Message.of(
              "scenario.said.enterprises",
              hit.size(),
              phrases.enterprises(hit),
              Losses.lost(total)));
    }
  }
}
