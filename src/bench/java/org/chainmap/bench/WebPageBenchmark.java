package org.chainmap.bench;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.export.ExportOptions;
import org.chainmap.export.Pictures;
import org.chainmap.export.SvgExporter;
import org.chainmap.export.WebPages;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Theme;
import org.chainmap.story.Story;
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
 * A map as one web page, with its analyses and the proposed story, in 1 GB. The peer exports the
 * map alone as SVG.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class WebPageBenchmark {

  @Param({"sample", "1000"})
  String segments = "sample";

  private ChainMap map = ChainMap.titled("chain");

  @Setup
  public void map() throws Exception {
    map = ExportedMaps.of(segments);
  }

  @Benchmark
  public int ours() throws Exception {
    Findings findings = Assessment.of(map, Progress.NONE).findings();
    Story story = Story.of(map, findings, file -> Optional.empty(), Progress.NONE);
    return WebPages.html(story, findings, Lang.ZH, "", false, Progress.NONE).length();
  }

  @Benchmark
  public int peer() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SvgExporter()
        .write(
            Pictures.drawing(map, Overlay.NONE, Theme.LIGHT, Lang.ZH, Progress.NONE),
            ExportOptions.DEFAULT,
            out,
            Progress.NONE);
    return out.size();
  }
}
