package org.chainmap.editor.action;

import java.util.List;
import org.chainmap.editor.Editor;
import org.chainmap.editor.change.Clips;
import org.chainmap.editor.change.Creation;
import org.chainmap.editor.change.Deletion;
import org.chainmap.editor.change.Locks;
import org.chainmap.editor.change.Style;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.model.Change;
import org.chainmap.model.Segment;
import org.chainmap.text.Message;

/** Actions for undo, clipboard, deletion, styles and text. */
public final class EditActions {

  public static final Action<Editor> UNDO =
      Actions.of("undo", "Ctrl+Z", Conditions.UNDOABLE, Editor::undo);
  public static final Action<Editor> REDO =
      Actions.of("redo", "Ctrl+Y Ctrl+Shift+Z", Conditions.REDOABLE, Editor::redo);
  public static final Action<Editor> COPY =
      Actions.of("copy", "Ctrl+C", Conditions.COPYABLE, EditActions::copy);
  public static final Action<Editor> CUT =
      Actions.of(
          "cut",
          "Ctrl+X",
          Conditions.COPYABLE.and(Conditions.DELETABLE),
          e -> {
            copy(e);
            e.commit(new Change(Message.of("editor.change.cut"), removal(e).edits()));
          });
  public static final Action<Editor> PASTE =
      Actions.of("paste", "Ctrl+V", Conditions.CLIP, EditActions::paste);
  public static final Action<Editor> DUPLICATE =
      Actions.of(
          "duplicate",
          "Ctrl+D",
          Conditions.PLACED,
          e -> show(e, Clips.duplicated(e.map(), e.geometry(), e.selection())));
  public static final Action<Editor> DELETE =
      Actions.of("delete", "Delete Backspace", Conditions.DELETABLE, e -> e.delete(deletable(e)));
  public static final Action<Editor> COPY_STYLE =
      Actions.of(
          "copyStyle",
          "Ctrl+Alt+C",
          Conditions.STYLED,
          e -> Style.of(e.map(), e.selection()).ifPresent(e.clipboard()::put));
  public static final Action<Editor> PASTE_STYLE =
      Actions.of(
          "pasteStyle",
          "Ctrl+Alt+V",
          Conditions.SELECTION.and(Conditions.COPIED_STYLE),
          e ->
              e.clipboard()
                  .style()
                  .ifPresent(style -> e.commit(style.onto(e.map(), e.selection()))));
  public static final Action<Editor> EDIT_TEXT =
      Actions.of(
          "editText",
          "F2 Enter",
          Conditions.ONE_ELEMENT,
          e -> e.edit(e.selection().ids().getFirst()));

  public static final List<Action<Editor>> ALL =
      List.of(UNDO, REDO, CUT, COPY, PASTE, DUPLICATE, DELETE, COPY_STYLE, PASTE_STYLE, EDIT_TEXT);

  private EditActions() {}

  private static void copy(Editor e) {
    Clips.copied(e.map(), e.geometry(), e.selection()).ifPresent(e.clipboard()::put);
  }

  private static void paste(Editor e) {
    List<Id> segments =
        e.selection().all(e.map(), Segment.class).stream().map(Segment::id).toList();
    e.clipboard()
        .clip()
        .ifPresent(
            clip ->
                show(
                    e,
                    Clips.pasted(
                        e.map(),
                        e.geometry(),
                        clip,
                        e.cardSizes(clip.part()),
                        e.view().pointer().orElse(null),
                        segments)));
  }

  /** Commits copies; if none of them is in view, the view moves to the first. */
  private static void show(Editor e, Creation copies) {
    e.make(copies);
    Box seen = e.cameraMoves().uncovered();
    List<Id> cards = copies.ids().stream().filter(e.geometry().cards()::containsKey).toList();
    if (cards.stream()
        .map(e.geometry().cards()::get)
        .noneMatch(card -> card != null && seen.contains(card.center()))) {
      cards.stream().findFirst().ifPresent(e::revealMade);
    }
  }

  /** Removes the selected elements that are not locked and everything that depends on them. */
  private static Change removal(Editor e) {
    return Deletion.of(e.map(), e.geometry(), deletable(e)).change();
  }

  private static List<Id> deletable(Editor e) {
    return Locks.deletable(e.map(), e.selection().ids());
  }
}
