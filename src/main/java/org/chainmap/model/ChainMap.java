package org.chainmap.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chainmap.geom.Id;
import org.chainmap.model.kind.Tint;
import org.jspecify.annotations.Nullable;

/**
 * A chain map (产业链图谱): an immutable set of elements, with views to read them.
 *
 * <p>Views are built on first use and cached. Every list is in display order: stages by their
 * order, all other elements by id.
 */
public final class ChainMap {

  /** Up to how many edits the views are carried over to the map after a change. */
  private static final int FEW_EDITS = 64;

  private final SortedMap<Id, Element> elements;
  private volatile @Nullable Views views;

  private ChainMap(SortedMap<Id, Element> elements, @Nullable Views views) {
    this.elements = Collections.unmodifiableSortedMap(elements);
    this.views = views;
  }

  /** Returns a map with only a title. */
  public static ChainMap titled(String title) {
    return of(List.of(MapInfo.titled(title)));
  }

  /**
   * Returns a map of these elements, which include a {@link MapInfo}.
   *
   * @throws IllegalArgumentException if two share an id or there is no map info
   */
  public static ChainMap of(Collection<? extends Element> elements) {
    SortedMap<Id, Element> byId = new TreeMap<>();
    for (Element element : elements) {
      if (byId.put(element.id(), element) != null) {
        throw new IllegalArgumentException("two elements with the id " + element.id());
      }
    }
    if (!(byId.get(MapInfo.ID) instanceof MapInfo)) {
      throw new IllegalArgumentException("a map needs its map info");
    }
    return new ChainMap(byId, null);
  }

  /** Returns every element by id, in the order of ids. */
  public SortedMap<Id, Element> elements() {
    return elements;
  }

  /**
   * The map after a change. O(elements), but only what the change touches is sorted anew.
   *
   * @throws IllegalArgumentException if an edit's {@code before} differs from the map's element
   */
  public ChainMap with(Change change) {
    SortedMap<Id, Element> changed = new TreeMap<>(elements);
    for (Edit edit : change.edits()) {
      if (!Objects.equals(elements.get(edit.id()), edit.before())) {
        throw new IllegalArgumentException("the change does not start from this map: " + edit.id());
      }
      Element after = edit.after();
      if (after == null) {
        changed.remove(edit.id());
      } else {
        changed.put(edit.id(), after);
      }
    }
    if (!(changed.get(MapInfo.ID) instanceof MapInfo)) {
      throw new IllegalArgumentException("a map needs its map info");
    }
    Views known = views;
    boolean few = change.edits().size() <= FEW_EDITS;
    return new ChainMap(changed, known == null || !few ? null : known.after(change));
  }

  public Optional<Element> find(Id id) {
    return Optional.ofNullable(element(id));
  }

  /** Returns the element with this id if it is of this kind. */
  public <E extends Element> Optional<E> find(Class<E> kind, Id id) {
    Element element = element(id);
    return kind.isInstance(element) ? Optional.of(kind.cast(element)) : Optional.empty();
  }

  /**
   * Finds an element, by hash once there are views, because analyses look up elements thousands of
   * times.
   */
  private @Nullable Element element(Id id) {
    Views ready = views;
    return ready == null ? elements.get(id) : ready.element(id);
  }

  public MapInfo info() {
    return find(MapInfo.class, MapInfo.ID).orElseThrow();
  }

  /** Returns the same map as that of another document. O(elements). */
  public ChainMap withDocumentId(@Nullable String id) {
    MapInfo info = info();
    if (Objects.equals(info.documentId(), id)) {
      return this;
    }
    SortedMap<Id, Element> changed = new TreeMap<>(elements);
    changed.put(MapInfo.ID, info.withDocumentId(id));
    return new ChainMap(changed, null);
  }

  /** Returns all elements of one kind, in display order. */
  @SuppressWarnings("unchecked")
  public <E extends Element> List<E> all(Class<E> kind) {
    return (List<E>) views().ofKind(kind);
  }

  public List<Stage> stages() {
    return all(Stage.class);
  }

  public List<Segment> segments() {
    return all(Segment.class);
  }

  public List<Enterprise> enterprises() {
    return all(Enterprise.class);
  }

  public List<Participation> participations() {
    return all(Participation.class);
  }

  public List<Link> links() {
    return all(Link.class);
  }

  /**
   * The colour in which a stage is shown: its own, or one by its place among the stages, so that
   * neighbouring stages differ. O(stages).
   */
  public Tint tint(Stage stage) {
    Tint own = stage.tint();
    return own != null ? own : Tint.at(Math.max(0, stages().indexOf(stage)));
  }

  public List<Note> notes() {
    return all(Note.class);
  }

  public List<Segment> segmentsIn(Id stage) {
    return views().segmentsIn(stage);
  }

  /** Returns the participations in a segment: the largest share first, unknown shares last. */
  public List<Participation> participationsIn(Id segment) {
    return views().participationsIn(segment);
  }

  public List<Participation> participationsOf(Id enterprise) {
    return views().participationsOf(enterprise);
  }

  /** Returns the links that start or end at a segment, each once. */
  public List<Link> linksAt(Id segment) {
    return views().linksAt(segment);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ChainMap map && map.elements.equals(elements);
  }

  @Override
  public int hashCode() {
    return elements.hashCode();
  }

  @Override
  public String toString() {
    return "ChainMap[" + info().title().text() + ", " + elements.size() + " elements]";
  }

  private Views views() {
    Views ready = views;
    if (ready == null) {
      ready = Views.of(elements.values());
      views = ready;
    }
    return ready;
  }
}
