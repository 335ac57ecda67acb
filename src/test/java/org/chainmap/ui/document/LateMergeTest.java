package org.chainmap.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.chainmap.compare.Merge;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Name;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** A merge joins what was edited while it was decided on, and the window does not wait for it. */
@ExtendWith(ApplicationExtension.class)
class LateMergeTest {

  private final Deque<Runnable> background = new ArrayDeque<>();
  private final ChainMap base = SmallChain.map();
  private final OpenMap open =
      new OpenMap(
          LaidOutMap.of(base, Lang.ZH, EditorDriver.MEASURE, Progress.NONE),
          null,
          EditorDriver.MEASURE,
          new Tasks(background::add, Runnable::run),
          new Clipboard());

  private void work() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private static Change renamed(ChainMap map, int segment, String name) {
    Segment before = map.segments().get(segment);
    return Change.of(
        Message.verbatim("改名"), Edit.update(before, before.withName(new Name(name, null))));
  }

  private String name(int segment) {
    return open.map().segments().get(segment).name().text();
  }

  @Test
  void whatWasEditedMeanwhileIsMergedInTheBackgroundHoweverOften() {
    LateMerge late = new LateMerge(new Banner(new Language(Lang.ZH)));
    ChainMap ours = open.map();
    Merge merge = Merge.of(ours, ours, ours.with(renamed(ours, 0, "对方的")));
    open.commit(renamed(open.map(), 1, "我方的"));
    work();
    List<Change> done = new ArrayList<>();
    late.take(open, merge, ours, done::add);
    assertThat(done).as("not on the thread of the window").isEmpty();
    open.commit(renamed(open.map(), 2, "又一处"));
    work();
    assertThat(done).hasSize(1);
    assertThat(List.of(name(0), name(1), name(2))).containsExactly("对方的", "我方的", "又一处");
  }

  @Test
  void anUnchangedMapTakesTheMergeAtOnce() {
    LateMerge late = new LateMerge(new Banner(new Language(Lang.ZH)));
    ChainMap ours = open.map();
    List<Change> done = new ArrayList<>();
    late.take(open, Merge.of(ours, ours, ours.with(renamed(ours, 0, "对方的"))), ours, done::add);
    assertThat(done).hasSize(1);
    assertThat(name(0)).isEqualTo("对方的");
  }
}
