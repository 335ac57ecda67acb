package org.chainmap.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.export.Drawing;
import org.chainmap.export.Pictures;
import org.chainmap.export.SlideDecks;
import org.chainmap.export.SlideTables;
import org.chainmap.export.slides.SlideDeck;
import org.chainmap.format.FormatException;
import org.chainmap.format.SampleMaps;
import org.chainmap.geom.Geometry;
import org.chainmap.model.ChainMap;
import org.chainmap.model.SavedView;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.PageInfo;
import org.chainmap.paint.Theme;
import org.chainmap.story.ShownView;
import org.chainmap.story.Story;
import org.chainmap.task.Progress;
import org.chainmap.testing.SyntheticChains;
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
 * The deck of a map's story, from views to the bytes of the file, with charts and tables; the
 * findings are known. The peer writes as many empty slides with POI alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class SlidesBenchmark {

  /** The number of segments of a made-up map, or 0 for the largest sample. */
  @Param({"0", "1000"})
  int segments;

  private final MapPainter painter = new MapPainter(Theme.LIGHT, Lang.ZH);
  private ChainMap map = ChainMap.titled("?");
  private Findings findings = Findings.NONE;
  private int slides;

  @Setup
  public void map() throws FormatException {
    map = segments == 0 ? largest() : SyntheticChains.chain(segments, 1);
    findings = Assessment.of(map, Progress.NONE).findings();
  }

  private static ChainMap largest() throws FormatException {
    ChainMap largest = ChainMap.titled("?");
    for (String name : SampleMaps.ALL) {
      ChainMap sample = SampleMaps.load(name);
      largest = sample.segments().size() > largest.segments().size() ? sample : largest;
    }
    return largest;
  }

  @Benchmark
  public void ours() throws IOException {
    Story story = Story.of(map, findings, name -> Optional.empty(), Progress.NONE);
    Geometry geometry = Pictures.geometry(map, painter, Progress.NONE);
    List<SavedView> views = story.views();
    try (SlideDeck deck = SlideDecks.plain(SlideDecks.stamp(map, Lang.ZH, "给某单位"))) {
      SlideDecks.cover(deck, map, Lang.ZH);
      for (int i = 0; i < views.size(); i++) {
        ShownView shown = story.shown(views.get(i), geometry);
        if (!shown.isEmpty()) {
          Drawing drawing = Drawing.of(shown, painter, false);
          PageInfo page = new PageInfo(i + 1, views.size());
          SlideDecks.add(deck, "?", drawing, page, List.of(), Progress.NONE);
        }
      }
      SlideTables.add(deck, map, findings, SlideTables.USUAL, Lang.ZH, Progress.NONE);
      deck.write("?", OutputStream.nullOutputStream());
    }
    slides = views.size() + 1;
  }

  @Benchmark
  public void peer() throws IOException {
    try (XMLSlideShow show = new XMLSlideShow()) {
      for (int i = 0; i < Math.max(slides, 13); i++) {
        show.createSlide();
      }
      show.write(OutputStream.nullOutputStream());
    }
  }
}
