package org.chainmap.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.chainmap.editor.view.HitIndex;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Integrity;
import org.chainmap.model.Problem;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.RandomMaps;
import org.chainmap.testing.SmallChain;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.Tools;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random hands: whatever they do can be undone, redone, and leaves the map whole. */
class RandomEditingTest {

  private static final List<String> KEYS =
      List.of(
          "Delete",
          "Ctrl+D",
          "Ctrl+C",
          "Ctrl+V",
          "Ctrl+X",
          "Ctrl+A",
          "Left",
          "Shift+Down",
          "P",
          "Ctrl+Right",
          "Ctrl+Left",
          "Ctrl+Down",
          "Ctrl+Up",
          "Alt+Right",
          "Escape",
          "Ctrl+Z",
          "Ctrl+Y",
          "Ctrl+Alt+C",
          "Ctrl+Alt+V",
          "F2",
          "Shift+1",
          "Ctrl+L");

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 8);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void undoingAllLeadsBackAndRedoingAllLeadsHere(long seed) {
    Random random = new Random(seed);
    ChainMap start = seed % 2 == 0 ? SmallChain.map() : RandomMaps.map(seed, 4, 12, 6);
    boolean valid = whole(start);
    EditorDriver driver = EditorDriver.on(start);
    for (int i = 0; i < 50; i++) {
      step(driver, random);
      if (valid) {
        assertThat(whole(driver.map())).as("step " + i).isTrue();
      }
    }
    driver.key("Escape").key("Escape");
    Editor editor = driver.editor();
    assertThat(editor.shownMap()).isSameAs(editor.map());
    ChainMap end = editor.map();
    var there = editor.geometry();
    assertThat(new HitIndex(there, editor.map().info().orientation()).in(there.bounds()))
        .isEqualTo(editor.hits().in(there.bounds()));
    while (editor.undo()) {
      assertThat(editor.unsaved()).isEqualTo(editor.undoName().isPresent());
    }
    assertThat(editor.map()).isEqualTo(start);
    int redone = 0;
    while (editor.redo()) {
      redone++;
    }
    assertThat(redone).isPositive();
    // What was undone last may lie beyond the end.
    while (!editor.map().equals(end) && editor.undo()) {
      assertThat(editor.redoName()).isPresent();
    }
    assertThat(editor.map()).isEqualTo(end);
    assertThat(editor.geometry()).isEqualTo(there);
  }

  private static boolean whole(ChainMap map) {
    return Integrity.check(map).stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR);
  }

  private static void step(EditorDriver driver, Random random) {
    if (driver.editor().editing().isPresent()) {
      driver.editor().finishEdit(random.nextBoolean() ? "名" + random.nextInt(100) : null);
    }
    Point a = somewhere(driver, random);
    Point b = somewhere(driver, random);
    driver.hold(List.of("", "", "Shift", "Alt", "Ctrl").get(random.nextInt(5)));
    switch (random.nextInt(8)) {
      case 0 -> driver.drag(a, b);
      case 1 -> driver.click(a.x(), a.y());
      case 2 -> driver.doubleClick(a.x(), a.y());
      case 3 -> driver.press(a).move(b).key("Escape").release();
      case 4 -> driver.use(Tools.ALL.get(random.nextInt(Tools.ALL.size()))).drag(a, b);
      case 5 -> driver.press(a.x(), a.y(), Button.MIDDLE, 1).move(b).release();
      default -> driver.key(KEYS.get(random.nextInt(KEYS.size())));
    }
  }

  /** The middle or a side of a card, a header, or anywhere. */
  private static Point somewhere(EditorDriver driver, Random random) {
    List<Id> cards = new ArrayList<>(driver.editor().geometry().cards().keySet());
    cards.sort(null);
    if (cards.isEmpty() || random.nextInt(3) == 0) {
      Box all = driver.editor().geometry().bounds().grown(100);
      return new Point(
          all.x() + random.nextDouble() * all.w(), all.y() + random.nextDouble() * all.h());
    }
    Box card = driver.card(cards.get(random.nextInt(cards.size())).value());
    return random.nextInt(4) == 0 ? new Point(card.right() + 12, card.center().y()) : card.center();
  }
}
