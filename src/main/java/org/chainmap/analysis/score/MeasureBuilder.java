package org.chainmap.analysis.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Names;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.kind.Role;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Region;
import org.chainmap.model.value.SupplyFacts;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Builds a measure as a change: candidate elements, whose names say that they are candidates, and
 * changed facts, marked as made up.
 */
final class MeasureBuilder {

  /**
   * The part of a segment's supply that a new supplier takes over, in percent; the others lose in
   * proportion.
   */
  static final double TAKEN = 30;

  private static final double KEPT = 1 - TAKEN / 100;

  private final ChainMap map;
  private final Map<Id, Element> put = new LinkedHashMap<>();

  MeasureBuilder(ChainMap map) {
    this.map = map;
  }

  private Id fresh(String kind) {
    int number = 1;
    while (taken(Id.of("candidate-" + kind + "-" + number))) {
      number++;
    }
    return Id.of("candidate-" + kind + "-" + number);
  }

  private boolean taken(Id id) {
    return put.containsKey(id) || map.elements().containsKey(id);
  }

  private Segment segment(Id id) {
    return put.get(id) instanceof Segment s ? s : map.find(Segment.class, id).orElseThrow();
  }

  private void put(Element element) {
    put.put(element.id(), element);
  }

  private Name name(String key, Id of) {
    Message name = Message.of(key, Names.message(map, of));
    return new Name(name.in(Lang.ZH), name.in(Lang.EN));
  }

  private static Figure made(Figure figure, double value) {
    return figure.withValue(value).withStanding(Standing.ILLUSTRATIVE);
  }

  /** Adds a domestic supplier that supplies nothing yet. */
  Id supplier(Id of) {
    Id id = fresh("e");
    Name name = name("score.candidate.supplier", of);
    put(
        Enterprise.of(id, name.text())
            .withName(name)
            .withRegion(new Region(Region.CHINA, null, null)));
    return id;
  }

  /**
   * Lets a new domestic supplier supply a segment. Where all shares are known (that of a sole
   * supplier always is), it takes {@link #TAKEN} percent. Stated import rates change by the same
   * percentage.
   */
  MeasureBuilder supplies(Id supplier, Id segment) {
    List<Participation> others =
        map.participationsIn(segment).stream().filter(p -> p.role() == Role.SUPPLIER).toList();
    boolean sole = others.size() == 1;
    boolean known = sole || !others.isEmpty() && others.stream().allMatch(p -> p.share() != null);
    Participation added = Participation.of(fresh("p"), supplier, segment);
    put(known ? added.withShare(made(Figure.of(TAKEN), TAKEN)) : added);
    if (known) {
      for (Participation p : others) {
        Figure share = Objects.requireNonNullElse(p.share(), Figure.of(100));
        put(p.withShare(made(share, KEPT * share.value())));
      }
    }
    Segment now = segment(segment);
    put(now.withFacts(lessImported(now.facts())));
    return this;
  }

  private static SupplyFacts lessImported(SupplyFacts facts) {
    Figure imported = facts.importDependence();
    Figure domestic = facts.domesticRate();
    SupplyFacts out = facts;
    if (imported != null) {
      out = out.withImportDependence(made(imported, KEPT * imported.value()));
    }
    if (domestic != null) {
      out = out.withDomesticRate(made(domestic, 100 - KEPT * (100 - domestic.value())));
    }
    return out;
  }

  /** Improves the substitutability of a segment by one step, where it is known. */
  MeasureBuilder easier(Id segment) {
    Segment now = segment(segment);
    var known = now.facts().substitutability();
    if (known != null) {
      put(now.withFacts(now.facts().withSubstitutability(Improvements.easier(known))));
    }
    return this;
  }

  /** Improves the state of a segment by one step, where it is known. */
  MeasureBuilder better(Id segment) {
    Segment now = segment(segment);
    var known = now.state();
    if (known != null) {
      put(now.withState(Improvements.better(known)));
    }
    return this;
  }

  /** Sets the time to survive of a segment, where it is known. */
  MeasureBuilder survives(Id segment, double weeks) {
    Segment now = segment(segment);
    Figure survive = now.facts().timeToSurvive();
    if (survive != null) {
      put(now.withFacts(now.facts().withTimeToSurvive(made(survive, weeks))));
    }
    return this;
  }

  /** Adds an alternative segment that serves the same customers, which then need neither alone. */
  MeasureBuilder beside(Segment segment, List<Id> customers) {
    Id id = fresh("s");
    Name name = name("score.candidate.segment", segment.id());
    put(Segment.of(id, name.text(), segment.stage()).withName(name).withKind(segment.kind()));
    customers.forEach(
        customer -> {
          Link link = Link.of(fresh("l"), id, customer);
          put(link.withDependence(Dependence.NON_ESSENTIAL));
        });
    map.linksAt(segment.id()).stream()
        .filter(link -> link.from().equals(segment.id()) && customers.contains(link.to()))
        .forEach(link -> put(spared(link)));
    return this;
  }

  /** Returns a link that is not essential any more, if it was. */
  private static Link spared(Link link) {
    return link.dependence() == Dependence.ESSENTIAL
        ? link.withDependence(Dependence.NON_ESSENTIAL)
        : link;
  }

  /**
   * Adds a second link parallel to another, which passes half of its share to it; neither is then
   * essential.
   */
  MeasureBuilder parallel(Link link) {
    Figure share = link.share();
    @Nullable Figure half = share == null ? null : made(share, share.value() / 2);
    Link shared = spared(link.withShare(half));
    put(shared);
    put(Link.of(fresh("l"), link.from(), link.to()).withFacts(shared.facts().withVolume(null)));
    return this;
  }

  /** Makes another enterprise the supplier of a link. */
  MeasureBuilder over(Link link, Id supplier) {
    put(link.withSupplier(supplier));
    return this;
  }

  Change change(Message name) {
    List<Edit> edits = new ArrayList<>();
    put.forEach(
        (id, after) -> {
          Element before = map.elements().get(id);
          if (!after.equals(before)) {
            edits.add(new Edit(id, before, after));
          }
        });
    return new Change(name, edits);
  }
}
