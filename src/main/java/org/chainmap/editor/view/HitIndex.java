package org.chainmap.editor.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.chainmap.editor.view.Hit.Kind;
import org.chainmap.geom.BandHeader;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;

/**
 * What lies where: a uniform grid over cards, labels, link ways and band headers.
 *
 * <p>A look-up costs O(things in one grid cell), an update O(things) to find what moved and O(cells
 * covered) for each thing that did.
 */
public final class HitIndex {

  /** The side of a grid cell in px: a little more than a card. */
  private static final double CELL = 256;

  private static final Comparator<Hit> ON_TOP_FIRST =
      Comparator.comparing(Hit::kind).thenComparing(Hit::id, Comparator.reverseOrder());

  private record Cell(int column, int row) {}

  private final Map<Cell, Set<Hit>> cells = new HashMap<>();
  private final Map<Kind, Map<Id, ?>> shapes = new EnumMap<>(Kind.class);
  private Map<Id, Box> bands = Map.of();

  public HitIndex(Geometry geometry, Orientation orientation) {
    for (Kind kind : Kind.values()) {
      shapes.put(kind, Map.of());
    }
    update(geometry, orientation);
  }

  /** Takes in a new geometry: only what changed place is entered anew. */
  public void update(Geometry geometry, Orientation orientation) {
    Map<Id, Box> headers = new HashMap<>();
    Map<Id, Object> links = new HashMap<>(geometry.routes());
    links.putAll(geometry.lines());
    geometry.bands().forEach((id, band) -> headers.put(id, BandHeader.of(band, orientation)));
    replace(Kind.CARD, geometry.cards());
    replace(Kind.LABEL, geometry.labels());
    replace(Kind.LINK, links);
    replace(Kind.HEADER, headers);
    bands = geometry.bands();
  }

  private void replace(Kind kind, Map<Id, ?> now) {
    Map<Id, ?> old = shapes.getOrDefault(kind, Map.of());
    old.forEach(
        (id, shape) -> {
          if (!shape.equals(now.get(id))) {
            Hit hit = new Hit(kind, id);
            eachCell(
                shape,
                cell ->
                    cells.computeIfPresent(
                        cell,
                        (c, hits) -> {
                          hits.remove(hit);
                          return hits.isEmpty() ? null : hits;
                        }));
          }
        });
    now.forEach(
        (id, shape) -> {
          if (!shape.equals(old.get(id))) {
            Hit hit = new Hit(kind, id);
            eachCell(shape, cell -> cells.computeIfAbsent(cell, c -> new HashSet<>()).add(hit));
          }
        });
    shapes.put(kind, now);
  }

  private static void eachCell(Object shape, Consumer<Cell> action) {
    switch (shape) {
      case Box box -> eachCell(box, action);
      case Outline line -> eachCell(line.flat(), action);
      case Polyline line -> {
        List<Point> p = line.points();
        Set<Cell> covered = new HashSet<>();
        for (int i = 1; i < p.size(); i++) {
          eachCell(Box.between(p.get(i - 1), p.get(i)), covered::add);
        }
        covered.forEach(action);
      }
      default -> throw new IllegalArgumentException("no shape: " + shape);
    }
  }

  private static void eachCell(Box box, Consumer<Cell> action) {
    for (int column = cell(box.x()); column <= cell(box.right()); column++) {
      for (int row = cell(box.y()); row <= cell(box.bottom()); row++) {
        action.accept(new Cell(column, row));
      }
    }
  }

  private static int cell(double coordinate) {
    return (int) Math.floor(coordinate / CELL);
  }

  /** What lies on top at a place, bands included; links count from {@code tolerance} px away. */
  public Optional<Hit> at(Point p, double tolerance) {
    List<Hit> all = all(p, tolerance);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
  }

  /** Everything at a place, what lies on top first. */
  public List<Hit> all(Point p, double tolerance) {
    Set<Hit> near = new TreeSet<>(ON_TOP_FIRST);
    eachCell(
        new Box(p.x(), p.y(), 0, 0).grown(tolerance),
        cell -> near.addAll(cells.getOrDefault(cell, Set.of())));
    List<Hit> hits = new ArrayList<>();
    for (Hit hit : near) {
      if (contains(shape(hit), p, tolerance)) {
        hits.add(hit);
      }
    }
    bands.keySet().stream()
        .sorted()
        .filter(id -> bands.getOrDefault(id, NOWHERE).contains(p))
        .forEach(id -> hits.add(new Hit(Kind.BAND, id)));
    return hits;
  }

  /** The card at a place. */
  public Optional<Id> cardAt(Point p) {
    return all(p, 0).stream().filter(hit -> hit.kind() == Kind.CARD).map(Hit::id).findFirst();
  }

  /** The cards and links that a box touches, in the order of their ids. */
  public List<Id> in(Box box) {
    Set<Id> found = new TreeSet<>();
    eachCell(
        box,
        cell -> {
          for (Hit hit : cells.getOrDefault(cell, Set.of())) {
            boolean selects = hit.kind() == Kind.CARD || hit.kind() == Kind.LINK;
            if (selects && touches(shape(hit), box)) {
              found.add(hit.id());
            }
          }
        });
    return List.copyOf(found);
  }

  private static final Box NOWHERE = new Box(Double.MAX_VALUE, Double.MAX_VALUE, 0, 0);

  private Object shape(Hit hit) {
    Object shape = shapes.getOrDefault(hit.kind(), Map.of()).get(hit.id());
    return shape == null ? NOWHERE : shape;
  }

  private static boolean contains(Object shape, Point p, double tolerance) {
    return switch (shape) {
      case Box box -> box.contains(p);
      case Outline line -> line.flat().distanceTo(p) <= tolerance;
      case Polyline line -> line.distanceTo(p) <= tolerance;
      default -> false;
    };
  }

  private static boolean touches(Object shape, Box box) {
    return switch (shape) {
      case Box other -> other.overlaps(box);
      // A link is taken when it lies in the box as a whole: one that only crosses it is not meant.
      case Outline line -> box.contains(line.flat().bounds());
      case Polyline line -> box.contains(line.bounds());
      default -> false;
    };
  }
}
