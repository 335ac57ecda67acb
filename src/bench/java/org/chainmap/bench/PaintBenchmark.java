package org.chainmap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.paint.CachedFurniture;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.PageInfo;
import org.chainmap.paint.Theme;
import org.chainmap.paint.View;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The marks of a view of 1,600 × 1,000 px of a map with so many times 300 cards, all but the first
 * 300 outside it. The peer is the map of these alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class PaintBenchmark {

  @Param({"34"})
  int blocks;

  private static final int ROWS = 300;
  private final MapPainter painter = new MapPainter(Theme.LIGHT, Lang.ZH);
  private final View view = new View(new Box(-50, -50, 1600, 1000), 1);
  private final CachedFurniture ofSmall = new CachedFurniture();
  private final CachedFurniture ofLarge = new CachedFurniture();
  private LaidOutMap small = plot(1);
  private LaidOutMap large = small;

  @Setup
  public void maps() {
    large = plot(blocks);
  }

  /** Rows of six cards, each linked with the next in its row and the one below that. */
  private static LaidOutMap plot(int blocks) {
    List<Element> elements = new ArrayList<>();
    elements.add(MapInfo.titled("rows"));
    Id stage = Id.of("st-1");
    elements.add(new Stage(stage, Name.of("all"), 0, null, Remarks.NONE));
    int cards = ROWS * blocks;
    for (int i = 0; i < cards; i++) {
      Segment card = Segment.of(Id.of("s-" + i), "环节" + i, stage);
      elements.add(card.at(new Point(i % 6 * 300, i / 6 * 100)));
      if (i % 6 < 5) {
        elements.add(Link.of(Id.of("l-" + i), card.id(), Id.of("s-" + (i + 1))));
      }
    }
    return LaidOutMap.of(ChainMap.of(elements), Lang.ZH, EditedMap.MEASURE, Progress.NONE);
  }

  private List<Mark> paint(LaidOutMap laidOutMap, CachedFurniture furniture) {
    List<Mark> marks =
        new ArrayList<>(painter.paint(laidOutMap.map(), laidOutMap.geometry(), Overlay.NONE, view));
    marks.addAll(painter.pins(laidOutMap.map(), laidOutMap.geometry(), view));
    marks.addAll(
        furniture
            .of(painter, laidOutMap.map(), laidOutMap.geometry(), Overlay.NONE, PageInfo.ONLY)
            .marks());
    return marks;
  }

  @Benchmark
  public List<Mark> ours() {
    return paint(large, ofLarge);
  }

  @Benchmark
  public List<Mark> peer() {
    return paint(small, ofSmall);
  }
}
