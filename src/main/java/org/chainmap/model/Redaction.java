package org.chainmap.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmap.geom.Id;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Extras;
import org.chainmap.model.value.Group;
import org.chainmap.model.value.Region;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a map to hand on: what is above a level of sensitivity is left out for good, with all
 * that requires it, and so is what was written for colleagues only: remarks, comments, speaker
 * notes, contacts, what is to be checked and by whom, the author, and fields that this version does
 * not know. How the map is to be handled (its marking) is not said in a copy for the public.
 *
 * @param map the copy
 * @param left the elements of the map left out, without comments
 * @param unmarked the number of elements in the copy of which nobody said how sensitive they are;
 *     they count as public
 */
public record Redaction(ChainMap map, List<Element> left, int unmarked) {

  public Redaction {
    left = List.copyOf(left);
  }

  /**
   * Redacts a map; its marking stays unless the copy is for the public. O(elements + references).
   *
   * @param level the highest level of sensitivity that stays
   */
  public static Redaction of(ChainMap map, Sensitivity level) {
    return of(map, level, level != Sensitivity.PUBLIC);
  }

  /**
   * Redacts a map. O(elements + references).
   *
   * @param level the highest level of sensitivity that stays
   * @param marked whether the copy says how the map is to be handled, as the map does
   */
  public static Redaction of(ChainMap map, Sensitivity level, boolean marked) {
    ChainMap rest = withheld(map, level);
    rest = without(rest, rest.all(Comment.class).stream());
    rest = without(rest, rest.all(LinkedSheet.class).stream()); // they repeat what lists said
    Set<Id> cited = cited(rest);
    rest = without(rest, rest.all(Source.class).stream().filter(s -> !cited.contains(s.id())));
    ChainMap kept = rest;
    List<Element> copied = new ArrayList<>();
    for (Element element : kept.elements().values()) {
      copied.add(told(element, kept, marked));
    }
    return new Redaction(
        ChainMap.of(copied),
        map.elements().values().stream()
            .filter(
                e ->
                    !(e instanceof Comment || e instanceof LinkedSheet)
                        && kept.find(e.id()).isEmpty())
            .toList(),
        (int)
            kept.elements().values().stream()
                .filter(e -> !(e instanceof MapInfo) && e.remarks().sensitivity() == null)
                .count());
  }

  /**
   * Returns a map without what is above a level, and without what requires it or is only about it;
   * what stays says all that it said. O(elements + references).
   *
   * @param level the highest level of sensitivity that stays
   */
  public static ChainMap withheld(ChainMap map, Sensitivity level) {
    ChainMap rest = without(map, map.elements().values().stream().filter(e -> above(e, level)));
    ChainMap shown = rest;
    rest = without(rest, rest.elements().values().stream().filter(e -> orphaned(e, map, shown)));
    if (rest.elements().size() == map.elements().size()) {
      return map;
    }
    Set<Id> before = cited(map);
    Set<Id> now = cited(rest);
    return without(
        rest,
        rest.all(Source.class).stream()
            .filter(s -> before.contains(s.id()) && !now.contains(s.id())));
  }

  /** Tells whether an element is more sensitive than a level. */
  private static boolean above(Element element, Sensitivity level) {
    return !(element instanceof MapInfo) && above(element.remarks().sensitivity(), level);
  }

  private static boolean above(@Nullable Sensitivity sensitivity, Sensitivity level) {
    return sensitivity != null && sensitivity.compareTo(level) > 0;
  }

  private static ChainMap without(ChainMap map, Stream<? extends Element> elements) {
    List<Id> gone = elements.<Id>map(Element::id).toList();
    return gone.isEmpty()
        ? map
        : map.with(Integrity.removal(Message.of("model.redacted"), map, gone));
  }

  /**
   * Tells whether what an element says is about what was left out: a target's name is that of its
   * enterprise, and a scenario, an initiative, a resource or a view that is only about such
   * elements gives them away.
   */
  private static boolean orphaned(Element element, ChainMap whole, ChainMap rest) {
    Element before = whole.find(element.id()).orElseThrow();
    return switch (before) {
      case InvestmentTarget t ->
          left(t.enterprise(), whole, rest) || left(t.segment(), whole, rest);
      case Scenario s -> s.removed().stream().anyMatch(id -> left(id, whole, rest));
      case Initiative i ->
          left(i.facts().lead(), whole, rest)
              || all(i.members(), whole, rest)
              || all(i.segments(), whole, rest);
      case Resource r -> all(r.segments(), whole, rest);
      case SavedView v ->
          left(v.colouring().subject(), whole, rest)
              || left(v.colouring().scenario(), whole, rest)
              || all(v.filter().stages(), whole, rest)
              || all(v.filter().segments(), whole, rest);
      default -> false;
    };
  }

  private static boolean left(@Nullable Id id, ChainMap whole, ChainMap rest) {
    return id != null && whole.find(id).isPresent() && rest.find(id).isEmpty();
  }

  private static boolean all(List<Id> ids, ChainMap whole, ChainMap rest) {
    return !ids.isEmpty() && ids.stream().allMatch(id -> left(id, whole, rest));
  }

  private static Set<Id> cited(ChainMap map) {
    return map.elements().values().stream()
        .flatMap(element -> Reference.of(element).stream())
        .filter(reference -> reference.kind() == Source.class)
        .map(Reference::target)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Returns an element with what may be told of it. */
  private static Element told(Element element, ChainMap kept, boolean marked) {
    Remarks remarks = element.remarks();
    Element told =
        element.withRemarks(
            Remarks.NONE.withSources(remarks.sources()).withSensitivity(remarks.sensitivity()));
    told = Figures.changed(told, figure -> figure.withVerification(null).withExtras(Extras.NONE));
    return switch (told) {
      case MapInfo m ->
          m.withAuthor(Caption.NONE)
              .withMarking(marked ? m.marking() : Caption.NONE)
              .withDocumentId(null)
              .withDocumentExtras(Extras.NONE)
              .withGroups(groups(m, kept));
      case Enterprise e ->
          e.withProfile(e.profile().withContact(null)).withRegion(plain(e.region()));
      case Listing l -> l.withTerms(l.terms().withContact(null)).withRegion(plain(l.region()));
      case InvestmentTarget t -> t.withRegion(plain(t.region()));
      case Resource r -> r.withRegion(plain(r.region()));
      case SavedView v -> view(v, kept);
      case Stage s -> s;
      case Segment s -> s;
      case Participation p -> p;
      case Link l -> l;
      case Match m -> m;
      case Initiative i -> i.withFacts(i.facts().withRegion(plain(i.facts().region())));
      case Scenario s -> s;
      case Source s -> s;
      case Note n -> n;
      case Comment c -> c;
      case LinkedSheet l -> l;
    };
  }

  private static @Nullable Region plain(@Nullable Region region) {
    return region == null ? null : region.withExtras(Extras.NONE);
  }

  /** The groups that segments in the copy are in. */
  private static List<Group> groups(MapInfo info, ChainMap kept) {
    Set<String> used =
        kept.segments().stream()
            .map(Segment::group)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return info.groups().stream()
        .filter(group -> used.contains(group.name().text()))
        .map(group -> group.withExtras(Extras.NONE))
        .toList();
  }

  /** Returns a view that names nothing that was left out. */
  private static SavedView view(SavedView view, ChainMap kept) {
    return view.withSpeakerNotes(Caption.NONE)
        .withFilter(
            view.filter()
                .withStages(present(view.filter().stages(), kept))
                .withSegments(present(view.filter().segments(), kept)))
        .withColouring(
            view.colouring()
                .withComparedWith(null)
                .withSubject(present(view.colouring().subject(), kept))
                .withScenario(present(view.colouring().scenario(), kept)));
  }

  private static List<Id> present(List<Id> ids, ChainMap kept) {
    return ids.stream().filter(id -> kept.find(id).isPresent()).toList();
  }

  private static @Nullable Id present(@Nullable Id id, ChainMap kept) {
    return id == null || kept.find(id).isEmpty() ? null : id;
  }
}
