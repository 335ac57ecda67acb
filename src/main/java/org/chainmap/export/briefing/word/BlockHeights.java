package org.chainmap.export.briefing.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainmap.export.briefing.Block;
import org.chainmap.geom.Box;

/** Says how high blocks are, in points. */
final class BlockHeights {

  /** Points per px of a picture: what is drawn for 96 dots per inch is as large on paper. */
  private static final double NATURAL = 0.75;

  /** How much larger than drawn a picture may be that has a page of its own. */
  private static final double ENLARGED = 1.3;

  /** A picture is made smaller to fit below what is on the page, but not by more. */
  private static final double SMALLER = 0.75;

  /** What a row takes beyond its lines: the space above and below, and its line. */
  private static final double ROW = 2 * StylesPart.CELL_ABOVE + 1;

  /** What a line of text takes beyond a picture in it. */
  private static final double AROUND_PICTURE = 8;

  /** By how much a picture with its caption may be less high than counted. */
  static final double PICTURE_DOUBT = 3;

  private final Look look;
  private final Map<Block.Grid, Placed.Content.Tabled> tables = new IdentityHashMap<>();

  BlockHeights(Look look) {
    this.look = look;
  }

  double of(Block.Heading heading, double width) {
    return look.style(Role.heading(heading.level())).height(heading.line(), width);
  }

  /** Returns the height of a paragraph's parts, which stay whole. */
  List<Double> lines(Block.Paragraph paragraph, double width) {
    TextStyle style = look.style(role(paragraph.tone()));
    List<Double> lines = lines(style, said(paragraph.runs()), width);
    if (lines.size() > Pagination.WHOLE_LINES) {
      return lines;
    }
    return List.of(Pagination.sum(lines));
  }

  private static List<Double> lines(TextStyle style, String text, double width) {
    int count = text.lines().mapToInt(line -> style.lines(line, width)).sum();
    List<Double> lines = new ArrayList<>(Collections.nCopies(Math.max(1, count), style.line()));
    lines.set(0, lines.getFirst() + style.before());
    return lines;
  }

  /** Returns how much of a paragraph must stand on a page at least. */
  double start(Block.Paragraph paragraph, double width) {
    List<Double> lines = lines(paragraph, width);
    return lines.size() == 1 ? lines.getFirst() : 2 * lines.getFirst();
  }

  /** Returns by how much a paragraph may be less high than {@link #lines} says. */
  double doubt(Block.Paragraph paragraph, double width) {
    return doubt(look.style(role(paragraph.tone())), said(paragraph.runs()), width);
  }

  /** Returns by how much an item may be less high than {@link #of} says. */
  double doubt(Block.Items items, int index, double width) {
    return doubt(item(items), said(items.items().get(index)), width);
  }

  private static double doubt(TextStyle style, String text, double width) {
    return text.lines()
            .mapToInt(line -> style.lines(line, width) - style.fewestLines(line, width))
            .sum()
        * style.line();
  }

  private TextStyle item(Block.Items items) {
    TextStyle style = look.style(items.numbered() ? Role.NUMBERED : Role.BULLET);
    // The mark stands out to the left of the text.
    return style.indented(style.left(), 0);
  }

  /** Returns the height of each item. */
  List<Double> of(Block.Items items, double width) {
    TextStyle item = item(items);
    return items.items().stream()
        .map(runs -> Pagination.sum(lines(item, said(runs), width)))
        .toList();
  }

  /**
   * Returns the height of a line of an index.
   *
   * @param pages the pages of all anchors before it
   */
  double of(Block.IndexItem item, Map<String, Integer> pages, double width) {
    TextStyle style = look.style(IndexEntries.role(item));
    return style.height(IndexEntries.measured(item, pages), width);
  }

  /** Returns the heights of the title of the contents and of each of its entries. */
  List<Double> contents(Block.Contents contents, List<Block.Heading> listed, double width) {
    List<Double> lines = new ArrayList<>();
    lines.add(look.style(Role.CONTENTS).height(contents.title(), width));
    for (Block.Heading heading : listed) {
      TextStyle style = look.style(ContentsField.role(heading));
      lines.add(style.height(heading.line() + "……0000", width));
    }
    return lines;
  }

  double remark(String text, double width) {
    return look.style(Role.NOTE).height(text, width);
  }

  double caption(String caption, double width) {
    return look.style(Role.CAPTION).height("图 000  " + caption, width);
  }

  double pictureCaption(Block.Drawn drawn, double width) {
    return caption(drawn.caption(), width) + AROUND_PICTURE;
  }

  /**
   * Returns a picture with its size.
   *
   * @param room the height that is left on the page; used where the picture nearly fits
   */
  Placed.Content.Pictured picture(Block.Drawn drawn, WordSheet sheet, double room) {
    Box bounds = drawn.picture().bounds();
    double most =
        switch (drawn.room()) {
          case PAGE -> room;
          case WIDE -> sheet.textHeight() * 2 / 3;
          case CUTOUT -> sheet.textHeight() / 3;
        };
    double largest = drawn.room() == Block.Room.PAGE ? ENLARGED * NATURAL : NATURAL;
    double scale =
        Math.min(
            largest, Math.min(sheet.columnWidth() / bounds.w(), Math.max(36, most) / bounds.h()));
    double height = scale * bounds.h();
    if (height > room && room >= SMALLER * height) {
      scale *= (room - 0.5) / height;
    }
    return new Placed.Content.Pictured(drawn, scale * bounds.w(), scale * bounds.h());
  }

  /** Returns a table with the least heights of its rows. */
  Placed.Content.Tabled table(Block.Grid grid, double width) {
    Placed.Content.Tabled known = tables.get(grid);
    if (known == null) {
      known = measured(grid, width);
      tables.put(grid, known);
    }
    return known;
  }

  private Placed.Content.Tabled measured(Block.Grid grid, double width) {
    TextStyle head = look.style(Role.CELL_HEAD);
    TextStyle text = look.style(Role.CELL);
    double[] widths = Columns.widths(grid, width, head, text);
    List<String> headings = grid.columns().stream().map(Block.Column::heading).toList();
    List<Double> heights = new ArrayList<>();
    for (Block.Row row : grid.rows()) {
      heights.add(
          row(row.cells().stream().map(cell -> cell.shown().strip()).toList(), widths, text));
    }
    return new Placed.Content.Tabled(
        grid,
        Arrays.stream(widths).boxed().toList(),
        row(headings, widths, head),
        heights,
        List.of());
  }

  private static double row(List<String> cells, double[] widths, TextStyle style) {
    int most = 1;
    for (int i = 0; i < widths.length; i++) {
      double width = widths[i] - 2 * StylesPart.CELL_BESIDE - 0.5;
      most = Math.max(most, cells.get(i).lines().mapToInt(l -> style.lines(l, width)).sum());
    }
    return most * style.line() + ROW;
  }

  /** Tells whether a paragraph announces what follows it. */
  static boolean leads(Block.Paragraph paragraph) {
    String said = said(paragraph.runs()).strip();
    return said.endsWith("：") || said.endsWith(":");
  }

  static Role role(Block.Tone tone) {
    return switch (tone) {
      case BODY -> Role.BODY;
      case LEAD -> Role.LEAD;
      case NOTE -> Role.NOTE;
    };
  }

  /** Returns what is read in a paragraph; page numbers are taken to have three digits. */
  static String said(List<Block.Run> runs) {
    return runs.stream()
        .map(
            run ->
                switch (run) {
                  case Block.Run.Text text -> text.text();
                  case Block.Run.Reference reference -> reference.text();
                  case Block.Run.PageNumber number -> "000";
                })
        .collect(Collectors.joining());
  }
}
