package org.chainmap.editor.action;

import java.util.List;
import org.chainmap.editor.Editor;
import org.chainmap.editor.change.Cards;
import org.chainmap.editor.change.Creation;
import org.chainmap.editor.change.Direction;
import org.chainmap.editor.change.Notes;
import org.chainmap.editor.change.Stages;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;

/** Actions that create segments, stages and free notes. */
public final class InsertActions {

  public static final Action<Editor> SEGMENT =
      Actions.of(
          "newSegment",
          "Insert",
          Conditions.ALWAYS,
          e -> begin(e, Cards.created(e.map(), e.geometry(), e.lang(), place(e), e.newCard())));
  public static final Action<Editor> STAGE =
      Actions.of(
          "newStage",
          "",
          Conditions.ALWAYS,
          e -> {
            List<Stage> chosen = e.selection().all(e.map(), Stage.class);
            int index =
                chosen.isEmpty()
                    ? e.map().stages().size()
                    : e.map().stages().indexOf(chosen.getLast()) + 1;
            begin(e, Stages.inserted(e.map(), e.geometry(), e.lang(), index));
          });
  public static final Action<Editor> NOTE =
      Actions.of(
          "newNote",
          "Ctrl+M",
          Conditions.ALWAYS,
          e -> begin(e, Notes.text(e.map(), e.lang(), place(e, Notes.NEW_TEXT))));
  public static final Action<Editor> FRAME =
      Actions.of(
          "newFrame",
          "",
          Conditions.ALWAYS,
          e ->
              begin(
                  e,
                  Notes.frame(
                      e.map(),
                      e.geometry(),
                      e.lang(),
                      e.selection().ids(),
                      place(e, Notes.NEW_FRAME))));
  public static final Action<Editor> LEFT = neighbour("newLeft", "Ctrl+Left", Direction.LEFT);
  public static final Action<Editor> RIGHT = neighbour("newRight", "Ctrl+Right", Direction.RIGHT);
  public static final Action<Editor> ABOVE = neighbour("newAbove", "Ctrl+Up", Direction.UP);
  public static final Action<Editor> BELOW = neighbour("newBelow", "Ctrl+Down", Direction.DOWN);

  public static final List<Action<Editor>> ALL =
      List.of(SEGMENT, STAGE, NOTE, FRAME, LEFT, RIGHT, ABOVE, BELOW);

  private InsertActions() {}

  private static Point place(Editor e) {
    return e.view().pointer().orElseGet(e.view()::middle);
  }

  /**
   * Returns where the pointer is, or a place near the middle of what is in view where something of
   * this size covers no card and no note.
   */
  private static Point place(Editor e, Size size) {
    return e.view()
        .pointer()
        .orElseGet(() -> Notes.clear(e.map(), e.geometry(), e.cameraMoves().uncovered(), size));
  }

  private static Action<Editor> neighbour(String key, String shortcut, Direction direction) {
    return Actions.of(
        key,
        shortcut,
        Conditions.SEGMENT,
        e -> {
          Id of = e.selection().all(e.map(), Segment.class).getLast().id();
          begin(e, Cards.neighbour(e.map(), e.geometry(), e.lang(), of, direction, e.newCard()));
        });
  }

  /** Commits the new elements, shows them and asks for their name. */
  private static void begin(Editor e, Creation creation) {
    e.make(creation);
    for (Id id : creation.ids()) {
      e.revealMade(id);
      e.name(id);
    }
  }
}
