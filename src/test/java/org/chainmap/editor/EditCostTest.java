package org.chainmap.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.chainmap.editor.change.Cards;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.LongChain;
import org.chainmap.testing.RandomChanges;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An edit does only what it changes, and comes to what doing all of it anew comes to. */
class EditCostTest {

  /** Measures as the window does, and remembers what was measured. */
  private static final class Counting implements CardMeasure {
    private final MapPainter painter = new MapPainter(Theme.LIGHT, Lang.ZH);
    private final List<Id> measured = new ArrayList<>();

    @Override
    public Size card(ChainMap map, Segment segment, Lang lang) {
      measured.add(segment.id());
      return painter.cardSize(map, segment);
    }

    @Override
    public @Nullable Size label(Link link, Lang lang) {
      measured.add(link.id());
      return painter.labelSize(link);
    }
  }

  private final Deque<Runnable> background = new ArrayDeque<>();
  private final Tasks tasks = new Tasks(background::add, Runnable::run);

  private void runBackground() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 8);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sizesAfterAChangeAreThoseMeasuredAnew(long seed) {
    Random random = new Random(seed);
    Counting measure = new Counting();
    ChainMap map = RandomMaps.map(seed, 3, 15, 12);
    Sizes sizes = Sizes.of(map, Lang.ZH, measure);
    for (int step = 0; step < 40; step++) {
      Change change = RandomChanges.change(map, random);
      ChainMap now = map.with(change);
      sizes = sizes.after(map, change, now, Lang.ZH, measure);
      assertThat(sizes).isEqualTo(Sizes.of(now, Lang.ZH, measure));
      map = now;
    }
  }

  @Test
  void movingACardMeasuresNothing() {
    Counting measure = new Counting();
    ChainMap map = LongChain.ladder();
    Editor editor =
        new Editor(
            LaidOutMap.of(map, Lang.ZH, measure, Progress.NONE), measure, tasks, new Clipboard());
    measure.measured.clear();
    Change move = Cards.moved(map, editor.geometry(), List.of(Id.of("a-5")), 10, 10);
    editor.preview(move);
    editor.commit(move);
    assertThat(measure.measured).isEmpty();
    editor.commit(
        new ChangeBuilder(editor.map())
            .put(editor.map().find(Segment.class, Id.of("a-7")).orElseThrow().withGroup("一组"))
            .change(move.name()));
    assertThat(measure.measured).containsExactly(Id.of("a-7"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatWasTriedOutIsWhatIsCommittedAndUndoneItIsAsBefore(long seed) {
    Random random = new Random(seed);
    EditorDriver driver = EditorDriver.on(LongChain.ladder(), tasks, new Clipboard());
    Editor editor = driver.editor();
    runBackground();
    ChainMap before = editor.map();
    Geometry fresh = editor.geometry();
    List<Segment> segments = before.segments();
    Id card = segments.get(random.nextInt(segments.size())).id();
    Change move =
        Cards.dropped(
            before, fresh, List.of(card), random.nextInt(100) - 50, 1 + random.nextInt(60));
    editor.preview(move);
    ChainMap triedMap = editor.shownMap();
    Geometry tried = editor.shownGeometry();
    assertThat(triedMap)
        .isEqualTo(before.with(StepCompletion.withPlaces(editor.laidOutMap(), move)));
    editor.commit(move);
    assertThat(editor.map()).isSameAs(triedMap);
    assertThat(editor.geometry()).isSameAs(tried);
    runBackground();
    assertThat(editor.geometry())
        .isEqualTo(
            LaidOutMap.of(editor.map(), Lang.ZH, EditorDriver.MEASURE, Progress.NONE).geometry());
    editor.undo();
    assertThat(editor.map()).isEqualTo(before);
    runBackground();
    assertThat(editor.geometry()).isEqualTo(fresh);
  }

  @Test
  void aStepStartsOneRouting() {
    EditorDriver driver = EditorDriver.on(LongChain.ladder(), tasks, new Clipboard());
    runBackground();
    background.clear();
    driver.select("a-5").key("Shift+Right");
    assertThat(background).as("one look at what is found, one routing").hasSize(2);
  }
}
