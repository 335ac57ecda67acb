package org.chainmap.editor.action;

import java.util.List;
import org.chainmap.editor.Editor;
import org.chainmap.editor.change.Clips;
import org.chainmap.editor.change.Locks;
import org.chainmap.editor.change.Style;
import org.chainmap.geom.Id;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.Note;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.text.Message;

/** The conditions of the actions on a document, each with what is said where it does not hold. */
final class Conditions {

  static final Condition<Editor> ALWAYS = Condition.none();

  static final Condition<Editor> SELECTION =
      Condition.that(e -> !e.selection().isEmpty(), Message.of("editor.obstacle.selection"));

  static final Condition<Editor> ONE_ELEMENT =
      Condition.that(e -> e.selection().size() == 1, Message.of("editor.obstacle.oneElement"));

  static final Condition<Editor> SEGMENT =
      chosen(Segment.class, 1, Message.of("editor.obstacle.segment"));

  /** Something that has a place of its own on the map: segments or notes. */
  static final Condition<Editor> PLACED =
      chosen(Segment.class, 1, Message.of("editor.obstacle.placed"))
          .or(chosen(Note.class, 1, Message.of("editor.obstacle.placed")));

  /** Segments or notes of which not all are locked. */
  static final Condition<Editor> FREE_PLACED =
      PLACED.and(
          Condition.that(
              e -> !Locks.free(e.map(), placed(e)).isEmpty(),
              Message.of("editor.obstacle.locked")));

  static final Condition<Editor> TWO_PLACED = placed(2);

  static final Condition<Editor> THREE_PLACED = placed(3);

  static final Condition<Editor> TWO_SEGMENTS =
      chosen(Segment.class, 2, Message.of("editor.obstacle.segments", 2));

  /** Exactly two segments. */
  static final Condition<Editor> TWO_ENDS =
      Condition.that(
          e -> e.selection().all(e.map(), Segment.class).size() == 2,
          Message.of("editor.obstacle.twoEnds"));

  /** Segments of which not all are locked. */
  static final Condition<Editor> FREE_SEGMENT =
      SEGMENT.and(
          Condition.that(
              e ->
                  e.selection().all(e.map(), Segment.class).stream()
                      .anyMatch(s -> !s.placement().locked()),
              Message.of("editor.obstacle.locked")));

  /** A selection of which not all is locked. */
  static final Condition<Editor> DELETABLE =
      SELECTION.and(
          Condition.that(
              e -> !Locks.deletable(e.map(), e.selection().ids()).isEmpty(),
              Message.of("editor.obstacle.locked")));

  static final Condition<Editor> LINK = chosen(Link.class, 1, Message.of("editor.obstacle.link"));

  static final Condition<Editor> STAGE =
      chosen(Stage.class, 1, Message.of("editor.obstacle.stage"));

  /** A map with segments on it. */
  static final Condition<Editor> SEGMENTS_ON_MAP =
      Condition.that(e -> !e.map().segments().isEmpty(), Message.of("editor.obstacle.emptyMap"));

  /** A map of which all is seen: what moves every card is not done unseen. */
  static final Condition<Editor> WHOLE_MAP =
      Condition.that(e -> !e.currentView().filters(), Message.of("editor.obstacle.wholeMap"));

  /** A map with segments or notes on it. */
  static final Condition<Editor> SOMETHING_ON_MAP =
      SEGMENTS_ON_MAP.or(
          Condition.that(e -> !e.map().notes().isEmpty(), Message.of("editor.obstacle.emptyMap")));

  static final Condition<Editor> UNDOABLE =
      Condition.that(e -> e.undoName().isPresent(), Message.of("editor.obstacle.undo"));

  static final Condition<Editor> REDOABLE =
      Condition.that(e -> e.redoName().isPresent(), Message.of("editor.obstacle.redo"));

  /** A selection that can be copied: segments, notes, enterprises or participations. */
  static final Condition<Editor> COPYABLE =
      Condition.that(
          e -> Clips.copied(e.map(), e.geometry(), e.selection()).isPresent(),
          Message.of("editor.obstacle.copyable"));

  static final Condition<Editor> CLIP =
      Condition.that(e -> e.clipboard().clip().isPresent(), Message.of("editor.obstacle.clip"));

  static final Condition<Editor> STYLED =
      Condition.that(
          e -> Style.of(e.map(), e.selection()).isPresent(), Message.of("editor.obstacle.styled"));

  static final Condition<Editor> COPIED_STYLE =
      Condition.that(
          e -> e.clipboard().style().isPresent(), Message.of("editor.obstacle.copiedStyle"));

  private Conditions() {}

  /** Returns the selected segments and notes. */
  static List<Id> placed(Editor e) {
    return e.selection().ids().stream()
        .filter(
            id ->
                e.map().find(Segment.class, id).isPresent()
                    || e.map().find(Note.class, id).isPresent())
        .toList();
  }

  private static Condition<Editor> placed(int atLeast) {
    return Condition.that(
        e -> placed(e).size() >= atLeast, Message.of("editor.obstacle.severalPlaced", atLeast));
  }

  private static Condition<Editor> chosen(
      Class<? extends Element> kind, int atLeast, Message obstacle) {
    return Condition.that(e -> e.selection().all(e.map(), kind).size() >= atLeast, obstacle);
  }
}
