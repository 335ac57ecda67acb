package org.chainmap.export.briefing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chainmap.analysis.Severity;
import org.chainmap.analysis.score.Bottleneck;
import org.chainmap.export.briefing.Block.Column;
import org.chainmap.export.briefing.Block.Run;
import org.chainmap.export.briefing.BriefingBuilder.Ground;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.text.Cell;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Writes the overview: the size of the map, its stages, and the first findings. */
final class OverviewSection {

  /** The number of findings that are named. */
  private static final int FIRST = 5;

  private final Ground ground;
  private final ChainMap map;
  private final BlockList blocks;
  private final FindingSections found;

  OverviewSection(Ground ground, BlockList blocks, FindingSections found) {
    this.ground = ground;
    this.map = ground.map();
    this.blocks = blocks;
    this.found = found;
  }

  void append() {
    blocks.heading(1, ground.say(BriefingPart.OVERVIEW.label()), blocks.anchor("overview"));
    blocks.add(
        Block.Paragraph.of(
            ground.say(
                Message.of(
                    "briefing.overview.size",
                    Names.message(map, map.info().id()),
                    Message.of("label.counted.Stage", map.stages().size()),
                    Message.of("label.counted.Segment", map.segments().size()),
                    Message.of("label.counted.Enterprise", map.enterprises().size()),
                    Message.of("label.counted.Link", map.links().size()))),
            Block.Tone.LEAD));
    if (!map.stages().isEmpty()) {
      blocks.add(stages());
    }
    findings();
  }

  private Block.Grid stages() {
    List<SegmentState> states =
        Arrays.stream(SegmentState.values())
            .filter(state -> map.segments().stream().anyMatch(each -> each.state() == state))
            .toList();
    List<Column> columns = new ArrayList<>();
    columns.add(column("briefing.overview.stage", Column.Kind.TEXT));
    columns.add(column("briefing.overview.segments", Column.Kind.NUMBER));
    states.forEach(state -> columns.add(new Column(ground.say(state.label()), Column.Kind.NUMBER)));
    boolean unrated = map.segments().stream().anyMatch(segment -> segment.state() == null);
    if (unrated) {
      columns.add(column("briefing.overview.unrated", Column.Kind.NUMBER));
    }
    columns.add(column("briefing.overview.enterprises", Column.Kind.NUMBER));
    List<Block.Row> rows = new ArrayList<>();
    for (Stage stage : map.stages()) {
      List<Segment> segments = map.segmentsIn(stage.id());
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(Names.of(map, stage, ground.lang())));
      cells.add(Cell.of((double) segments.size()));
      states.forEach(state -> cells.add(count(segments, state)));
      if (unrated) {
        cells.add(count(segments, null));
      }
      cells.add(
          Cell.of(
              (double)
                  segments.stream()
                      .flatMap(segment -> map.participationsIn(segment.id()).stream())
                      .map(Participation::enterprise)
                      .distinct()
                      .count()));
      rows.add(new Block.Row(cells, null));
    }
    return new Block.Grid(
        blocks.anchor("table"),
        ground.say(Message.of("briefing.overview.stages")),
        columns,
        rows,
        List.of());
  }

  private Column column(String key, Column.Kind kind) {
    return new Column(ground.say(Message.of(key)), kind);
  }

  private static Cell count(List<Segment> segments, @Nullable SegmentState state) {
    long count = segments.stream().filter(segment -> segment.state() == state).count();
    return Cell.of((Double) (double) count);
  }

  private void findings() {
    List<Bottleneck> bottlenecks = ground.bottlenecks();
    if (bottlenecks.isEmpty()) {
      blocks.paragraph(Message.of("briefing.findings.none"));
      return;
    }
    List<Object> bySeverity =
        Stream.of(Severity.values())
            .filter(severity -> count(bottlenecks, severity) > 0)
            .<Object>map(
                severity ->
                    Message.of(
                        "briefing.overview.severity",
                        severity.label(),
                        count(bottlenecks, severity)))
            .toList();
    blocks.paragraph(Message.of("briefing.overview.findings", bottlenecks.size(), bySeverity));
    List<List<Run>> first = new ArrayList<>();
    for (Bottleneck each : bottlenecks.subList(0, Math.min(FIRST, bottlenecks.size()))) {
      first.add(found.named(each));
    }
    blocks.add(new Block.Items(first, true));
  }

  private static long count(List<Bottleneck> bottlenecks, Severity severity) {
    return bottlenecks.stream().filter(each -> each.severity() == severity).count();
  }
}
