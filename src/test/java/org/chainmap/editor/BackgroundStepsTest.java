package org.chainmap.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Enterprise;
import org.chainmap.model.value.Name;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Tasks;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;

/** Large steps are made in the background and taken when they are ready. */
class BackgroundStepsTest {

  private final Deque<Runnable> background = new ArrayDeque<>();
  private final Editor editor =
      EditorDriver.on(SmallChain.map(), new Tasks(background::add, Runnable::run), new Clipboard())
          .editor();
  private final List<String> done = new ArrayList<>();

  private void runBackground() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private static Change renamed(ChainMap map, int enterprise, String suffix) {
    Enterprise before = map.enterprises().get(enterprise);
    String name = before.name().text() + suffix;
    return Change.of(
        Message.verbatim("rename"), Edit.update(before, before.withName(Name.of(name))));
  }

  private RunningTask start() {
    return editor.commitLater(
        Message.verbatim("renaming"),
        (map, progress) -> renamed(map, 0, "!"),
        change -> change,
        change -> done.add("done"));
  }

  private String name(int enterprise) {
    return editor.map().enterprises().get(enterprise).name().text();
  }

  @Test
  void aStepIsTakenOnceItIsReady_andUndoneAsOne() {
    ChainMap before = editor.map();
    start();
    assertThat(editor.map()).isSameAs(before);
    runBackground();
    assertThat(name(0)).endsWith("!");
    assertThat(done).hasSize(1);
    assertThat(editor.laidOutMap().map()).isEqualTo(before.with(renamed(before, 0, "!")));
    editor.undo();
    assertThat(editor.map()).isEqualTo(before);
  }

  @Test
  void aStepIsMadeAnewIfTheMapMovesOn() {
    start();
    editor.commit(renamed(editor.map(), 0, "?"));
    editor.commit(renamed(editor.map(), 1, "?"));
    runBackground();
    assertThat(name(0)).endsWith("?!");
    assertThat(name(1)).endsWith("?");
    assertThat(done).hasSize(1);
  }

  @Test
  void aStepThatIsCancelledChangesNothing() {
    ChainMap before = editor.map();
    start().cancel();
    runBackground();
    assertThat(editor.map()).isSameAs(before);
    assertThat(done).isEmpty();
  }

  @Test
  void aStepThatFailsIsSaid() {
    ChainMap before = editor.map();
    List<Message> said = new ArrayList<>();
    editor.onNotice(said::add);
    editor.commitLater(
        Message.verbatim("renaming"),
        (map, progress) ->
            Change.of(Message.verbatim("x"), Edit.remove(map.find(Id.of("none")).orElseThrow())),
        change -> change,
        change -> done.add("done"));
    runBackground();
    assertThat(editor.map()).isSameAs(before);
    assertThat(said).hasSize(1);
    assertThat(done).isEmpty();
  }
}
