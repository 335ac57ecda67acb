package org.chainmap.ui.views;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.editor.change.Creation;
import org.chainmap.editor.change.SavedViews;
import org.chainmap.editor.change.Seen;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.SavedView;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.ViewFilter;
import org.chainmap.story.StoryProposal;
import org.chainmap.text.Message;
import org.chainmap.ui.MapAccess;
import org.jspecify.annotations.Nullable;

/** What can be done with the saved views of a map. */
final class ViewDesk {

  private final MapAccess access;
  private final StoryAccess story;
  private List<SavedView> views;
  private @Nullable Id made;

  ViewDesk(MapAccess access, StoryAccess story) {
    this.access = access;
    this.story = story;
    this.views = SavedViews.all(access.map());
    access.whenMapChanges(this::follow);
  }

  private void follow() {
    List<SavedView> now = SavedViews.all(access.map());
    Set<Id> known = Set.copyOf(views.stream().map(SavedView::id).toList());
    made =
        now.stream().map(SavedView::id).filter(id -> !known.contains(id)).findFirst().orElse(null);
    views = now;
  }

  ChainMap map() {
    return access.map();
  }

  List<SavedView> all() {
    return SavedViews.all(access.map());
  }

  Optional<SavedView> view(Id id) {
    return access.map().find(SavedView.class, id);
  }

  /** Returns the view that the last step made, if it made one. */
  Optional<Id> made() {
    return Optional.ofNullable(made);
  }

  Optional<SavedView> shown() {
    return story.current().view();
  }

  void show(SavedView view) {
    story.show().accept(view);
  }

  void leave() {
    story.leave().run();
  }

  /** Saves what is seen as a view. */
  void save() {
    story.save().run();
  }

  /** Changes a view to what is seen; one that is not shown is shown as it is then. */
  void update(SavedView view) {
    Seen seen = story.current().seen();
    boolean shown = shown().filter(view::equals).isPresent();
    access.commit(SavedViews.updated(map(), view, seen));
    if (!shown) {
      view(view.id()).ifPresent(this::show);
    }
  }

  /** Lets a view show what is chosen on the map. */
  void updateToChosen(SavedView view) {
    ViewFilter chosen = SavedViews.of(map(), access.selection());
    change(
        view.withFilter(view.filter().withStages(chosen.stages()).withSegments(chosen.segments())),
        Message.of("views.change.chosen"));
  }

  /** Tells whether something is chosen on the map of which a view can be made. */
  boolean hasChosen() {
    return !SavedViews.of(map(), access.selection()).equals(ViewFilter.NONE);
  }

  /** Lets a view show all that its filter leaves, wherever that lies. */
  void unframe(SavedView view) {
    change(view.withFrame(null), Message.of("views.change.unframe"));
  }

  private void change(SavedView after, Message name) {
    access.commit(SavedViews.changed(map(), after, name));
  }

  /** Names a view; one that was just made is named in the step that made it. */
  void rename(SavedView view, Name name) {
    access.name(SavedViews.changed(map(), view.withName(name), Message.of("editor.change.rename")));
  }

  /** Moves a view to another place, counted without it. */
  void move(SavedView view, int index) {
    access.commit(SavedViews.reordered(map(), view.id(), index));
  }

  void duplicate(SavedView view) {
    Creation copy = SavedViews.duplicated(map(), view);
    access.commit(copy.change());
  }

  void delete(SavedView view) {
    access.delete(List.of(view.id()));
  }

  private static long added(Change change) {
    return change.edits().stream()
        .filter(edit -> edit.before() == null && edit.after() instanceof SavedView)
        .count();
  }

  /**
   * Adds those views of the proposed story that the map does not have, as one step, once it is
   * worked out, and says how many there were.
   */
  void takeStory() {
    access.<Change>commitLater(
        Message.of("views.task.propose"),
        (map, progress) ->
            SavedViews.taken(
                map, StoryProposal.of(map, Assessment.of(map, progress).findings(), progress)),
        change -> change,
        change -> story.say().accept(Message.of("views.taken", added(change))));
  }
}
