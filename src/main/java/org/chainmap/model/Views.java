package org.chainmap.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.Id;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a map sorted into the lists in which they are read. Immutable once made; the
 * views of a changed map share every list that the change does not touch.
 */
final class Views {

  private static final Comparator<Element> BY_ID = Comparator.comparing(Element::id);

  private static final Comparator<Element> BY_ORDER =
      Comparator.comparingInt(Views::order).thenComparing(Element::id);

  private static final Comparator<Participation> LARGEST_FIRST =
      Comparator.comparing(
              (Participation p) -> p.share() == null ? -1 : p.share().value(),
              Comparator.reverseOrder())
          .thenComparing(Participation::id);

  private final Map<Id, Element> byId;
  private final Map<Class<?>, List<Element>> byKind;
  private final Map<Id, List<Segment>> segmentsByStage;
  private final Map<Id, List<Participation>> participationsBySegment;
  private final Map<Id, List<Participation>> participationsByEnterprise;
  private final Map<Id, List<Link>> linksBySegment;

  private Views(
      Map<Id, Element> byId,
      Map<Class<?>, List<Element>> byKind,
      Map<Id, List<Segment>> segmentsByStage,
      Map<Id, List<Participation>> participationsBySegment,
      Map<Id, List<Participation>> participationsByEnterprise,
      Map<Id, List<Link>> linksBySegment) {
    this.byId = byId;
    this.byKind = byKind;
    this.segmentsByStage = segmentsByStage;
    this.participationsBySegment = participationsBySegment;
    this.participationsByEnterprise = participationsByEnterprise;
    this.linksBySegment = linksBySegment;
  }

  /** The views of elements that come in the order of their ids. O(elements). */
  static Views of(Collection<Element> elements) {
    Views views =
        new Views(
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>());
    for (Element element : elements) {
      views.byId.put(element.id(), element);
      append(views.byKind, element.getClass(), element);
      switch (element) {
        case Segment s -> append(views.segmentsByStage, s.stage(), s);
        case Participation p -> {
          append(views.participationsBySegment, p.segment(), p);
          append(views.participationsByEnterprise, p.enterprise(), p);
        }
        case Link l -> {
          append(views.linksBySegment, l.from(), l);
          if (!l.from().equals(l.to())) {
            append(views.linksBySegment, l.to(), l);
          }
        }
        case MapInfo m -> {}
        case Stage s -> {}
        case Enterprise e -> {}
        case Listing l -> {}
        case Match m -> {}
        case Initiative i -> {}
        case InvestmentTarget t -> {}
        case Resource r -> {}
        case Scenario s -> {}
        case SavedView v -> {}
        case Source s -> {}
        case Note n -> {}
        case Comment c -> {}
        case LinkedSheet l -> {}
      }
    }
    views.byKind.replaceAll(
        (kind, all) -> ordered(kind) ? all.stream().sorted(BY_ORDER).toList() : all);
    views.participationsBySegment.values().forEach(list -> list.sort(LARGEST_FIRST));
    return views;
  }

  /** Tells whether the elements of a kind have an order of their own. */
  private static boolean ordered(Class<?> kind) {
    return kind == Stage.class || kind == SavedView.class;
  }

  private static int order(Element element) {
    return element instanceof Stage stage
        ? stage.order()
        : element instanceof SavedView view ? view.order() : 0;
  }

  private static <K, V> void append(Map<K, List<V>> lists, K key, V value) {
    lists.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  /** The views after a change of the map they are of. O(keys + edits · lists they touch). */
  Views after(Change change) {
    List<Edit> edits = change.edits();
    boolean segments = edits.stream().anyMatch(edit -> touches(edit, Segment.class));
    boolean parts = edits.stream().anyMatch(edit -> touches(edit, Participation.class));
    boolean links = edits.stream().anyMatch(edit -> touches(edit, Link.class));
    Views after =
        new Views(
            new HashMap<>(byId),
            new HashMap<>(byKind),
            segments ? new HashMap<>(segmentsByStage) : segmentsByStage,
            parts ? new HashMap<>(participationsBySegment) : participationsBySegment,
            parts ? new HashMap<>(participationsByEnterprise) : participationsByEnterprise,
            links ? new HashMap<>(linksBySegment) : linksBySegment);
    for (Edit edit : edits) {
      after.take(edit.before(), false);
      after.take(edit.after(), true);
    }
    return after;
  }

  private static boolean touches(Edit edit, Class<? extends Element> kind) {
    return kind.isInstance(edit.before()) || kind.isInstance(edit.after());
  }

  /** Enters an element into the lists it belongs to, or takes it out of them. */
  private void take(@Nullable Element element, boolean in) {
    if (element == null) {
      return;
    }
    if (in) {
      byId.put(element.id(), element);
    } else {
      byId.remove(element.id());
    }
    put(byKind, element.getClass(), element, ordered(element.getClass()) ? BY_ORDER : BY_ID, in);
    if (element instanceof Segment s) {
      put(segmentsByStage, s.stage(), s, BY_ID, in);
    } else if (element instanceof Participation p) {
      put(participationsBySegment, p.segment(), p, LARGEST_FIRST, in);
      put(participationsByEnterprise, p.enterprise(), p, BY_ID, in);
    } else if (element instanceof Link l) {
      put(linksBySegment, l.from(), l, BY_ID, in);
      if (!l.from().equals(l.to())) {
        put(linksBySegment, l.to(), l, BY_ID, in);
      }
    }
  }

  private static <K, V> void put(
      Map<K, List<V>> lists, K key, V value, Comparator<? super V> order, boolean in) {
    List<V> old = lists.getOrDefault(key, List.of());
    int found = Collections.binarySearch(old, value, order);
    List<V> list = new ArrayList<>(old);
    if (in) {
      list.add(found < 0 ? -found - 1 : found, value);
    } else if (found >= 0) {
      list.remove(found);
    }
    if (list.isEmpty()) {
      lists.remove(key);
    } else {
      lists.put(key, list);
    }
  }

  @Nullable Element element(Id id) {
    return byId.get(id);
  }

  List<Element> ofKind(Class<?> kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  List<Segment> segmentsIn(Id stage) {
    return segmentsByStage.getOrDefault(stage, List.of());
  }

  List<Participation> participationsIn(Id segment) {
    return participationsBySegment.getOrDefault(segment, List.of());
  }

  List<Participation> participationsOf(Id enterprise) {
    return participationsByEnterprise.getOrDefault(enterprise, List.of());
  }

  List<Link> linksAt(Id segment) {
    return linksBySegment.getOrDefault(segment, List.of());
  }
}
