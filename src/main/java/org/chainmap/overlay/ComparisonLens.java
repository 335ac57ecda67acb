package org.chainmap.overlay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.chainmap.analysis.Findings;
import org.chainmap.compare.ChangeKind;
import org.chainmap.compare.ElementChange;
import org.chainmap.compare.MapComparison;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.Note;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.paint.Overlay.LegendEntry;
import org.chainmap.text.Message;

/**
 * What differs between two maps, over one of them or over the map of both ({@link
 * MapComparison#union}): cards with the word for it, links crossed out or with a plus; everything
 * that is the same is dimmed. What is no card or link of its own shows as a change of the segments
 * it belongs to.
 *
 * @param kinds the kinds of differences to show
 */
public record ComparisonLens(MapComparison comparison, Set<ChangeKind> kinds) implements Lens {

  public ComparisonLens {
    kinds = Set.copyOf(kinds);
  }

  /** Returns a lens with every difference. */
  public static ComparisonLens full(MapComparison comparison) {
    return new ComparisonLens(comparison, EnumSet.allOf(ChangeKind.class));
  }

  @Override
  public String key() {
    return "comparison";
  }

  @Override
  public Message name() {
    return Message.of("compare.lens");
  }

  @Override
  public Message title() {
    return name();
  }

  @Override
  public Overlay over(ChainMap map, Findings findings) {
    Map<ChangeKind, LegendEntry> looks = new EnumMap<>(ChangeKind.class);
    for (ChangeKind kind : ChangeKind.values()) {
      looks.put(kind, new LegendEntry(hue(kind), 1, kind.label()));
    }
    List<ElementChange> shown =
        comparison.changes().stream().filter(each -> kinds.contains(each.changeKind())).toList();
    OverlayBuilder overlay = new OverlayBuilder();
    for (ElementChange change : shown) {
      if (drawn(change.element()) && shows(map, change)) {
        ChangeKind kind = change.changeKind();
        overlay.add(change.id(), Objects.requireNonNull(looks.get(kind)), kind.label());
      }
    }
    if (kinds.contains(ChangeKind.CHANGED)) {
      LegendEntry changed = Objects.requireNonNull(looks.get(ChangeKind.CHANGED));
      for (ElementChange change : comparison.changes()) {
        if (kinds.contains(change.changeKind())) {
          Stream.of(change.before(), change.after())
              .filter(Objects::nonNull)
              .flatMap(element -> segments(map, element).stream())
              .forEach(segment -> overlay.add(segment, changed, ChangeKind.CHANGED.label()));
        }
      }
    }
    return overlay.overlay(new ArrayList<>(looks.values()), !shown.isEmpty());
  }

  /** Tells whether what differs is on this map; an id may belong to another kind on the other. */
  private static boolean shows(ChainMap map, ElementChange change) {
    return map.find(change.element().getClass(), change.id()).isPresent();
  }

  /** Tells whether an element is drawn itself. */
  private static boolean drawn(Element element) {
    return element instanceof Segment || element instanceof Link || element instanceof Note;
  }

  /** Returns the segments on whose cards an element that is not drawn itself is read. */
  private static Set<Id> segments(ChainMap map, Element element) {
    Set<Id> segments = new HashSet<>();
    if (element instanceof Participation p) {
      segments.add(p.segment());
    } else if (element instanceof Enterprise e) {
      map.participationsOf(e.id()).forEach(p -> segments.add(p.segment()));
    } else if (element instanceof Listing l && l.segment() != null) {
      segments.add(l.segment());
    }
    segments.removeIf(id -> map.find(Segment.class, id).isEmpty());
    return segments;
  }

  private static Hue hue(ChangeKind kind) {
    return switch (kind) {
      case ADDED -> Hue.GOOD;
      case REMOVED -> Hue.REMOVED;
      case CHANGED -> Hue.ACCENT;
      case MOVED -> Hue.AFFECTED;
    };
  }
}
