package org.chainmap.editor.action;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chainmap.editor.Editor;
import org.chainmap.editor.change.Direction;
import org.chainmap.editor.view.Selection;
import org.chainmap.editor.view.Trail;
import org.chainmap.geom.Id;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.Note;
import org.chainmap.model.Segment;

/** Actions that select elements and move from card to card. */
public final class SelectActions {

  public static final Action<Editor> ALL_ELEMENTS =
      Actions.of(
          "selectAll",
          "Ctrl+A",
          Conditions.SOMETHING_ON_MAP,
          e ->
              e.select(
                  Selection.of(ids(e.map().segments()))
                      .with(ids(e.map().links()))
                      .with(ids(e.map().notes()))));
  public static final Action<Editor> NONE =
      Actions.of("selectNone", "Ctrl+Shift+A", Conditions.SELECTION, e -> e.select(Selection.NONE));
  public static final Action<Editor> SAME_KIND =
      Actions.of("selectSameKind", "", Conditions.SELECTION, SelectActions::selectSameKind);
  public static final Action<Editor> WALK_LEFT = walk("walkLeft", "Alt+Left", Direction.LEFT);
  public static final Action<Editor> WALK_RIGHT = walk("walkRight", "Alt+Right", Direction.RIGHT);
  public static final Action<Editor> WALK_UP = walk("walkUp", "Alt+Up", Direction.UP);
  public static final Action<Editor> WALK_DOWN = walk("walkDown", "Alt+Down", Direction.DOWN);

  public static final List<Action<Editor>> ALL =
      List.of(ALL_ELEMENTS, NONE, SAME_KIND, WALK_LEFT, WALK_RIGHT, WALK_UP, WALK_DOWN);

  private SelectActions() {}

  private static List<Id> ids(Collection<? extends Element> elements) {
    return elements.stream().map(Element::id).toList();
  }

  /** Selects all segments of the selected segments' kinds, and links and notes likewise. */
  private static void selectSameKind(Editor e) {
    Stream<Id> segments = alike(e, Segment.class, Segment::kind);
    Stream<Id> links = alike(e, Link.class, Link::kind);
    Stream<Id> notes = alike(e, Note.class, Note::kind);
    e.select(Selection.of(Stream.of(segments, links, notes).flatMap(all -> all).toList()));
  }

  private static <E extends Element> Stream<Id> alike(
      Editor e, Class<E> sort, Function<E, Object> kind) {
    List<Object> kinds = e.selection().all(e.map(), sort).stream().map(kind).toList();
    return e.map().all(sort).stream()
        .filter(element -> kinds.contains(Objects.requireNonNull(kind.apply(element))))
        .map(Element::id);
  }

  private static Action<Editor> walk(String key, String shortcut, Direction direction) {
    return Actions.of(
        key,
        shortcut,
        Conditions.SEGMENTS_ON_MAP,
        e -> {
          List<Segment> chosen = e.selection().all(e.map(), Segment.class);
          (chosen.isEmpty()
                  ? KeyboardNavigation.first(e.shownGeometry())
                  : next(e, chosen.getLast().id(), direction))
              .ifPresent(
                  id -> {
                    e.select(Selection.of(id));
                    e.cameraMoves().reveal(id);
                  });
        });
  }

  /** Returns the card a step leads to: back where the last step came from, or on along links. */
  private static Optional<Id> next(Editor e, Id at, Direction direction) {
    Trail trail = e.view().trail();
    Optional<Id> back =
        trail
            .back(at, direction.dx(), direction.dy())
            .filter(id -> e.shownGeometry().cards().containsKey(id));
    if (back.isPresent()) {
      e.view().walked(trail.shorter());
      return back;
    }
    Optional<Id> on = KeyboardNavigation.from(e.shownMap(), e.shownGeometry(), at, direction);
    on.ifPresent(
        to ->
            e.view().walked(trail.longer(new Trail.Step(at, to, direction.dx(), direction.dy()))));
    return on;
  }
}
