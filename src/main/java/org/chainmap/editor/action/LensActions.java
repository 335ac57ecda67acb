package org.chainmap.editor.action;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainmap.editor.Display;
import org.chainmap.editor.Editor;
import org.chainmap.editor.LiveAnalysis;
import org.chainmap.model.Segment;
import org.chainmap.overlay.DependentsLens;
import org.chainmap.overlay.Lens;
import org.chainmap.overlay.Lenses;
import org.chainmap.text.Message;

/** Actions that choose the lens over the map. */
public final class LensActions {

  public static final Action<Editor> BOTTLENECKS =
      Actions.of(
          "bottlenecks", "B", Conditions.ALWAYS, e -> toggle(e.liveAnalysis(), Lenses.BOTTLENECKS));

  /** Shows what depends on the one selected segment; a second time, the bare map. */
  public static final Action<Editor> DEPENDENTS =
      new Action<>(
          DependentsLens.KEY,
          Message.of("lens.dependents.name"),
          List.of("D"),
          Condition.that(e -> dependents(e).isPresent(), Message.of("editor.obstacle.oneSegment")),
          e -> dependents(e).ifPresent(lens -> toggle(e.liveAnalysis(), lens)));

  /** One action per lens, {@code lens.<key>}. */
  public static final List<Action<Editor>> LENSES =
      Lenses.ALL.stream().map(LensActions::lens).toList();

  public static final List<Action<Editor>> ALL =
      Stream.concat(Stream.of(BOTTLENECKS, DEPENDENTS), LENSES.stream()).toList();

  private LensActions() {}

  private static Action<Editor> lens(Lens lens) {
    return Actions.of(
        "lens." + lens.key(),
        Message.of("lens.look", lens.name()),
        Conditions.ALWAYS,
        e -> e.liveAnalysis().display(Display.of(lens)));
  }

  private static Optional<Lens> dependents(Editor e) {
    List<Segment> chosen = e.selection().all(e.map(), Segment.class);
    return chosen.size() == 1
        ? Optional.of(new DependentsLens(chosen.getFirst().id()))
        : Optional.of(e.liveAnalysis().display().lens()).filter(DependentsLens.class::isInstance);
  }

  private static void toggle(LiveAnalysis liveAnalysis, Lens lens) {
    boolean shown = liveAnalysis.display().lens().equals(lens);
    liveAnalysis.display(Display.of(shown ? Lenses.PLAIN : lens));
  }
}
