package org.chainmap.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.chainmap.editor.change.Cards;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.layout.LayoutOptions;
import org.chainmap.layout.Layouts;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.LongChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

/** What takes long on a large map is done in the background; the editor never waits for it. */
class LayoutCacheTest {

  private final Deque<Runnable> background = new ArrayDeque<>();
  private final Tasks tasks = new Tasks(background::add, Runnable::run);
  private final ChainMap map = LongChain.ladder();

  private EditorDriver open() {
    return EditorDriver.on(map, tasks, new Clipboard());
  }

  private void runBackground() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private static Geometry anew(ChainMap map) {
    return LaidOutMap.of(map, Lang.ZH, EditorDriver.MEASURE, Progress.NONE).geometry();
  }

  @Test
  void aStepThatMovesManyShowsPlainWaysUntilTheGoodOnesAreFound() {
    EditorDriver driver = open();
    driver.key("Ctrl+A").key("Shift+Right").select("a-1");
    Editor editor = driver.editor();
    assertThat(editor.laidOutMap().finished()).isFalse();
    assertThat(editor.geometry().routes()).hasSize(map.links().size());
    assertThat(editor.hits().in(driver.card("a-7"))).contains(Id.of("a-7"));
    List<Set<Aspect>> told = new ArrayList<>();
    editor.onChange(told::add);
    runBackground();
    assertThat(editor.laidOutMap().finished()).isTrue();
    assertThat(told).anyMatch(aspects -> aspects.contains(Aspect.MAP));
    assertThat(editor.geometry()).isEqualTo(anew(editor.map()));
    assertThat(editor.shownGeometry()).isSameAs(editor.geometry());
  }

  @Test
  void aVeryLargeMapIsOpenedWithPlainWaysUntilTheGoodOnesAreFound() {
    LaidOutMap plain = LaidOutMap.sketched(map, Lang.ZH, EditorDriver.MEASURE, Progress.NONE);
    assertThat(plain.geometry().routes()).hasSize(map.links().size());
    Editor editor = new Editor(plain, EditorDriver.MEASURE, tasks, new Clipboard());
    assertThat(editor.laidOutMap().finished()).isFalse();
    runBackground();
    assertThat(editor.laidOutMap().finished()).isTrue();
    assertThat(editor.geometry()).isEqualTo(anew(map));
  }

  @Test
  void aSmallStepIsCompletedAlsoInTheBackground() {
    EditorDriver driver = open();
    driver.select("a-5").key("Shift+Right");
    runBackground();
    assertThat(driver.editor().geometry()).isEqualTo(anew(driver.map()));
  }

  @Test
  void waysFoundForAMapLeftBehindAreDropped() {
    EditorDriver driver = open();
    driver.select("a-5").key("Shift+Right");
    List<Runnable> first = List.copyOf(background);
    background.clear();
    driver.key("Delete");
    LaidOutMap now = driver.editor().laidOutMap();
    first.forEach(Runnable::run);
    assertThat(driver.editor().laidOutMap()).isSameAs(now);
    runBackground();
    assertThat(driver.editor().laidOutMap().finished()).isTrue();
    assertThat(driver.editor().geometry()).isEqualTo(anew(driver.map()));
  }

  @Test
  void whatIsBeingTriedOutStaysWhenWaysArrive() {
    EditorDriver driver = open();
    driver.select("a-5").key("Shift+Right");
    Editor editor = driver.editor();
    editor.preview(Cards.moved(editor.map(), editor.geometry(), List.of(Id.of("a-9")), 40, 0));
    Geometry tried = editor.shownGeometry();
    runBackground();
    assertThat(editor.laidOutMap().finished()).isTrue();
    assertThat(editor.shownGeometry()).isSameAs(tried);
    editor.drop();
    assertThat(editor.shownGeometry()).isSameAs(editor.geometry());
  }

  @Test
  void layingOutFindsItsWaysInTheBackground() {
    EditorDriver driver = open();
    runBackground();
    driver.editor().layOut(Layouts.tidy(), LayoutOptions.QUICK);
    assertThat(driver.map()).isEqualTo(map);
    runBackground();
    assertThat(driver.map()).isNotEqualTo(map);
    assertThat(driver.editor().laidOutMap().finished()).isTrue();
    driver.key("Ctrl+Z");
    assertThat(driver.map()).isEqualTo(map);
    assertThat(driver.editor().laidOutMap().finished()).isFalse();
    runBackground();
    assertThat(driver.editor().geometry()).isEqualTo(anew(map));
  }

  @Test
  void aLargeMapSpeaksAnotherLanguageOnceItIsLaidOut() {
    EditorDriver driver = open();
    Editor editor = driver.editor();
    editor.speak(Lang.EN);
    assertThat(editor.lang()).isEqualTo(Lang.ZH);
    driver.select("a-5").key("Shift+Right");
    runBackground();
    assertThat(editor.lang()).isEqualTo(Lang.EN);
    assertThat(editor.laidOutMap().lang()).isEqualTo(Lang.EN);
    editor.speak(Lang.ZH);
    editor.speak(Lang.EN);
    runBackground();
    assertThat(editor.lang()).isEqualTo(Lang.EN);
  }

  @Test
  void cancellingStopsTheWorkAndLeavesThePlotAsItIs() {
    EditorDriver driver = open();
    driver.select("a-5").key("Shift+Right");
    LaidOutMap now = driver.editor().laidOutMap();
    List.copyOf(tasks.running()).forEach(org.chainmap.task.RunningTask::cancel);
    runBackground();
    assertThat(tasks.running()).isEmpty();
    assertThat(driver.editor().laidOutMap()).isSameAs(now);
    assertThat(now.finished(Lang.ZH, EditorDriver.MEASURE, Progress.NONE).geometry())
        .isEqualTo(anew(driver.map()));
  }

  @Test
  void layingOutReportsAndCanBeCancelledOnTheWay() {
    Set<Double> reported = new HashSet<>();
    Progress watching =
        new Progress() {
          @Override
          public void report(double done) {
            reported.add(done);
          }

          @Override
          public boolean cancelled() {
            return reported.size() > 1;
          }
        };
    assertThatThrownBy(() -> LaidOutMap.of(map, Lang.ZH, EditorDriver.MEASURE, watching))
        .isInstanceOf(CancellationException.class);
    assertThat(reported).hasSize(2).allMatch(part -> part >= 0 && part <= 1);
  }
}
