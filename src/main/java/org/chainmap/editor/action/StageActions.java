package org.chainmap.editor.action;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chainmap.editor.Editor;
import org.chainmap.editor.change.Stages;
import org.chainmap.geom.Id;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Tint;
import org.chainmap.text.Message;

/** Actions that reorder and colour the selected stages. */
public final class StageActions {

  public static final Action<Editor> EARLIER =
      moved("stageEarlier", -1, Message.of("editor.obstacle.firstStage"));
  public static final Action<Editor> LATER =
      moved("stageLater", 1, Message.of("editor.obstacle.lastStage"));

  /** One action per band colour. */
  public static final List<Action<Editor>> TINTS =
      Arrays.stream(Tint.values())
          .map(
              tint ->
                  Actions.of(
                      "tint." + tint.key(),
                      tint.label(),
                      Conditions.STAGE,
                      e ->
                          e.commit(
                              Stages.tinted(
                                  e.map(), chosen(e).stream().map(Stage::id).toList(), tint))))
          .toList();

  public static final List<Action<Editor>> ALL =
      Stream.concat(Stream.of(EARLIER, LATER), TINTS.stream()).toList();

  private StageActions() {}

  private static List<Stage> chosen(Editor e) {
    return e.selection().all(e.map(), Stage.class);
  }

  private static Action<Editor> moved(String key, int by, Message atEnd) {
    return Actions.of(
        key,
        "",
        Condition.<Editor>that(e -> chosen(e).size() == 1, Message.of("editor.obstacle.oneStage"))
            .and(Condition.that(e -> inside(e, index(e) + by), atEnd)),
        e -> {
          Id id = chosen(e).getFirst().id();
          e.commit(Stages.reordered(e.map(), e.geometry(), id, index(e) + by));
        });
  }

  private static int index(Editor e) {
    return e.map().stages().indexOf(chosen(e).getFirst());
  }

  private static boolean inside(Editor e, int index) {
    return index >= 0 && index < e.map().stages().size();
  }
}
