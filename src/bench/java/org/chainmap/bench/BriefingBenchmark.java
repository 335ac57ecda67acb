package org.chainmap.bench;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.export.BriefingPdfs;
import org.chainmap.export.Briefings;
import org.chainmap.export.ExportOptions;
import org.chainmap.export.Paper;
import org.chainmap.export.PdfExporter;
import org.chainmap.export.Pictures;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.export.briefing.BriefingChoice;
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
 * The whole briefing of a map as PDF, with its analyses and the proposed story, in 1 GB: of the
 * largest sample, and of a synthetic chain with as many segments as said and three enterprises to
 * two of them. The peer exports the map alone as PDF, with its index.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class BriefingBenchmark {

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
    Briefing briefing = Briefings.of(story, findings, Lang.ZH, BriefingChoice.ALL, Progress.NONE);
    return BriefingPdfs.write(
        briefing,
        new BriefingPdfs.Form(Paper.A4, true, ""),
        new ByteArrayOutputStream(),
        Progress.NONE);
  }

  @Benchmark
  public int peer() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfExporter()
        .write(
            Pictures.drawing(map, Overlay.NONE, Theme.LIGHT, Lang.ZH, Progress.NONE),
            ExportOptions.DEFAULT,
            out,
            Progress.NONE);
    return out.size();
  }
}
