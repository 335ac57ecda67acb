package org.chainmap.geom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The positions of everything on a map, for painting, hit testing and exports.
 *
 * <p>Immutable. Not a record, for it keeps what is derived from it once: its bounds and the grids
 * that find what lies near a place.
 */
public final class Geometry {

  /** The corner radius of a link drawn along its route. */
  private static final double RADIUS = 8;

  public static final Geometry EMPTY =
      new Geometry(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  private final Map<Id, Box> cards;
  private final Map<Id, Box> bands;
  private final Map<Id, Box> frames;
  private final Map<Id, Polyline> routes;
  private final Map<Id, Outline> lines;
  private final Map<Id, Box> labels;
  private final Map<Id, Box> notes;
  private volatile @Nullable Box bounds;
  private volatile @Nullable Grids grids;

  /** The cards, labels and links by where they lie. */
  private record Grids(Grid cards, Grid labels, Grid links) {}

  /** A geometry whose links are drawn along their ways. */
  public Geometry(
      Map<Id, Box> cards,
      Map<Id, Box> bands,
      Map<Id, Box> frames,
      Map<Id, Polyline> routes,
      Map<Id, Box> labels) {
    this(cards, bands, frames, routes, Map.of(), labels);
  }

  /**
   * A geometry of these maps, which become its own: nobody may change them afterwards.
   *
   * @param cards the box of each segment's card
   * @param bands the box of each stage's band, header included; no two overlap
   * @param frames the box of each group's frame, by the group's name within its stage
   * @param routes the way of each link, from its source's card to its target's
   * @param lines the line drawn for each link that is not drawn along its way with rounded corners;
   *     it has the same ends, lies within the box around the way and ends with a straight piece
   * @param labels the place kept for each labelled link's label
   */
  public Geometry(
      Map<Id, Box> cards,
      Map<Id, Box> bands,
      Map<Id, Box> frames,
      Map<Id, Polyline> routes,
      Map<Id, Outline> lines,
      Map<Id, Box> labels) {
    this(cards, bands, frames, routes, lines, labels, Map.of());
  }

  private Geometry(
      Map<Id, Box> cards,
      Map<Id, Box> bands,
      Map<Id, Box> frames,
      Map<Id, Polyline> routes,
      Map<Id, Outline> lines,
      Map<Id, Box> labels,
      Map<Id, Box> notes) {
    this.cards = Collections.unmodifiableMap(cards);
    this.bands = Collections.unmodifiableMap(bands);
    this.frames = Collections.unmodifiableMap(frames);
    this.routes = Collections.unmodifiableMap(routes);
    this.lines = Collections.unmodifiableMap(lines);
    this.labels = Collections.unmodifiableMap(labels);
    this.notes = Collections.unmodifiableMap(notes);
  }

  /**
   * Returns the same geometry with these free notes instead of its own.
   *
   * @param boxes the box of each note, which nobody may change afterwards
   */
  public Geometry withNotes(Map<Id, Box> boxes) {
    if (boxes.equals(notes)) {
      return this;
    }
    Geometry next = new Geometry(cards, bands, frames, routes, lines, labels, boxes);
    next.grids = grids;
    return next;
  }

  /**
   * Takes over from this geometry how to find what lies the same in both. O(things), without
   * looking at where they lie; nothing if this one was never asked what lies near a place.
   *
   * @param next the geometry after a change
   * @return {@code next}
   */
  public Geometry leadingTo(Geometry next) {
    Grids ready = grids;
    if (ready != null && next.grids == null) {
      next.grids = next.after(this, ready);
    }
    return next;
  }

  public Map<Id, Box> cards() {
    return cards;
  }

  public Map<Id, Box> bands() {
    return bands;
  }

  public Map<Id, Box> frames() {
    return frames;
  }

  public Map<Id, Polyline> routes() {
    return routes;
  }

  public Map<Id, Outline> lines() {
    return lines;
  }

  public Map<Id, Box> labels() {
    return labels;
  }

  /** The box of each free note, which no layout moves. */
  public Map<Id, Box> notes() {
    return notes;
  }

  /**
   * Returns the line drawn for a link, from its source's card to its target's; null where it is not
   * drawn.
   */
  public @Nullable Outline line(Id link) {
    Polyline route = routes.get(link);
    Outline line = lines.get(link);
    return line != null || route == null ? line : Outline.rounded(route, RADIUS);
  }

  /** Returns the drawn line of a link as straight pieces; null where it is not drawn. */
  public @Nullable Polyline course(Id link) {
    Outline line = lines.get(link);
    return line == null ? routes.get(link) : line.flat();
  }

  /** The smallest box around all of it. O(everything) when first asked. */
  public Box bounds() {
    Box ready = bounds;
    if (ready == null) {
      List<Box> all = new ArrayList<>(cards.values());
      all.addAll(bands.values());
      all.addAll(frames.values());
      all.addAll(labels.values());
      all.addAll(notes.values());
      routes.values().forEach(route -> all.add(route.bounds()));
      ready = Box.around(all);
      bounds = ready;
    }
    return ready;
  }

  /** The cards that touch an area, and some beside it. O(cards near it) once the grid is made. */
  public Set<Id> cardsNear(Box area) {
    return grids().cards.near(area);
  }

  /** The links whose labels touch an area, and some beside it. */
  public Set<Id> labelsNear(Box area) {
    return grids().labels.near(area);
  }

  /** The links whose way or line touches an area, and some beside it. */
  public Set<Id> linksNear(Box area) {
    return grids().links.near(area);
  }

  /** Returns how many entries the grids have: what finding things takes in memory. */
  public int gridEntries() {
    Grids all = grids();
    return all.cards.entries() + all.labels.entries() + all.links.entries();
  }

  /** The same, ready to tell what lies near a place: makes the grids now rather than when asked. */
  public Geometry indexed() {
    grids();
    return this;
  }

  private Grids grids() {
    Grids ready = grids;
    if (ready == null) {
      ready = after(EMPTY, new Grids(Grid.EMPTY, Grid.EMPTY, Grid.EMPTY));
      grids = ready;
    }
    return ready;
  }

  private Grids after(Geometry before, Grids old) {
    Set<Id> movedLinks = changed(before.routes, routes);
    movedLinks.addAll(changed(before.lines, lines));
    return new Grids(
        old.cards.after(changed(before.cards, cards), boxes(cards)),
        old.labels.after(changed(before.labels, labels), boxes(labels)),
        old.links.after(movedLinks, this::pieces));
  }

  /** Returns what is not the very same object in both: what lies the same may be entered anew. */
  @SuppressWarnings("ReferenceEquality") // equal shapes in two objects may count as changed
  private static <T> Set<Id> changed(Map<Id, T> before, Map<Id, T> now) {
    Set<Id> changed = new HashSet<>();
    int added = 0;
    for (Map.Entry<Id, T> entry : now.entrySet()) {
      T was = before.get(entry.getKey());
      if (was != entry.getValue()) {
        changed.add(entry.getKey());
        added += was == null ? 1 : 0;
      }
    }
    if (now.size() < before.size() + added) {
      before.keySet().stream().filter(id -> !now.containsKey(id)).forEach(changed::add);
    }
    return changed;
  }

  private static Function<Id, List<Box>> boxes(Map<Id, Box> boxes) {
    return id -> {
      Box box = boxes.get(id);
      return box == null ? List.of() : List.of(box);
    };
  }

  private List<Box> pieces(Id link) {
    List<Box> pieces = new ArrayList<>();
    Polyline route = routes.get(link);
    if (route != null) {
      addPieces(route, pieces);
    }
    Outline line = lines.get(link);
    if (line != null) {
      addPieces(line.flat(), pieces);
    }
    return pieces;
  }

  private static void addPieces(Polyline line, List<Box> pieces) {
    List<Point> points = line.points();
    for (int i = 1; i < points.size(); i++) {
      pieces.add(Box.between(points.get(i - 1), points.get(i)));
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Geometry that
        && cards.equals(that.cards)
        && bands.equals(that.bands)
        && frames.equals(that.frames)
        && routes.equals(that.routes)
        && lines.equals(that.lines)
        && labels.equals(that.labels)
        && notes.equals(that.notes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(cards, bands, frames, routes, lines, labels, notes);
  }

  @Override
  public String toString() {
    return "Geometry[" + cards.size() + " cards, " + routes.size() + " routes, " + bounds() + "]";
  }
}
