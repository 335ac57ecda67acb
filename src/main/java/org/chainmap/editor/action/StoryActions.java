package org.chainmap.editor.action;

import java.util.List;
import java.util.Optional;
import org.chainmap.editor.Editor;
import org.chainmap.editor.change.SavedViews;
import org.chainmap.editor.change.Seen;
import org.chainmap.model.ProvisionalNames;
import org.chainmap.model.SavedView;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.ViewFilter;
import org.chainmap.text.Message;

/** Actions that save views, show them one after another, and return to the whole map. */
public final class StoryActions {

  private static final Condition<Editor> SHOWN =
      Condition.that(
          e -> e.currentView().view().isPresent(), Message.of("editor.obstacle.shownView"));

  private static final Condition<Editor> VIEWS =
      Condition.that(
          e -> !SavedViews.all(e.map()).isEmpty(), Message.of("editor.obstacle.savedViews"));

  /** Saves what is seen as a view behind the one shown, or last. */
  public static final Action<Editor> SAVE =
      Actions.of(
          "saveView",
          "Ctrl+B",
          Conditions.SOMETHING_ON_MAP,
          e -> save(e, e.currentView().suggestedName(e.selection().ids()), e.currentView().seen()));

  /** Saves the chosen segments or stages as a view. */
  public static final Action<Editor> SAVE_SELECTION =
      Actions.of(
          "saveSelectionView",
          "Ctrl+Alt+B",
          Conditions.SELECTION.and(
              Condition.that(
                  e -> !chosen(e).equals(ViewFilter.NONE),
                  Message.of("editor.obstacle.viewSelection"))),
          e -> save(e, e.currentView().suggestedName(chosen(e)), Seen.of(chosen(e))));

  /** Changes the view shown to what is seen now. */
  public static final Action<Editor> UPDATE =
      Actions.of(
          "updateView",
          "",
          SHOWN,
          e ->
              e.currentView()
                  .view()
                  .ifPresent(
                      shown ->
                          e.commit(SavedViews.updated(e.map(), shown, e.currentView().seen()))));

  public static final Action<Editor> NEXT = step("nextView", "Alt+PageDown", 1);
  public static final Action<Editor> PREVIOUS = step("previousView", "Alt+PageUp", -1);

  /** Shows the whole map as it was seen before. */
  public static final Action<Editor> LEAVE =
      Actions.of("leaveView", "Escape", SHOWN, Editor::showWhole);

  public static final List<Action<Editor>> ALL =
      List.of(SAVE, SAVE_SELECTION, UPDATE, NEXT, PREVIOUS, LEAVE);

  private StoryActions() {}

  private static ViewFilter chosen(Editor e) {
    return SavedViews.of(e.map(), e.selection().ids());
  }

  private static void save(Editor e, Message name, Seen seen) {
    List<SavedView> views = SavedViews.all(e.map());
    int index = e.currentView().view().map(shown -> views.indexOf(shown) + 1).orElse(views.size());
    String text =
        ProvisionalNames.next(views.stream().map(SavedView::name).toList(), name, e.lang());
    e.saveView(SavedViews.added(e.map(), Name.of(text), seen, index));
  }

  private static Action<Editor> step(String key, String shortcut, int onward) {
    return Actions.of(key, shortcut, VIEWS, e -> next(e, onward).ifPresent(e::showView));
  }

  /** Returns the view after the one shown, or before it; from the whole map, the first or last. */
  private static Optional<SavedView> next(Editor e, int onward) {
    List<SavedView> views = SavedViews.all(e.map());
    int last = views.size() - 1;
    int to =
        e.currentView()
            .view()
            .map(shown -> Math.clamp(views.indexOf(shown) + onward, 0, last))
            .orElse(onward > 0 ? 0 : last);
    return views.isEmpty() ? Optional.empty() : Optional.of(views.get(to));
  }
}
