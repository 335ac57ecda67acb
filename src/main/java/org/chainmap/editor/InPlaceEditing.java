package org.chainmap.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chainmap.editor.change.EditableTexts;
import org.chainmap.editor.view.EditRequest;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Draft;
import org.jspecify.annotations.Nullable;

/**
 * The text that is edited in its place on the map, and what is typed there until it is confirmed.
 */
final class InPlaceEditing {

  private final Supplier<LaidOutMap> laidOutMap;
  private final Function<Id, @Nullable Box> signOf;
  private final Consumer<Change> commit;
  private final Consumer<Change> name;
  private final Runnable changed;
  private final Drafts drafts = new Drafts();

  private @Nullable EditRequest editing;
  private boolean naming;

  /**
   * @param laidOutMap the committed map and where everything lies on it
   * @param signOf where a text is drawn other than at its place; null for most
   * @param commit takes an edited text as a step
   * @param name takes the name of what the last step created as part of that step
   * @param changed runs when an edit begins, moves or ends
   */
  InPlaceEditing(
      Supplier<LaidOutMap> laidOutMap,
      Function<Id, @Nullable Box> signOf,
      Consumer<Change> commit,
      Consumer<Change> name,
      Runnable changed) {
    this.laidOutMap = laidOutMap;
    this.signOf = signOf;
    this.commit = commit;
    this.name = name;
    this.changed = changed;
  }

  /**
   * Starts editing an element's text; does nothing if the element shows none.
   *
   * @param fresh whether the last step created it
   */
  void begin(Id id, boolean fresh) {
    LaidOutMap now = laidOutMap.get();
    EditableTexts.request(now.map(), now.geometry(), signOf.apply(id), id, now.lang())
        .ifPresent(
            request -> {
              editing = request;
              naming = fresh;
              changed.run();
            });
  }

  /** The text being edited. */
  Optional<EditRequest> request() {
    return Optional.ofNullable(editing);
  }

  /** Returns what the last step created, while its name is being edited. */
  Optional<Id> named() {
    return request().filter(request -> naming).map(EditRequest::id);
  }

  /** Follows a step: the text is where its element is now; it ends with that element. */
  void follow(ChainMap after) {
    EditRequest request = editing;
    if (request != null && after.find(request.id()).isEmpty()) {
      finish(null);
    } else if (request != null) {
      begin(request.id(), naming);
    }
  }

  /** Takes note of a text that is not yet confirmed. */
  void typed(String text) {
    EditRequest request = editing;
    if (request != null) {
      Change change = change(request, text);
      drafts.put(
          this,
          change.edits().isEmpty()
              ? null
              : new Draft(List.of(request.id()), change.name(), text, change));
    }
  }

  /** Returns what is typed into the document and not yet confirmed. */
  Drafts drafts() {
    return drafts;
  }

  /** Ends editing; the text is committed unless it is null, blank or unchanged. */
  void finish(@Nullable String text) {
    EditRequest request = editing;
    if (request != null) {
      editing = null;
      if (text != null) {
        (naming ? name : commit).accept(change(request, text));
      }
      drafts.put(this, null);
      changed.run();
    }
  }

  private Change change(EditRequest request, String text) {
    LaidOutMap now = laidOutMap.get();
    return EditableTexts.edited(now.map(), request.id(), now.lang(), text);
  }
}
