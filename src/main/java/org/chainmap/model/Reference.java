package org.chainmap.model;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.value.Remarks;
import org.jspecify.annotations.Nullable;

/**
 * A reference from one element to another. This is the only place that knows which elements refer
 * to which.
 *
 * @param field the referring field as named in files
 * @param kind what the target must be
 * @param required whether the referring element requires its target and is removed with it
 */
public record Reference(String field, Id target, Class<? extends Element> kind, boolean required) {

  /** Returns all references of {@code element}: by its own fields, its figures and its remarks. */
  public static List<Reference> of(Element element) {
    Collector out = new Collector();
    switch (element) {
      case MapInfo m -> out.all("chainLeaders", m.chainLeaders(), Enterprise.class);
      case Stage s -> {}
      case Segment s -> out.required("stage", s.stage(), Stage.class);
      case Enterprise e -> {}
      case Participation p -> {
        out.required("enterprise", p.enterprise(), Enterprise.class);
        out.required("segment", p.segment(), Segment.class);
      }
      case Link l -> {
        out.required("from", l.from(), Segment.class);
        out.required("to", l.to(), Segment.class);
        out.optional("supplier", l.supplier(), Enterprise.class);
        out.optional("customer", l.customer(), Enterprise.class);
      }
      case Listing l -> {
        out.required("enterprise", l.enterprise(), Enterprise.class);
        out.optional("segment", l.segment(), Segment.class);
      }
      case Match m -> {
        out.required("need", m.need(), Listing.class);
        out.required("offer", m.offer(), Listing.class);
      }
      case Initiative i -> {
        out.optional("lead", i.facts().lead(), Enterprise.class);
        out.all("members", i.members(), Enterprise.class);
        out.all("segments", i.segments(), Segment.class);
      }
      case InvestmentTarget t -> {
        out.optional("enterprise", t.enterprise(), Enterprise.class);
        out.optional("segment", t.segment(), Segment.class);
      }
      case Resource r -> out.all("segments", r.segments(), Segment.class);
      case Scenario s -> out.all("removed", s.removed(), Removable.class);
      // A view outlives what it shows.
      case SavedView v -> {}
      case Source s -> {}
      case Note n -> {}
      case Comment c -> out.required("about", c.about(), Element.class);
      case LinkedSheet l -> {} // what it remembers may be gone
    }
    Figures.of(element).forEach(f -> out.optional(f.field(), f.figure().source(), Source.class));
    out.all("sources", element.remarks().sources(), Source.class);
    return out.references;
  }

  /** Returns the element without its optional references to {@code gone}. */
  static Element without(Element element, Id gone) {
    Element rest =
        switch (element) {
          case MapInfo m -> m.withChainLeaders(less(m.chainLeaders(), gone));
          case Stage s -> s;
          case Segment s -> s;
          case Enterprise e -> e;
          case Participation p -> p;
          case Link l ->
              l.withSupplier(without(l.supplier(), gone)).withCustomer(without(l.customer(), gone));
          case Listing l -> l.withSegment(without(l.segment(), gone));
          case Match m -> m;
          case Initiative i ->
              i.withMembers(less(i.members(), gone))
                  .withSegments(less(i.segments(), gone))
                  .withFacts(i.facts().withLead(without(i.facts().lead(), gone)));
          case InvestmentTarget t ->
              t.withEnterprise(without(t.enterprise(), gone))
                  .withSegment(without(t.segment(), gone));
          case Resource r -> r.withSegments(less(r.segments(), gone));
          case Scenario s -> s.withRemoved(less(s.removed(), gone));
          case SavedView v -> v;
          case Source s -> s;
          case Note n -> n;
          case Comment c -> c;
          case LinkedSheet l -> l;
        };
    rest = Figures.changed(rest, f -> gone.equals(f.source()) ? f.withSource(null) : f);
    Remarks remarks = rest.remarks();
    return rest.withRemarks(remarks.withSources(less(remarks.sources(), gone)));
  }

  private static @Nullable Id without(@Nullable Id id, Id gone) {
    return gone.equals(id) ? null : id;
  }

  private static List<Id> less(List<Id> ids, Id gone) {
    return ids.contains(gone) ? ids.stream().filter(id -> !id.equals(gone)).toList() : ids;
  }

  private static final class Collector {
    final List<Reference> references = new ArrayList<>();

    void required(String field, Id target, Class<? extends Element> kind) {
      references.add(new Reference(field, target, kind, true));
    }

    void optional(String field, @Nullable Id target, Class<? extends Element> kind) {
      if (target != null) {
        references.add(new Reference(field, target, kind, false));
      }
    }

    void all(String field, List<Id> targets, Class<? extends Element> kind) {
      targets.forEach(target -> optional(field, target, kind));
    }
  }
}
