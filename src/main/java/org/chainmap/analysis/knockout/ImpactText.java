package org.chainmap.analysis.knockout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chainmap.analysis.Phrases;
import org.chainmap.analysis.cascade.ChainSales;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Describes the impact of a scenario in short sentences to read out, with the data they are based
 * on.
 */
final class ImpactText {

  private final Phrases phrases;
  private final Assumptions assumptions;
  private final boolean equal;

  ImpactText(
      ChainMap map,
      SupplyView supply,
      ChainSales segments,
      ChainSales enterprises,
      List<Id> aside) {
    phrases = new Phrases(map, supply);
    assumptions = new Assumptions(map, phrases, segments, enterprises, aside);
    equal = segments.equal();
  }

  List<Message> unjudged(Impact impact) {
    return assumptions.of(impact);
  }

  /**
   * Returns sentences about the losses and their impact on segments, on end products, overall, and
   * on enterprises.
   */
  List<Message> sentences(Impact impact) {
    if (impact.loss().isEmpty()) {
      return List.of(Message.of("scenario.said.nothing"));
    }
    List<Message> said = new ArrayList<>();
    said.add(lost(impact.loss()));
    direct(said, impact);
    cutOff(said, impact);
    starved(said, impact);
    hit(said, "unsold", impact.of(Fate.UNSOLD), ElementImpact::customers);
    products(said, impact);
    Double total = impact.totals().segments();
    if (total != null) {
      said.add(
          Message.of(
              equal ? "scenario.said.totalEqual" : "scenario.said.total", Impact.percent(total)));
    }
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

  private void cutOff(List<Message> said, Impact impact) {
    List<Id> cutOff = ids(impact.of(Fate.CUT_OFF));
    said.add(
        cutOff.isEmpty()
            ? Message.of("scenario.said.noneCutOff")
            : Message.of("scenario.said.cutOff", phrases.segments(cutOff)));
  }

  private static List<Id> ids(List<ElementImpact> hits) {
    return hits.stream().map(ElementImpact::id).toList();
  }

  /**
   * Describes the segments that miss inputs. Those at level 0 lose suppliers and are described
   * elsewhere.
   */
  private void starved(List<Message> said, Impact impact) {
    List<ElementImpact> hits =
        impact.of(Fate.STARVED).stream()
            .filter(elementImpact -> elementImpact.level() > 0)
            .toList();
    hit(
        said,
        "starved",
        hits.stream().filter(elementImpact -> elementImpact.inputs() != null).toList(),
        ElementImpact::inputs);
    List<Id> unknown =
        ids(hits.stream().filter(elementImpact -> elementImpact.inputs() == null).toList());
    if (!unknown.isEmpty()) {
      said.add(Message.of("scenario.said.starvedUnknown", phrases.list(unknown)));
    }
  }

  /** Describes how many elements are hit in this manner, and which are hit hardest. */
  private void hit(
      List<Message> said,
      String how,
      List<ElementImpact> hits,
      Function<ElementImpact, @Nullable Double> left) {
    List<ElementImpact> worstFirst =
        hits.stream()
            .sorted(
                Comparator.comparingDouble(
                    (ElementImpact elementImpact) -> part(left.apply(elementImpact))))
            .toList();
    if (hits.isEmpty()) {
      return;
    }
    ElementImpact worst = worstFirst.getFirst();
    Message all = phrases.list(ids(worstFirst));
    said.add(
        Message.of(
            "scenario.said." + how,
            all,
            phrases.name(worst.id()),
            Impact.percent(part(left.apply(worst))),
            hits.size()));
  }

  private static double part(@Nullable Double part) {
    return part == null ? 1 : part;
  }

  private void products(List<Message> said, Impact impact) {
    List<ElementImpact> hit = impact.endProducts();
    int all = impact.totals().products();
    if (hit.isEmpty()) {
      said.add(Message.of("scenario.said.noProducts"));
      return;
    }
    List<Message> names = new ArrayList<>();
    hit.stream()
        .sorted(Comparator.comparingDouble(ElementImpact::leftOrAll))
        .limit(3)
        .forEach(h -> names.add(product(h)));
    said.add(
        Message.of(
            hit.size() > names.size() ? "scenario.said.productsMore" : "scenario.said.products",
            all,
            hit.size(),
            names));
  }

  private Message product(ElementImpact elementImpact) {
    Double left = elementImpact.left();
    if (elementImpact.fate() == Fate.CUT_OFF || elementImpact.fate() == Fate.LOST) {
      return Message.of(
          "scenario.product", phrases.name(elementImpact.id()), elementImpact.fate().label());
    }
    return Message.of(
        "scenario.product",
        phrases.name(elementImpact.id()),
        left == null
            ? Message.of("scenario.leftUnknown")
            : Message.of("scenario.left", Impact.percent(left)));
  }

  private void enterprises(List<Message> said, Impact impact) {
    Double total = impact.totals().enterprises();
    List<Id> hit =
        impact.enterprises().stream()
            .filter(h -> h.fate() != Fate.LOST)
            .map(ElementImpact::id)
            .toList();
    if (total != null && !hit.isEmpty()) {
      said.add(
          Message.of(
              "scenario.said.enterprises",
              impact.totals().linked(),
              hit.size(),
              phrases.enterprises(hit),
              Impact.percent(total)));
    }
  }
}
