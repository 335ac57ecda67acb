package org.chainmap.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.chainmap.editor.CardMeasure;
import org.chainmap.editor.Editor;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Tasks;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents are read and laid out on the background's executor, not on the window's thread. */
class OpeningTest {

  private final Deque<Runnable> background = new ArrayDeque<>();
  private final Tasks tasks = new Tasks(background::add, Runnable::run);
  private final List<LaidOutMap> opened = new ArrayList<>();
  private final List<Message> problems = new ArrayList<>();
  private final ChainMap map = RandomMaps.map(3, 3, 30, 10);
  private int measured;
  private final Opening opening =
      new Opening(tasks, counting(), () -> Lang.ZH, (message, problem) -> problems.add(message));
  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");

  private CardMeasure counting() {
    return new CardMeasure() {
      @Override
      public Size card(ChainMap of, Segment segment, Lang lang) {
        measured++;
        return EditorDriver.MEASURE.card(of, segment, lang);
      }

      @Override
      public @Nullable Size label(Link link, Lang lang) {
        return EditorDriver.MEASURE.label(link, lang);
      }
    };
  }

  @BeforeEach
  void save() throws FormatException {
    file = folder.resolve("map" + ChainMapFile.EXTENSION);
    ChainMapFile.save(file, map);
  }

  private void open() {
    opening.file(
        file,
        List.of(),
        new Opening.Outcome() {
          @Override
          public void lists(Path lists) {
            throw new AssertionError(lists);
          }

          @Override
          public void opened(Opening.Opened read) {
            opened.add(read.laidOutMap());
          }

          @Override
          public void already(Path open) {
            throw new AssertionError(open);
          }

          @Override
          public void refused(Message reason) {
            problems.add(reason);
          }

          @Override
          public void ended() {}
        });
  }

  private void runBackground() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  @Test
  void aFileIsReadMeasuredAndLaidOutInTheBackground() {
    open();
    assertThat(measured).isZero();
    assertThat(opened).isEmpty();
    assertThat(tasks.running()).hasSize(1);
    runBackground();
    assertThat(problems).isEmpty();
    assertThat(opened).hasSize(1);
    LaidOutMap laidOutMap = opened.getFirst();
    assertThat(laidOutMap.map()).isEqualTo(map);
    assertThat(laidOutMap.finished()).isTrue();
    assertThat(laidOutMap.geometry().cards()).hasSize(map.segments().size());
    assertThat(laidOutMap.geometry().routes()).hasSize(map.links().size());
    int before = measured;
    Editor editor = new Editor(laidOutMap, counting(), tasks, new Clipboard());
    assertThat(measured).as("opening an editor on it lays nothing out").isEqualTo(before);
    assertThat(editor.geometry()).isSameAs(laidOutMap.geometry());
  }

  @Test
  void aFileOnItsWayIsNotReadTwice() {
    open();
    open();
    assertThat(background).hasSize(1);
    runBackground();
    open();
    runBackground();
    assertThat(opened).hasSize(2);
  }

  @Test
  void cancellingOpensNothingAndTheFileCanBeOpenedAgain() {
    open();
    tasks.running().forEach(RunningTask::cancel);
    open();
    assertThat(background).hasSize(2);
    runBackground();
    assertThat(opened).hasSize(1);
    assertThat(problems).isEmpty();
    assertThat(tasks.running()).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadIsAProblemInWords() throws IOException {
    Files.writeString(file, "{");
    open();
    runBackground();
    assertThat(opened).isEmpty();
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().in(Lang.EN)).contains("map.chainmap.json");
  }

  @Test
  void aSampleIsLaidOutInTheBackgroundToo() {
    opening.sample(org.chainmap.format.SampleMaps.ALL.getFirst(), opened::add);
    assertThat(measured).isZero();
    runBackground();
    assertThat(opened).hasSize(1);
  }
}
