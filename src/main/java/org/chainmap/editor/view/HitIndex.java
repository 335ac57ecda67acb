package org.chainmap.editor.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.chainmap.editor.view.Hit.Kind;
import org.chainmap.geom.BandHeader;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;

/**
 * Tells what lies where: cards, labels and links by the grids of a geometry, bands, their headers
 * and free notes one by one. A look-up costs O(things near the place + stages + notes).
 *
 * @param geometry where everything lies
 * @param orientation which way stages follow, and so where the headers of bands are
 * @param frames the notes that are hit only at their edge and title, as one looks through them
 * @param layers the layer of each card and note: those with a higher one lie in front
 */
public record HitIndex(
    Geometry geometry, Orientation orientation, Set<Id> frames, ToIntFunction<Id> layers) {

  /** The height of a frame's title in px. */
  private static final double TITLE = 28;

  /** Tells what lies where on a map without frames whose cards all lie in one layer. */
  public HitIndex(Geometry geometry, Orientation orientation) {
    this(geometry, orientation, Set.of(), id -> 0);
  }

  /**
   * Returns the topmost item at a place, bands included; links are hit within {@code tolerance} px.
   */
  public Optional<Hit> at(Point p, double tolerance) {
    List<Hit> all = all(p, tolerance);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
  }

  /** Returns all items at a place, topmost first. */
  public List<Hit> all(Point p, double tolerance) {
    Box here = new Box(p.x(), p.y(), 0, 0);
    List<Hit> hits = new ArrayList<>();
    add(hits, Kind.CARD, geometry.cardsNear(here), geometry.cards(), p);
    add(hits, Kind.LABEL, geometry.labelsNear(here), geometry.labels(), p);
    for (Id id : geometry.linksNear(here.grown(tolerance))) {
      Polyline course = geometry.course(id);
      if (course != null && course.distanceTo(p) <= tolerance) {
        hits.add(new Hit(Kind.LINK, id));
      }
    }
    for (Map.Entry<Id, Box> note : geometry.notes().entrySet()) {
      boolean frame = frames.contains(note.getKey());
      if (frame ? atEdge(note.getValue(), p, tolerance) : note.getValue().contains(p)) {
        hits.add(new Hit(frame ? Kind.FRAME : Kind.NOTE, note.getKey()));
      }
    }
    geometry
        .bands()
        .forEach(
            (id, band) -> {
              if (BandHeader.of(band, orientation).contains(p)) {
                hits.add(new Hit(Kind.HEADER, id));
              }
            });
    int lowest =
        hits.stream()
            .filter(hit -> hit.kind() == Kind.CARD)
            .mapToInt(hit -> layers.applyAsInt(hit.id()))
            .min()
            .orElse(Integer.MAX_VALUE);
    hits.sort(
        Comparator.<Hit, Kind>comparing(hit -> inFront(hit, lowest) ? Kind.CARD : hit.kind())
            .thenComparing(
                Comparator.<Hit>comparingInt(hit -> layers.applyAsInt(hit.id())).reversed())
            .thenComparing(Hit::kind)
            .thenComparing(Hit::id, Comparator.reverseOrder()));
    geometry.bands().keySet().stream()
        .sorted()
        .filter(id -> lies(geometry.bands(), id, p))
        .forEach(id -> hits.add(new Hit(Kind.BAND, id)));
    return hits;
  }

  /** Tells whether a note lies among the cards, in front of one in this layer. */
  private boolean inFront(Hit hit, int lowest) {
    return hit.kind() == Kind.NOTE && layers.applyAsInt(hit.id()) > lowest;
  }

  private static boolean atEdge(Box frame, Point p, double tolerance) {
    Box hole = frame.grown(-tolerance);
    Box title = new Box(frame.x(), frame.y(), frame.w(), Math.min(TITLE, frame.h()));
    return frame.grown(tolerance).contains(p) && (!hole.contains(p) || title.contains(p));
  }

  private static void add(
      List<Hit> hits, Kind kind, Collection<Id> near, Map<Id, Box> boxes, Point p) {
    for (Id id : near) {
      if (lies(boxes, id, p)) {
        hits.add(new Hit(kind, id));
      }
    }
  }

  private static boolean lies(Map<Id, Box> boxes, Id id, Point p) {
    Box box = boxes.get(id);
    return box != null && box.contains(p);
  }

  /** The card at a place. */
  public Optional<Id> cardAt(Point p) {
    return all(p, 0).stream().filter(hit -> hit.kind() == Kind.CARD).map(Hit::id).findFirst();
  }

  /**
   * Returns the cards, texts and pictures that a box touches and the links and frames that lie
   * wholly in it, in the order of their ids.
   */
  public List<Id> in(Box box) {
    Set<Id> found = new TreeSet<>();
    for (Id id : geometry.cardsNear(box)) {
      Box card = geometry.cards().get(id);
      if (card != null && card.overlaps(box)) {
        found.add(id);
      }
    }
    geometry
        .notes()
        .forEach(
            (id, note) -> {
              if (frames.contains(id) ? box.contains(note) : note.overlaps(box)) {
                found.add(id);
              }
            });
    // A link is taken when it lies in the box as a whole: one that only crosses it is not meant.
    for (Id id : geometry.linksNear(box)) {
      Polyline course = geometry.course(id);
      if (course != null && box.contains(course.bounds())) {
        found.add(id);
      }
    }
    return List.copyOf(found);
  }
}
