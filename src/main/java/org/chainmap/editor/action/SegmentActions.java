package org.chainmap.editor.action;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.chainmap.editor.Editor;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.text.Message;

/** Actions that set kind and state of the selected segments. */
public final class SegmentActions {

  /** One action per segment kind. */
  public static final List<Action<Editor>> KINDS =
      Arrays.stream(SegmentKind.values())
          .map(
              kind ->
                  of(
                      "segmentKind." + kind.key(),
                      kind.label(),
                      Message.of("editor.change.segmentKind"),
                      s -> s.withKind(kind)))
          .toList();

  /** One action per segment state, and one for a state not judged. */
  public static final List<Action<Editor>> STATES =
      Stream.concat(
              Arrays.stream(SegmentState.values())
                  .map(
                      state ->
                          of(
                              "segmentState." + state.key(),
                              state.label(),
                              Message.of("editor.change.segmentState"),
                              s -> s.withState(state))),
              Stream.of(
                  of(
                      "segmentState.unknown",
                      Message.of("editor.action.stateUnknown"),
                      Message.of("editor.change.segmentState"),
                      s -> s.withState(null))))
          .toList();

  public static final List<Action<Editor>> ALL =
      Stream.concat(KINDS.stream(), STATES.stream()).toList();

  private SegmentActions() {}

  private static Action<Editor> of(
      String key, Message label, Message change, UnaryOperator<Segment> how) {
    return Actions.of(
        key,
        label,
        Conditions.SEGMENT,
        e -> {
          ChangeBuilder changeBuilder = new ChangeBuilder(e.map());
          e.selection().all(e.map(), Segment.class).forEach(s -> changeBuilder.put(how.apply(s)));
          e.commit(changeBuilder.change(change));
        });
  }
}
