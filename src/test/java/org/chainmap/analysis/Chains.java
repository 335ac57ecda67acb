package org.chainmap.analysis;

import java.util.List;
import java.util.function.UnaryOperator;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.graph.Nets;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Confidence;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.Role;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/** Builds small chains for tests: links as in {@link Nets#map}, then who supplies what. */
public final class Chains {

  private final List<Element> elements;
  private int participations;

  private Chains(String... links) {
    elements = Nets.elements(links);
  }

  public static Chains of(String... links) {
    return new Chains(links);
  }

  /** An enterprise, named by its id, with this ownership. */
  public Chains enterprise(String name, @Nullable Ownership ownership) {
    elements.add(Enterprise.of(Id.of(name), name).withOwnership(ownership));
    return this;
  }

  public Chains supplies(String enterprise, String segment) {
    return takesPart(enterprise, segment, Role.SUPPLIER, null);
  }

  public Chains supplies(String enterprise, String segment, double share) {
    return takesPart(enterprise, segment, Role.SUPPLIER, Figure.of(share));
  }

  public Chains takesPart(String enterprise, String segment, Role role, @Nullable Figure share) {
    if (elements.stream().noneMatch(e -> e.id().value().equals(enterprise))) {
      enterprise(enterprise, Ownership.PRIVATE);
    }
    elements.add(
        Participation.of(Id.of("p-" + ++participations), Id.of(enterprise), Id.of(segment))
            .withRole(role)
            .withShare(share));
    return this;
  }

  public Chains with(String segment, UnaryOperator<Segment> change) {
    elements.replaceAll(
        e -> e instanceof Segment s && s.id().value().equals(segment) ? change.apply(s) : e);
    return this;
  }

  /** One more stage, after all others. */
  Chains stage(String id, String name) {
    elements.add(new Stage(Id.of(id), Name.of(name), 99, null, Remarks.NONE));
    return this;
  }

  /** A source published at a date, if any. */
  Chains source(String id, @Nullable String date) {
    elements.add(
        new Source(
            Id.of(id),
            Caption.of(id),
            Caption.NONE,
            date == null ? null : AsOf.parse(date).orElseThrow(),
            Confidence.HIGH,
            null,
            Remarks.NONE));
    return this;
  }

  public Chains withEnterprise(String enterprise, UnaryOperator<Enterprise> change) {
    elements.replaceAll(
        e -> e instanceof Enterprise f && f.id().value().equals(enterprise) ? change.apply(f) : e);
    return this;
  }

  public Chains link(String link, UnaryOperator<Link> change) {
    elements.replaceAll(
        e -> e instanceof Link l && l.id().value().equals(link) ? change.apply(l) : e);
    return this;
  }

  public ChainMap map() {
    return ChainMap.of(elements);
  }

  public Findings run(Analysis analysis) {
    return of(map(), analysis);
  }

  /** What an analysis finds in a map. */
  static Findings of(ChainMap map, Analysis analysis) {
    return analysis.run(ChainGraph.of(map), AnalysisOptions.USUAL, Progress.NONE);
  }

  static List<String> sentences(Findings findings) {
    return findings.ranked().stream().map(f -> f.sentence().in(Lang.ZH)).toList();
  }

  static List<String> unjudged(Findings findings) {
    return findings.unjudged().stream().map(m -> m.in(Lang.ZH)).toList();
  }
}
