package org.chainmap.analysis.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chainmap.analysis.Suppliers;
import org.chainmap.analysis.score.Measures.Proposal;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Names;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.Role;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.SupplyFacts;
import org.chainmap.text.Message;

/**
 * The measures that are tried against a bottleneck.
 *
 * <ul>
 *   <li>A segment: another domestic supplier (the first one also makes it a step easier to
 *       replace); stock until it recovers; an alternative segment for the same customers; research
 *       that improves its state and its substitutability by one step.
 *   <li>An enterprise: another domestic supplier for all segments that have no other, or no other
 *       domestic one, else for the one with the fewest suppliers; stock for its segments.
 *   <li>A link: a second, parallel one; a domestic supplier instead of a foreign one it names, or
 *       for the segment at its start.
 * </ul>
 */
final class Proposals {

  private final ChainMap map;

  Proposals(ChainMap map) {
    this.map = map;
  }

  private static Proposal proposal(
      MeasureKind kind, List<Id> segments, MeasureBuilder measureBuilder, Object... arguments) {
    return new Proposal(
        kind,
        segments,
        measureBuilder.change(Message.of("score.change.measure", kind.label())),
        Message.of("score.measure." + kind.key() + ".says", arguments));
  }

  private Message name(Id id) {
    return Message.of("score.sensitivity.quoted", Names.message(map, id));
  }

  private static double taken() {
    return MeasureBuilder.TAKEN;
  }

  List<Proposal> forSegment(Segment segment) {
    List<Proposal> out = new ArrayList<>();
    List<Id> here = List.of(segment.id());
    out.add(source(here, segment.id()));
    stock(segment, out);
    List<Id> customers = customers(segment.id());
    if (!customers.isEmpty()) {
      out.add(
          proposal(
              MeasureKind.ALTERNATIVE_ROUTE,
              here,
              new MeasureBuilder(map).beside(segment, customers),
              name(segment.id()),
              customers.stream().limit(3).map(this::name).toList()));
    }
    if (segment.state() != null && segment.state() != SegmentState.STRONG) {
      out.add(
          proposal(
              MeasureKind.BREAKTHROUGH,
              here,
              new MeasureBuilder(map).better(segment.id()).easier(segment.id()),
              name(segment.id()),
              segment.state().label(),
              Improvements.better(segment.state()).label()));
    }
    return out;
  }

  /** Proposes another domestic supplier for some segments, the first one or an additional one. */
  private Proposal source(List<Id> segments, Id of) {
    boolean first = segments.stream().noneMatch(id -> hasDomestic(id));
    MeasureBuilder measureBuilder = new MeasureBuilder(map);
    Id supplier = measureBuilder.supplier(of);
    for (Id segment : segments) {
      measureBuilder.supplies(supplier, segment);
      if (first) {
        measureBuilder.easier(segment);
      }
    }
    return proposal(
        first ? MeasureKind.DOMESTIC_SUBSTITUTE : MeasureKind.SECOND_SOURCE,
        segments,
        measureBuilder,
        segments.stream().limit(3).map(this::name).toList(),
        taken());
  }

  private boolean hasDomestic(Id segment) {
    Suppliers suppliers = Suppliers.of(map, segment);
    return !suppliers.domestic().isEmpty() || !suppliers.unknown().isEmpty();
  }

  private void stock(Segment segment, List<Proposal> out) {
    SupplyFacts facts = segment.facts();
    Figure recover = facts.timeToRecover();
    Figure survive = facts.timeToSurvive();
    if (recover != null && survive != null && recover.value() > survive.value()) {
      out.add(
          proposal(
              MeasureKind.STOCK,
              List.of(segment.id()),
              new MeasureBuilder(map).survives(segment.id(), recover.value()),
              List.of(name(segment.id())),
              survive.value(),
              recover.value()));
    }
  }

  private List<Id> customers(Id segment) {
    return map.linksAt(segment).stream()
        .filter(link -> link.kind() == LinkKind.SUPPLY)
        .filter(link -> link.from().equals(segment) && !link.to().equals(segment))
        .map(Link::to)
        .distinct()
        .toList();
  }

  List<Proposal> forEnterprise(Enterprise enterprise) {
    List<Id> supplied =
        map.participationsOf(enterprise.id()).stream()
            .filter(p -> p.role() == Role.SUPPLIER)
            .map(Participation::segment)
            .distinct()
            .toList();
    if (supplied.isEmpty()) {
      return List.of();
    }
    List<Proposal> out = new ArrayList<>();
    List<Id> hanging = supplied.stream().filter(id -> hangs(id, enterprise.id())).toList();
    List<Id> fewest =
        supplied.stream()
            .min(Comparator.comparingInt(id -> Suppliers.of(map, id).all().size()))
            .stream()
            .toList();
    out.add(source(hanging.isEmpty() ? fewest : hanging, enterprise.id()));
    Figure recover = enterprise.timeToRecover();
    if (recover != null) {
      stock(supplied, recover.value(), out);
    }
    return out;
  }

  /** Tells whether a segment has no other supplier, or no other domestic one. */
  private boolean hangs(Id segment, Id enterprise) {
    Suppliers suppliers = Suppliers.of(map, segment);
    return suppliers.all().equals(List.of(enterprise))
        || suppliers.domestic().equals(List.of(enterprise));
  }

  private void stock(List<Id> segments, double weeks, List<Proposal> out) {
    MeasureBuilder measureBuilder = new MeasureBuilder(map);
    List<Id> shorter = new ArrayList<>();
    double shortest = Double.MAX_VALUE;
    for (Id id : segments) {
      Figure survive = map.find(Segment.class, id).orElseThrow().facts().timeToSurvive();
      if (survive != null && survive.value() < weeks) {
        measureBuilder.survives(id, weeks);
        shorter.add(id);
        shortest = Math.min(shortest, survive.value());
      }
    }
    if (!shorter.isEmpty()) {
      out.add(
          proposal(
              MeasureKind.STOCK,
              shorter,
              measureBuilder,
              shorter.stream().limit(3).map(this::name).toList(),
              shortest,
              weeks));
    }
  }

  List<Proposal> forLink(Link link) {
    List<Proposal> out = new ArrayList<>();
    List<Id> ends = List.of(link.from(), link.to());
    out.add(
        proposal(
            MeasureKind.ALTERNATIVE_LINK,
            ends,
            new MeasureBuilder(map).parallel(link),
            name(link.from()),
            name(link.to())));
    Id supplier = link.supplier();
    boolean foreign =
        supplier != null
            && map.find(Enterprise.class, supplier)
                .map(Enterprise::domestic)
                .filter(here -> !here)
                .isPresent();
    if (supplier == null) {
      out.add(source(List.of(link.from()), link.from()));
    } else if (foreign) {
      MeasureBuilder measureBuilder = new MeasureBuilder(map);
      Id other = measureBuilder.supplier(link.from());
      out.add(
          proposal(
              MeasureKind.DOMESTIC_SUBSTITUTE,
              List.of(link.from()),
              measureBuilder.supplies(other, link.from()).over(link, other),
              List.of(name(link.from())),
              taken()));
    }
    return out;
  }
}
