package org.chainmap.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.Id;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Remarks;

/** Copies elements under new ids and redirects their references. */
public final class IdRemapping {

  private IdRemapping() {}

  /**
   * Returns a map in which some elements have other ids, and everything refers to them by these.
   * O(elements + references).
   *
   * @param renamed the new id of each element that changes its id; no other element has it
   */
  public static ChainMap map(ChainMap map, Map<Id, Id> renamed) {
    Map<Id, Id> ids = new HashMap<>();
    map.elements().keySet().forEach(id -> ids.put(id, renamed.getOrDefault(id, id)));
    return ChainMap.of(
        map.elements().values().stream()
            .map(element -> element(element, needed(element.id(), ids), ids))
            .toList());
  }

  /**
   * Returns the same element under {@code id}, with its references replaced through {@code ids}. A
   * required target must be in {@code ids}; an optional one that is not is omitted.
   */
  public static Element element(Element element, Id id, Map<Id, Id> ids) {
    Element copy =
        switch (element) {
          case MapInfo m -> m.withChainLeaders(all(m.chainLeaders(), ids));
          case Stage s -> new Stage(id, s.name(), s.order(), s.tint(), s.remarks());
          case Segment s ->
              new Segment(
                  id,
                  s.name(),
                  needed(s.stage(), ids),
                  s.kind(),
                  s.group(),
                  s.state(),
                  s.classification(),
                  s.facts(),
                  s.trade(),
                  s.flows(),
                  s.placement(),
                  s.remarks());
          case Enterprise e ->
              new Enterprise(
                  id,
                  e.name(),
                  e.shortName(),
                  e.creditCode(),
                  e.ownership(),
                  e.marks(),
                  e.region(),
                  e.inCatalogue(),
                  e.operations(),
                  e.profile(),
                  e.remarks());
          case Participation p ->
              new Participation(
                  id,
                  needed(p.enterprise(), ids),
                  needed(p.segment(), ids),
                  p.role(),
                  p.share(),
                  p.remarks());
          case Link l ->
              new Link(
                  id,
                  needed(l.from(), ids),
                  needed(l.to(), ids),
                  l.kind(),
                  l.supplier() == null ? null : ids.get(l.supplier()),
                  l.customer() == null ? null : ids.get(l.customer()),
                  l.facts(),
                  l.label(),
                  l.sides(),
                  l.remarks());
          case Listing l ->
              new Listing(
                  id,
                  l.side(),
                  needed(l.enterprise(), ids),
                  l.text(),
                  l.segment() == null ? null : ids.get(l.segment()),
                  l.terms(),
                  l.remarks());
          case Match m ->
              new Match(
                  id, needed(m.need(), ids), needed(m.offer(), ids), m.decision(), m.remarks());
          case Initiative i ->
              new Initiative(
                  id,
                  i.name(),
                  i.kind(),
                  i.state(),
                  all(i.members(), ids),
                  all(i.segments(), ids),
                  i.owner(),
                  i.start(),
                  i.due(),
                  i.facts().withLead(i.facts().lead() == null ? null : ids.get(i.facts().lead())),
                  i.remarks());
          case InvestmentTarget t ->
              new InvestmentTarget(
                  id,
                  t.name(),
                  t.enterprise() == null ? null : ids.get(t.enterprise()),
                  t.segment() == null ? null : ids.get(t.segment()),
                  t.region(),
                  t.facts(),
                  t.remarks());
          case Resource r ->
              new Resource(
                  id,
                  r.name(),
                  r.kind(),
                  r.level(),
                  r.region(),
                  all(r.segments(), ids),
                  r.summary(),
                  r.remarks());
          case Scenario s ->
              new Scenario(
                  id,
                  s.name(),
                  all(s.removed(), ids),
                  s.regions(),
                  s.ownerships(),
                  s.likelihood(),
                  s.remarks());
          case SavedView v ->
              new SavedView(
                  id,
                  v.name(),
                  v.order(),
                  v.filter()
                      .withStages(all(v.filter().stages(), ids))
                      .withSegments(all(v.filter().segments(), ids)),
                  v.colouring()
                      .withSubject(
                          v.colouring().subject() == null ? null : ids.get(v.colouring().subject()))
                      .withScenario(
                          v.colouring().scenario() == null
                              ? null
                              : ids.get(v.colouring().scenario())),
                  v.frame(),
                  v.speakerNotes(),
                  v.remarks());
          case Source s ->
              new Source(
                  id, s.title(), s.publisher(), s.date(), s.confidence(), s.url(), s.remarks());
          case Comment c ->
              new Comment(
                  id,
                  needed(c.about(), ids),
                  c.author(),
                  c.at(),
                  c.text(),
                  c.resolved(),
                  c.remarks());
          case LinkedSheet l ->
              new LinkedSheet(
                  id,
                  l.file(),
                  l.sheet(),
                  l.header(),
                  l.seen().under(ids),
                  l.readAt(),
                  l.remarks());
          case Note n ->
              new Note(
                  id,
                  n.kind(),
                  n.text(),
                  n.bounds(),
                  n.locked(),
                  n.layer(),
                  n.tint(),
                  n.picture(),
                  n.remarks());
        };
    copy = Figures.changed(copy, figure -> under(figure, ids));
    Remarks remarks = copy.remarks();
    return copy.withRemarks(remarks.withSources(all(remarks.sources(), ids)));
  }

  private static Id needed(Id id, Map<Id, Id> ids) {
    return Objects.requireNonNull(ids.get(id), "nothing in place of " + id);
  }

  private static List<Id> all(List<Id> old, Map<Id, Id> ids) {
    return old.stream().filter(ids::containsKey).map(id -> needed(id, ids)).toList();
  }

  private static Figure under(Figure figure, Map<Id, Id> ids) {
    Id source = figure.source();
    return source == null ? figure : figure.withSource(ids.get(source));
  }
}
