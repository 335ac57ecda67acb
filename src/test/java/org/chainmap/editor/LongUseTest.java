package org.chainmap.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.chainmap.editor.change.Cards;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.editor.change.Links;
import org.chainmap.editor.view.HitIndex;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.Integrity;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Problem;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Theme;
import org.chainmap.paint.View;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.testing.EditorDriver;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Days of work on one map that stays at about 300 segments. The build makes {@value #USUAL} steps;
 * {@code -Dchainmap.longUse=100000} makes more.
 */
class LongUseTest {

  private static final String USUAL = "300";
  private static final int STEPS = Integer.parseInt(System.getProperty("chainmap.longUse", USUAL));

  private static final int SEGMENTS = 300;
  private static final Message NAME = Message.verbatim("编辑");

  @TempDir private Path folder;
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final Random random = new Random(300);
  private final Editor editor =
      new Editor(
          laidOut(start()),
          EditorDriver.MEASURE,
          new Tasks(background::add, Runnable::run),
          new Clipboard());
  private int made;

  private static LaidOutMap laidOut(ChainMap map) {
    return LaidOutMap.of(map, Lang.ZH, EditorDriver.MEASURE, Progress.NONE);
  }

  @Test
  void nothingGrowsAndTheMapStaysWhole() throws Exception {
    int often = Math.max(300, STEPS / 50);
    for (int step = 1; step <= STEPS; step++) {
      edit();
      if (step % often == 0) {
        runBackground();
        assertWhole(step);
      }
    }
  }

  private void edit() {
    int kind = random.nextInt(10);
    if (kind == 0) {
      editor.undo();
    } else if (kind == 1) {
      editor.redo();
    } else {
      editor.commit(change(kind));
    }
  }

  private Change change(int kind) {
    ChainMap map = editor.map();
    List<Segment> segments = map.segments();
    Segment one = any(segments);
    if (kind == 2 && segments.size() > SEGMENTS) {
      return Integrity.removal(NAME, map, List.of(one.id()));
    }
    if (kind <= 3 && segments.size() <= SEGMENTS) {
      return new Change(NAME, List.of(Edit.add(added(one))));
    }
    if (kind == 4 && map.links().size() > SEGMENTS) {
      return Integrity.removal(NAME, map, List.of(any(map.links()).id()));
    }
    if (kind == 5 && map.links().size() <= SEGMENTS) {
      Segment other = nearest(one, segments);
      return Links.connected(map, one.id(), other.id(), LinkKind.SUPPLY).change();
    }
    if (kind == 6) {
      Segment renamed = one.withName(Name.of("环节" + random.nextInt(1000)));
      return Change.of(NAME, Edit.update(one, renamed));
    }
    if (kind == 7 && !map.links().isEmpty()) {
      Link link = any(map.links());
      Link labelled = link.withLabel(link.label().withText("标注" + random.nextInt(100)));
      return Change.of(NAME, Edit.update(link, labelled));
    }
    double dx = random.nextInt(80) - 40;
    double dy = random.nextInt(80) - 40;
    return Cards.moved(map, editor.geometry(), List.of(one.id()), dx, dy);
  }

  private Segment added(Segment like) {
    Point at = Objects.requireNonNull(like.placement().position()).plus(20, 30);
    return Segment.of(Id.of("new-" + made++), "新环节", like.stage()).at(at);
  }

  private static Segment nearest(Segment one, List<Segment> segments) {
    Point here = Objects.requireNonNull(one.placement().position());
    return segments.stream()
        .filter(segment -> segment != one)
        .min(
            Comparator.comparingDouble(
                each -> here.distance(Objects.requireNonNull(each.placement().position()))))
        .orElseThrow();
  }

  /** Six stages of fifty cards, each linked with the one across. */
  private static ChainMap start() {
    List<Element> all = new ArrayList<>(List.of(MapInfo.titled("长用")));
    for (int stage = 0; stage < 6; stage++) {
      Id id = Id.of("st-" + stage);
      all.add(new Stage(id, Name.of("阶段" + stage), stage, null, Remarks.NONE));
      for (int row = 0; row < SEGMENTS / 6; row++) {
        Id card = Id.of("s-" + stage + "-" + row);
        all.add(Segment.of(card, "环节", id).at(new Point(stage * 300, row * 100)));
        if (stage > 0) {
          Id across = Id.of("s-" + (stage - 1) + "-" + row);
          all.add(Link.of(Id.of("l-" + stage + "-" + row), across, card));
        }
      }
    }
    return ChainMap.of(all);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private void runBackground() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private void assertWhole(int step) throws Exception {
    ChainMap map = editor.map();
    assertThat(map.segments()).as("step %d", step).hasSizeBetween(250, 350);
    assertThat(Integrity.check(map))
        .as("step %d", step)
        .noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    LaidOutMap anew = laidOut(map);
    Geometry geometry = editor.geometry();
    assertThat(geometry.cards()).as("step %d", step).isEqualTo(anew.geometry().cards());
    assertThat(geometry.routes().keySet()).isEqualTo(anew.geometry().routes().keySet());
    HitIndex fresh = new HitIndex(copy(geometry), map.info().orientation());
    assertThat(editor.hits().in(geometry.bounds())).isEqualTo(fresh.in(geometry.bounds()));
    assertThat(painted(map, geometry)).isEqualTo(painted(map, copy(geometry)));
    assertThat(geometry.gridEntries())
        .as("entries of the grids, step %d", step)
        .isLessThan(2 * copy(geometry).gridEntries() + 1000);
    assertThat(editor.historyBytes()).isLessThanOrEqualTo(Journal.USUAL);
    Path file = folder.resolve("图" + ChainMapFile.EXTENSION);
    Object position = editor.position();
    ChainMapFile.save(file, map);
    editor.markSaved(position);
    assertThat(ChainMapFile.load(file)).isEqualTo(map);
    assertThat(new TreeSet<>(geometry.cards().keySet()))
        .isEqualTo(new TreeSet<>(map.segments().stream().map(Segment::id).toList()));
  }

  private static int painted(ChainMap map, Geometry geometry) {
    return new MapPainter(Theme.LIGHT, Lang.ZH).paint(map, geometry, Overlay.NONE, View.ALL).size();
  }

  /** The same places without what was prepared for looking things up. */
  private static Geometry copy(Geometry g) {
    return new Geometry(g.cards(), g.bands(), g.frames(), g.routes(), g.lines(), g.labels())
        .withNotes(g.notes());
  }
}
