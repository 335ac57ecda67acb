package org.chainmap.editor.action;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.chainmap.editor.Editor;
import org.chainmap.editor.change.Arrange;
import org.chainmap.editor.change.Cards;
import org.chainmap.editor.change.Layers;
import org.chainmap.editor.change.Locks;
import org.chainmap.editor.change.PageShape;
import org.chainmap.geom.Id;
import org.chainmap.layout.LayoutOptions;
import org.chainmap.layout.Layouts;
import org.chainmap.model.Segment;
import org.chainmap.text.Message;

/** Actions that align, distribute, size, pin, tidy and lay out cards. */
public final class ArrangeActions {

  public static final Action<Editor> TIDY_ALL =
      Actions.of(
          "tidyAll",
          "Ctrl+L",
          Conditions.SEGMENTS_ON_MAP.and(Conditions.WHOLE_MAP),
          e -> e.tidy(Set.of()));
  public static final Action<Editor> TIDY_SELECTION =
      Actions.of("tidySelection", "Ctrl+Shift+L", Conditions.FREE_SEGMENT, e -> e.tidy(free(e)));
  public static final Action<Editor> PIN =
      Actions.of(
          "pin",
          "P",
          Conditions.SEGMENT,
          e -> {
            boolean all =
                e.selection().all(e.map(), Segment.class).stream()
                    .allMatch(s -> s.placement().pinned());
            e.commit(Cards.pinned(e.map(), e.geometry(), segments(e), !all));
          });

  /** Locks the selected cards and notes, or unlocks them if all are locked. */
  public static final Action<Editor> LOCK =
      Actions.of(
          "lock",
          "L",
          Conditions.PLACED,
          e -> {
            boolean all = freePlaced(e).isEmpty();
            e.commit(Locks.locked(e.map(), e.geometry(), Conditions.placed(e), !all));
          });

  public static final Action<Editor> TO_FRONT =
      Actions.of(
          "toFront",
          "Ctrl+Shift+F",
          Conditions.PLACED,
          e -> e.commit(Layers.toFront(e.map(), Conditions.placed(e))));
  public static final Action<Editor> TO_BACK =
      Actions.of(
          "toBack",
          "Ctrl+Shift+B",
          Conditions.PLACED,
          e -> e.commit(Layers.toBack(e.map(), Conditions.placed(e))));
  public static final Action<Editor> SAME_SIZE =
      Actions.of(
          "sameSize",
          "",
          Conditions.TWO_SEGMENTS.and(Conditions.FREE_SEGMENT),
          e -> e.commit(Arrange.sameSize(e.map(), e.geometry(), free(e))));
  public static final Action<Editor> FIT_SIZE =
      Actions.of(
          "fitSize",
          "",
          Conditions.FREE_SEGMENT.and(
              Condition.that(
                  e ->
                      e.selection().all(e.map(), Segment.class).stream()
                          .anyMatch(s -> s.placement().size() != null),
                  Message.of("editor.obstacle.sizeAsText"))),
          e -> e.commit(Cards.fitted(e.map(), free(e))));

  /** One action per alignment line. */
  public static final List<Action<Editor>> ALIGN =
      Arrays.stream(Arrange.Line.values())
          .map(
              line ->
                  Actions.of(
                      "align." + line.name().toLowerCase(Locale.ROOT),
                      "",
                      Conditions.TWO_PLACED.and(Conditions.FREE_PLACED),
                      e -> e.arrange(Arrange.aligned(e.map(), e.geometry(), freePlaced(e), line))))
          .toList();

  public static final List<Action<Editor>> DISTRIBUTE =
      List.of(
          distribute("distribute.horizontally", true), distribute("distribute.vertically", false));

  /** Layout from scratch, one action per page shape. */
  public static final List<Action<Editor>> ANEW =
      Arrays.stream(PageShape.values())
          .map(
              shape ->
                  Actions.of(
                      "anew." + shape.key(),
                      shape == PageShape.FREE ? "Ctrl+Alt+L" : "",
                      Conditions.SEGMENTS_ON_MAP.and(Conditions.WHOLE_MAP),
                      e -> e.layOut(Layouts.tidy(), searching(e).withRatio(shape.ratio()))))
          .toList();

  /** One action per further layout. */
  public static final List<Action<Editor>> LAYOUTS =
      Layouts.ALL.stream()
          .filter(layout -> layout != Layouts.tidy())
          .map(
              layout ->
                  Actions.of(
                      "layout." + layout.key(),
                      layout.label(),
                      Conditions.SEGMENTS_ON_MAP.and(Conditions.WHOLE_MAP),
                      e -> e.layOut(layout, LayoutOptions.QUICK)))
          .toList();

  public static final List<Action<Editor>> ALL =
      Stream.of(
              List.of(TIDY_ALL, TIDY_SELECTION),
              ALIGN,
              DISTRIBUTE,
              List.of(SAME_SIZE, FIT_SIZE, PIN, LOCK, TO_FRONT, TO_BACK),
              ANEW,
              LAYOUTS)
          .flatMap(List::stream)
          .toList();

  private ArrangeActions() {}

  /**
   * Options for a search that takes as long as a person is willing to wait for a map of this size.
   */
  private static LayoutOptions searching(Editor e) {
    int cards = e.map().segments().size();
    double seconds = cards <= 30 ? 0.5 : cards <= 100 ? 1 : cards <= 300 ? 3 : 10;
    return LayoutOptions.QUICK.withBudget(seconds);
  }

  private static Action<Editor> distribute(String key, boolean horizontally) {
    return Actions.of(
        key,
        "",
        Conditions.THREE_PLACED.and(Conditions.FREE_PLACED),
        e -> e.arrange(Arrange.distributed(e.map(), e.geometry(), freePlaced(e), horizontally)));
  }

  private static List<Id> segments(Editor e) {
    return e.selection().all(e.map(), Segment.class).stream().map(Segment::id).toList();
  }

  /** Returns the selected segments that are not locked. */
  private static List<Id> free(Editor e) {
    return Locks.free(e.map(), segments(e));
  }

  /** Returns the selected segments and notes that are not locked. */
  private static List<Id> freePlaced(Editor e) {
    return Locks.free(e.map(), Conditions.placed(e));
  }
}
