package org.chainmap.editor.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Ids;
import org.chainmap.model.Link;
import org.chainmap.model.Participation;
import org.chainmap.model.SavedView;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Colouring;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.ViewFilter;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** Adds, reorders and changes the saved views of a map, which are numbered in their order. */
public final class SavedViews {

  private SavedViews() {}

  /** Returns the views in their order. */
  public static List<SavedView> all(ChainMap map) {
    return map.all(SavedView.class);
  }

  /**
   * Saves what is seen as a view.
   *
   * @param index its place in the story from 0; later ones move on
   */
  public static Creation added(ChainMap map, Name name, Seen seen, int index) {
    ChangeBuilder builder = new ChangeBuilder(map);
    SavedView view =
        SavedView.of(builder.fresh(Ids.VIEW), "?", 0)
            .withName(name)
            .withFilter(seen.filter())
            .withColouring(colouring(builder, seen))
            .withFrame(seen.frame());
    return inserted(builder, map, view, index, Message.of("editor.change.saveView"));
  }

  private static Creation inserted(
      ChangeBuilder builder, ChainMap map, SavedView view, int index, Message change) {
    List<SavedView> views = new ArrayList<>(all(map));
    views.add(Math.clamp(index, 0, views.size()), view);
    number(builder, views);
    return new Creation(builder.change(change), List.of(view.id()));
  }

  /**
   * Returns the colouring of what is seen; a scenario that the map does not have is added to it.
   */
  private static Colouring colouring(ChangeBuilder builder, Seen seen) {
    Scenario unsaved = seen.unsaved();
    if (unsaved == null) {
      return seen.colouring();
    }
    Id id = builder.fresh(Ids.SCENARIO);
    builder.put(unsaved.withId(id));
    return Colouring.of(id);
  }

  private static void number(ChangeBuilder builder, List<SavedView> views) {
    for (int i = 0; i < views.size(); i++) {
      builder.put(views.get(i).withOrder(i));
    }
  }

  /** Changes a view to what is seen; its name, notes to speak and place stay. */
  public static Change updated(ChainMap map, SavedView view, Seen seen) {
    ChangeBuilder builder = new ChangeBuilder(map);
    return builder
        .put(
            view.withFilter(seen.filter())
                .withColouring(colouring(builder, seen))
                .withFrame(seen.frame()))
        .change(Message.of("editor.change.updateView"));
  }

  /** Puts a changed view in place of the one of its id. */
  public static Change changed(ChainMap map, SavedView after, Message name) {
    return new ChangeBuilder(map).put(after).change(name);
  }

  /**
   * Moves a view to another place in the story.
   *
   * @param index its new place from 0, counted without it
   */
  public static Change reordered(ChainMap map, Id id, int index) {
    ChangeBuilder builder = new ChangeBuilder(map);
    Optional<SavedView> moved = map.find(SavedView.class, id);
    if (moved.isPresent()) {
      List<SavedView> views = new ArrayList<>(all(map));
      views.remove(moved.get());
      views.add(Math.clamp(index, 0, views.size()), moved.get());
      number(builder, views);
    }
    return builder.change(Message.of("editor.change.reorderViews"));
  }

  /** Adds a copy of a view behind it. */
  public static Creation duplicated(ChainMap map, SavedView view) {
    ChangeBuilder builder = new ChangeBuilder(map);
    Name name = view.name();
    String english = name.english();
    Name copy =
        new Name(
            Message.of("editor.view.copy", name.text()).in(Lang.ZH),
            english == null ? null : Message.of("editor.view.copy", english).in(Lang.EN));
    return inserted(
        builder,
        map,
        view.withId(builder.fresh(Ids.VIEW)).withName(copy),
        all(map).indexOf(view) + 1,
        Message.of("editor.change.duplicateView"));
  }

  /**
   * Adds the views of a proposed story behind those there are, with the scenario that one of them
   * shows; without views that show what one of the map shows already. O(views²).
   */
  public static Change taken(ChainMap map, Collection<? extends Element> proposal) {
    List<SavedView> views = new ArrayList<>(all(map));
    for (Element element : proposal) {
      if (element instanceof SavedView view && views.stream().noneMatch(v -> alike(v, view))) {
        views.add(view);
      }
    }
    ChangeBuilder builder = new ChangeBuilder(map);
    for (Element element : proposal) {
      if (element instanceof Scenario scenario
          && views.stream().anyMatch(v -> shows(v, scenario))) {
        builder.put(scenario);
      }
    }
    if (views.size() > all(map).size()) {
      number(builder, views);
    }
    return builder.change(Message.of("editor.change.takeStory"));
  }

  private static boolean alike(SavedView one, SavedView other) {
    return one.filter().equals(other.filter())
        && one.colouring().equals(other.colouring())
        && Objects.equals(one.frame(), other.frame());
  }

  private static boolean shows(SavedView view, Scenario scenario) {
    return scenario.id().equals(view.colouring().scenario());
  }

  /**
   * Returns a filter that leaves what is chosen: whole stages where nothing but stages is chosen,
   * else segments, also those of links and enterprises; the one that leaves everything where the
   * chosen has no segments.
   */
  public static ViewFilter of(ChainMap map, Collection<Id> chosen) {
    List<Id> stages = chosen.stream().filter(id -> map.find(Stage.class, id).isPresent()).toList();
    if (!stages.isEmpty() && stages.size() == chosen.size()) {
      return ViewFilter.NONE.withStages(stages);
    }
    Set<Id> segments = new LinkedHashSet<>();
    for (Id id : chosen) {
      map.find(Segment.class, id).ifPresent(segment -> segments.add(id));
      map.find(Stage.class, id)
          .ifPresent(stage -> map.segmentsIn(id).forEach(segment -> segments.add(segment.id())));
      map.find(Participation.class, id).ifPresent(part -> segments.add(part.segment()));
      map.find(Enterprise.class, id)
          .ifPresent(
              supplier -> map.participationsOf(id).forEach(part -> segments.add(part.segment())));
      map.find(Link.class, id).ifPresent(link -> segments.addAll(List.of(link.from(), link.to())));
    }
    return ViewFilter.NONE.withSegments(List.copyOf(segments));
  }
}
