package org.chainmap.export.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chainmap.export.briefing.Block.Column;
import org.chainmap.export.briefing.Block.Run;
import org.chainmap.export.briefing.BriefingBuilder.Ground;
import org.chainmap.ledger.pack.PackContent;
import org.chainmap.ledger.pack.PackList;
import org.chainmap.ledger.pack.PackLists;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Source;
import org.chainmap.text.Cell;
import org.chainmap.text.Message;
import org.chainmap.text.Table;

/** Writes the lists that are handed in, the sources, and what is still to be checked (待核表). */
final class ListSections {

  /** The list that has a part of its own. */
  private static final String UNCHECKED = "unchecked";

  /** The most rows of a list. */
  private static final int ROWS = 300;

  private final Ground ground;
  private final ChainMap map;
  private final BlockList blocks;

  ListSections(Ground ground, BlockList blocks) {
    this.ground = ground;
    this.map = ground.map();
    this.blocks = blocks;
  }

  void lists() {
    boolean begun = false;
    List<Object> empty = new ArrayList<>();
    for (PackContent.Chosen chosen : ground.choice().lists().lists()) {
      ground.progress().check();
      if (chosen.list().key().equals(UNCHECKED) && ground.has(BriefingPart.UNCHECKED)) {
        continue;
      }
      Listed listed = listed(chosen.list(), chosen.columns());
      if (listed.table.rows().isEmpty()) {
        empty.add(chosen.list().name());
        continue;
      }
      if (!begun) {
        blocks.heading(1, ground.say(BriefingPart.LISTS.label()), blocks.anchor("lists"));
        begun = true;
      }
      blocks.heading(2, listed.table.name(), blocks.anchor("list"));
      blocks.add(grid(listed));
    }
    if (begun && !empty.isEmpty()) {
      blocks.note(Message.of("briefing.lists.empty", empty));
    }
  }

  void unchecked() {
    Listed listed = PackLists.named(UNCHECKED).map(list -> listed(list, List.of())).orElseThrow();
    blocks.heading(1, ground.say(BriefingPart.UNCHECKED.label()), blocks.anchor("unchecked"));
    if (listed.table.rows().isEmpty()) {
      blocks.paragraph(Message.of("briefing.unchecked.none"));
    } else {
      blocks.paragraph(Message.of("briefing.unchecked.about", listed.table.rows().size()));
      blocks.add(grid(listed));
    }
  }

  void sources() {
    List<Source> sources = map.all(Source.class);
    if (sources.isEmpty()) {
      return;
    }
    blocks.heading(1, ground.say(BriefingPart.SOURCES.label()), blocks.anchor("sources"));
    List<List<Run>> items =
        sources.stream()
            .map(source -> SourceLine.of(source, ground.lang()))
            .filter(line -> !line.isBlank())
            .limit(ROWS)
            .map(line -> List.<Run>of(new Run.Text(line)))
            .toList();
    blocks.add(new Block.Items(items, true));
    if (sources.size() > ROWS) {
      blocks.note(Message.of("briefing.more.sources", sources.size() - ROWS));
    }
  }

  /**
   * A list with the elements of its rows.
   *
   * @param anchors the anchor of each row; empty where no element stands behind it
   */
  private record Listed(Table table, List<String> anchors) {}

  private <R> Listed listed(PackList<R> list, List<String> columns) {
    Table table = list.table(map, ground.lang(), columns, ground.choice().lists().contacts());
    List<R> rows = list.rows().apply(map);
    List<String> anchors = new ArrayList<>();
    for (R row : rows.subList(0, Math.min(ROWS, rows.size()))) {
      String anchor = "";
      if (row instanceof Element element) {
        anchor = blocks.anchor("row");
        blocks.place(element.id(), anchor);
      }
      anchors.add(anchor);
    }
    return new Listed(table, anchors);
  }

  /** Returns the table without the columns that nothing is stated in; these are named below it. */
  private Block.Grid grid(Listed listed) {
    Table table = listed.table;
    List<Integer> stated =
        IntStream.range(0, table.headings().size())
            .filter(i -> table.rows().stream().anyMatch(row -> row.get(i) != Cell.Empty.EMPTY))
            .boxed()
            .toList();
    List<Column> columns =
        stated.stream().map(i -> new Column(table.headings().get(i), kind(table, i))).toList();
    List<Block.Row> rows = new ArrayList<>();
    for (int r = 0; r < listed.anchors.size(); r++) {
      List<Cell> cells = table.rows().get(r);
      String anchor = listed.anchors.get(r);
      rows.add(
          new Block.Row(
              stated.stream().map(cells::get).toList(), anchor.isEmpty() ? null : anchor));
    }
    List<String> notes = new ArrayList<>();
    if (table.rows().size() > rows.size()) {
      notes.add(ground.say(Message.of("briefing.more.rows", table.rows().size() - rows.size())));
    }
    List<Object> unstated =
        IntStream.range(0, table.headings().size())
            .filter(i -> !stated.contains(i))
            .<Object>mapToObj(table.headings()::get)
            .toList();
    if (!unstated.isEmpty()) {
      notes.add(ground.say(Message.of("briefing.columns.empty", unstated)));
    }
    return new Block.Grid(blocks.anchor("table"), table.name(), columns, rows, notes);
  }

  private static Column.Kind kind(Table table, int column) {
    boolean numbers =
        table.rows().stream()
            .map(row -> row.get(column))
            .allMatch(
                cell ->
                    switch (cell) {
                      case Cell.Numeric number -> true;
                      case Cell.Percent percent -> true;
                      case Cell.Empty empty -> true;
                      case Cell.Text text -> false;
                      case Cell.Day day -> false;
                    });
    return numbers ? Column.Kind.NUMBER : Column.Kind.TEXT;
  }
}
