package org.chainmap.analysis.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmap.analysis.Concentration;
import org.chainmap.analysis.EndProductDominators;
import org.chainmap.analysis.Finding;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.Phrases;
import org.chainmap.analysis.Suppliers;
import org.chainmap.analysis.SupplyLoss;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Names;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Substitutability;
import org.chainmap.model.value.Figure;
import org.chainmap.text.Message;

/**
 * Says a problem in one sentence: at most three causes, those that give the most points first, and
 * what follows. Where no cause counts, its worst finding speaks.
 */
final class BottleneckSentences {

  private static final int CAUSES = 3;

  /** A part from which on it is named as a cause. */
  private static final double NAMED = 0.5;

  private static final double HALF = 50;

  /** The least part of the end products whose loss is told. */
  private static final double NOTABLE = 0.01;

  private final ChainMap map;
  private final Findings findings;

  BottleneckSentences(ChainMap map, Findings findings) {
    this.map = map;
    this.findings = findings;
  }

  Message of(Id subject, List<Finding> found) {
    if (subject.equals(MapInfo.ID)) {
      List<Message> kinds = found.stream().map(Finding::kindName).distinct().toList();
      return Message.of("analysis.bottleneck.map", kinds, kinds.size());
    }
    Segment segment = map.find(Segment.class, subject).orElse(null);
    List<Message> causes = segment == null ? List.of() : causes(segment);
    return causes.isEmpty()
        ? found.getFirst().sentence()
        : Message.of(
            "analysis.bottleneck.sentence", Names.message(map, subject), causes, then(subject));
  }

  private List<Message> causes(Segment segment) {
    Map<Part, Message> said = new EnumMap<>(Part.class);
    sourcing(segment).ifPresent(says -> said.put(Part.SOURCING, says));
    imports(segment).ifPresent(says -> said.put(Part.IMPORTS, says));
    SegmentState state = segment.state();
    if (state == SegmentState.GAP || state == SegmentState.WEAK) {
      said.put(Part.STATE, Message.of("analysis.bottleneck.state." + state.key()));
    }
    Substitutability substitutability = segment.facts().substitutability();
    if (substitutability == Substitutability.NONE || substitutability == Substitutability.HARD) {
      said.put(
          Part.SUBSTITUTION, Message.of("analysis.substitutability." + substitutability.key()));
    }
    Figure recover = segment.facts().timeToRecover();
    Figure survive = segment.facts().timeToSurvive();
    if (recover != null && survive != null && recover.value() > survive.value()) {
      said.put(
          Part.RECOVERY,
          Message.of("analysis.bottleneck.recovery", recover.value(), survive.value()));
    }
    List<Part> order = new ArrayList<>(said.keySet());
    order.sort(
        Comparator.comparingDouble((Part part) -> -points(part, segment.id()))
            .thenComparing(part -> part));
    return order.stream().limit(CAUSES).sorted().map(said::get).toList();
  }

  private double points(Part part, Id segment) {
    return part.weight(map.info().weights())
        * findings.of(part.metric()).getOrDefault(segment, NAMED);
  }

  private Optional<Message> sourcing(Segment segment) {
    Suppliers suppliers = Suppliers.of(map, segment.id());
    int all = suppliers.all().size();
    int domestic = suppliers.domestic().size();
    if (all == 0 || !suppliers.unknown().isEmpty() || domestic > 1) {
      return Optional.empty();
    }
    if (domestic == 1) {
      Message only = Phrases.enterprise(map, suppliers.domestic().getFirst());
      return Optional.of(
          Message.of(
              all == 1 ? "analysis.bottleneck.sole" : "analysis.bottleneck.soleDomestic", only));
    }
    String where = Suppliers.origin(map, suppliers.foreign());
    return Optional.of(
        all == 1
            ? Message.of(
                "analysis.bottleneck.sole." + where,
                Phrases.enterprise(map, suppliers.foreign().getFirst()))
            : Message.of("analysis.bottleneck.none." + where, all));
  }

  private Optional<Message> imports(Segment segment) {
    Figure imported = segment.facts().importDependence();
    Figure domestic = segment.facts().domesticRate();
    if (imported != null && imported.value() > HALF) {
      return Optional.of(Message.of("analysis.importDependence", Phrases.percent(imported)));
    }
    if (domestic != null && domestic.value() < HALF) {
      return Optional.of(Message.of("analysis.domesticRate", Phrases.percent(domestic)));
    }
    Double largest = findings.of(Concentration.LARGEST_SHARE).get(segment.id());
    return largest != null && largest >= HALF && Suppliers.of(map, segment.id()).all().size() > 1
        ? Optional.of(Message.of("analysis.bottleneck.largest", largest))
        : Optional.empty();
  }

  private Message then(Id segment) {
    Double lost = findings.of(SupplyLoss.EXPECTED).get(segment);
    if (lost != null && lost >= NOTABLE) {
      return lost >= 1 - NOTABLE / 2
          ? Message.of("analysis.bottleneck.losesAll")
          : Message.of("analysis.bottleneck.loses", 100 * lost);
    }
    Double reached = findings.of(EndProductDominators.DOWNSTREAM).get(segment);
    return reached == null || reached == 0
        ? Message.of("analysis.after.nothing")
        : Message.of("analysis.bottleneck.reaches", reached);
  }
}
