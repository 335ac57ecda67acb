package org.chainmap.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Comment;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Initiative;
import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.Link;
import org.chainmap.model.LinkedSheet;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Match;
import org.chainmap.model.Note;
import org.chainmap.model.Participation;
import org.chainmap.model.Reference;
import org.chainmap.model.Resource;
import org.chainmap.model.SavedView;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.Stage;

/**
 * The differences between two maps, by the ids of their elements.
 *
 * @param before the earlier map
 * @param after the later map
 * @param changes the elements that differ: the map itself, stages, segments, enterprises, their
 *     participations, links, then all else; each kind by id
 */
public record MapComparison(ChainMap before, ChainMap after, List<ElementChange> changes) {

  private static final Comparator<ElementChange> IN_ORDER =
      Comparator.comparingInt((ElementChange change) -> rank(change.element()))
          .thenComparing(ElementChange::id)
          .thenComparing(ElementChange::changeKind, Comparator.reverseOrder());

  public MapComparison {
    changes = List.copyOf(changes);
  }

  /**
   * Compares two maps. Lists differ only by what they hold, and stages only by what they are and by
   * which comes before which: other numbers for the same order are no difference. O(elements).
   */
  public static MapComparison of(ChainMap before, ChainMap after) {
    Set<Id> ids = new TreeSet<>(before.elements().keySet());
    ids.addAll(after.elements().keySet());
    List<ElementChange> changes = new ArrayList<>();
    for (Id id : ids) {
      Element a = before.elements().get(id);
      Element b = after.elements().get(id);
      if (a != null && b != null && a.getClass() == b.getClass()) {
        List<FieldChange> fields = new ArrayList<>(FieldDiff.of(a, b));
        if (id.equals(MapInfo.ID)) {
          StageOrder.change(before, after).ifPresent(fields::add);
        }
        if (!fields.isEmpty()) {
          changes.add(new ElementChange(kind(fields), a, b, fields));
        }
        continue;
      }
      if (a != null) {
        changes.add(new ElementChange(ChangeKind.REMOVED, a, null, List.of()));
      }
      if (b != null) {
        changes.add(new ElementChange(ChangeKind.ADDED, null, b, List.of()));
      }
    }
    changes.sort(IN_ORDER);
    return new MapComparison(before, after, changes);
  }

  private static ChangeKind kind(List<FieldChange> fields) {
    return fields.stream().allMatch(change -> change.field().places())
        ? ChangeKind.MOVED
        : ChangeKind.CHANGED;
  }

  /** Tells whether the two maps say the same. */
  public boolean same() {
    return changes.isEmpty();
  }

  /** Returns the number of elements that differ in one way. */
  public long count(ChangeKind kind) {
    return changes.stream().filter(change -> change.changeKind() == kind).count();
  }

  /** Returns the number of sentences in which the differences of one kind are said. */
  public int sentences(ChangeKind kind) {
    return changes.stream()
        .filter(change -> change.changeKind() == kind)
        .mapToInt(ElementChange::sentences)
        .sum();
  }

  /**
   * Returns the later map together with what was removed. A removed card that would lie on another
   * has no place of its own; what was removed and has no longer all that it needs, because an id
   * now belongs to another kind, is left out. O(elements).
   */
  public ChainMap union() {
    Map<Id, Element> all = new TreeMap<>(after.elements());
    before.elements().forEach(all::putIfAbsent);
    Set<Id> gone =
        changes.stream()
            .filter(change -> change.changeKind() == ChangeKind.REMOVED)
            .map(ElementChange::id)
            .filter(id -> !after.elements().containsKey(id))
            .collect(Collectors.toSet());
    while (all.values().removeIf(element -> gone.contains(element.id()) && !whole(element, all))) {
      // What needs an element that was left out is left out too.
    }
    return Overlaps.freed(ChainMap.of(all.values()), gone);
  }

  private static boolean whole(Element element, Map<Id, Element> all) {
    return Reference.of(element).stream()
        .filter(Reference::required)
        .allMatch(reference -> reference.kind().isInstance(all.get(reference.target())));
  }

  private static int rank(Element element) {
    return switch (element) {
      case MapInfo m -> 0;
      case Stage s -> 1;
      case Segment s -> 2;
      case Enterprise e -> 3;
      case Participation p -> 4;
      case Link l -> 5;
      case Listing l -> 6;
      case Match m -> 7;
      case Initiative i -> 8;
      case InvestmentTarget t -> 9;
      case Resource r -> 10;
      case Scenario s -> 11;
      case SavedView v -> 12;
      case Source s -> 13;
      case Note n -> 14;
      case Comment c -> 15;
      case LinkedSheet l -> 16;
    };
  }
}
