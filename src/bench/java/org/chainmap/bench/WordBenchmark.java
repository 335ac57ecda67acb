package org.chainmap.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.export.BriefingDocuments;
import org.chainmap.export.Briefings;
import org.chainmap.export.briefing.Block;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.export.briefing.BriefingChoice;
import org.chainmap.export.briefing.word.WordPreset;
import org.chainmap.format.SampleMaps;
import org.chainmap.model.ChainMap;
import org.chainmap.story.Story;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
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
 * A briefing as a Word document, of the largest sample and of a random map. The peer writes the
 * same headings, paragraphs and tables with POI's XWPF, without pictures, looks and page numbers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class WordBenchmark {

  @Param({"sample", "1000"})
  String segments = "sample";

  private Briefing briefing =
      new Briefing(Lang.ZH, new Briefing.Cover("", "", List.of(), "", "", "", ""), List.of());

  @Setup
  public void briefing() throws Exception {
    ChainMap map =
        segments.equals("sample")
            ? SampleMaps.load("artificial-intelligence.chainmap.json")
            : RandomMaps.map(1, 5, Integer.parseInt(segments), 2 * Integer.parseInt(segments));
    Findings findings = Assessment.of(map, Progress.NONE).findings();
    Story story = Story.of(map, findings, file -> Optional.empty(), Progress.NONE);
    briefing = Briefings.of(story, findings, Lang.ZH, BriefingChoice.ALL, Progress.NONE);
  }

  @Benchmark
  public int ours() throws IOException {
    return BriefingDocuments.write(
        briefing,
        new BriefingDocuments.Form(WordPreset.REPORT, ""),
        OutputStream.nullOutputStream(),
        Progress.NONE);
  }

  @Benchmark
  public void peer() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      briefing.blocks().forEach(block -> append(document, block));
      document.write(OutputStream.nullOutputStream());
    }
  }

  private static void append(XWPFDocument document, Block block) {
    switch (block) {
      case Block.Heading heading -> append(document, heading.line());
      case Block.Paragraph paragraph -> append(document, said(paragraph.runs()));
      case Block.Items items -> items.items().forEach(item -> append(document, said(item)));
      case Block.Grid grid -> {
        XWPFTable table = document.createTable(grid.rows().size() + 1, grid.columns().size());
        for (int i = 0; i < grid.rows().size(); i++) {
          XWPFTableRow row = table.getRow(i + 1);
          for (int j = 0; j < grid.columns().size(); j++) {
            row.getCell(j).setText(grid.rows().get(i).cells().get(j).shown());
          }
        }
      }
      case Block.Drawn drawn -> append(document, drawn.caption());
      case Block.IndexItem item -> append(document, item.name());
      case Block.Contents contents -> append(document, contents.title());
      case Block.PageBreak end -> {}
    }
  }

  private static void append(XWPFDocument document, String text) {
    document.createParagraph().createRun().setText(text);
  }

  private static String said(List<Block.Run> runs) {
    StringBuilder said = new StringBuilder();
    for (Block.Run run : runs) {
      switch (run) {
        case Block.Run.Text text -> said.append(text.text());
        case Block.Run.Reference reference -> said.append(reference.text());
        case Block.Run.PageNumber page -> said.append('0');
      }
    }
    return said.toString();
  }
}
