package org.chainmap.export.briefing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.chainmap.export.briefing.Block;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.export.briefing.pdf.BriefingLayout.Laid;
import org.chainmap.geom.Size;
import org.chainmap.paint.Mark;
import org.chainmap.task.Progress;
import org.chainmap.text.Cell;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

/** Where pages end: nothing is left alone at the foot or head of one. */
class PageBreaksTest {

  private static final Size A4 = new Size(595.28, 841.89);
  private static final String NOTE = "Columns left out: none.";
  private static final String REMARK = "Lists without content: none.";

  private static Laid laid(List<Block> blocks) {
    Briefing.Cover cover = new Briefing.Cover("Map", "Briefing", List.of(), "", "", "", "");
    return LayoutPasses.of(new Briefing(Lang.EN, cover, blocks), A4, Progress.NONE);
  }

  private static Block paragraph(String text) {
    return Block.Paragraph.of(text, Block.Tone.BODY);
  }

  private static Block.Grid table(int rows) {
    return new Block.Grid(
        "t",
        "Table",
        List.of(
            new Block.Column("Name", Block.Column.Kind.TEXT),
            new Block.Column("State", Block.Column.Kind.TEXT)),
        IntStream.range(0, rows)
            .mapToObj(i -> new Block.Row(List.of(Cell.of("row " + i), Cell.of("planned")), "r" + i))
            .toList(),
        List.of(NOTE));
  }

  /** Returns the page of a text, from 1. */
  private static int page(Laid laid, String said) {
    for (int i = 0; i < laid.sheets().size(); i++) {
      if (laid.sheets().get(i).items().stream().anyMatch(item -> says(item, said))) {
        return i + 1;
      }
    }
    throw new AssertionError("nowhere: " + said);
  }

  private static boolean says(Sheet.Item item, String said) {
    return item instanceof Sheet.Item.Words words
        && words.marks().stream()
            .anyMatch(mark -> mark instanceof Mark.Text text && text.text().contains(said));
  }

  private static int page(Laid laid, int row) {
    return Objects.requireNonNull(laid.pages().get("r" + row));
  }

  @Test
  void noHeadOfTableIsAloneAtTheFootAndNoRemarkAloneAtTheHeadOfAPage() {
    for (int rows = 1; rows <= 6; rows++) {
      for (int above = 0; above < 60; above++) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < above; i++) {
          blocks.add(Block.Paragraph.of("line " + i, Block.Tone.NOTE));
        }
        blocks.add(new Block.Heading(2, "1.1", "Projects", "h"));
        blocks.add(table(rows));
        blocks.add(Block.Paragraph.of(REMARK, Block.Tone.NOTE));
        blocks.add(new Block.PageBreak());
        Laid laid = laid(blocks);
        String as = rows + " rows below " + above + " lines";
        assertThat(page(laid, 0)).as(as).isEqualTo(page(laid, "Table 1"));
        assertThat(page(laid, 0)).as(as).isEqualTo(page(laid, "1.1 Projects"));
        assertThat(page(laid, NOTE)).as(as).isEqualTo(page(laid, rows - 1));
        assertThat(page(laid, REMARK)).as(as).isEqualTo(page(laid, rows - 1));
      }
    }
  }

  @Test
  void aTableGoesOnWithThreeRowsAtTheLeast() {
    for (int rows = 3; rows < 90; rows++) {
      Laid laid = laid(List.of(table(rows)));
      assertThat(page(laid, rows - 3)).as("%d rows", rows).isEqualTo(page(laid, rows - 1));
      assertThat(page(laid, 1)).as("%d rows", rows).isEqualTo(page(laid, 0));
    }
  }

  @Test
  void noPageHoldsOnlyALastLineWhereTheOneBeforeHasRoomForIt() {
    for (int count = 2; count < 80; count++) {
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        blocks.add(paragraph("line " + i + "."));
      }
      blocks.add(new Block.PageBreak());
      blocks.add(paragraph("after"));
      Laid laid = laid(blocks);
      assertThat(page(laid, "line " + (count - 1) + "."))
          .as("%d lines", count)
          .isEqualTo(page(laid, "line " + (count - 2) + "."));
      double lowest =
          laid.sheets().stream()
              .flatMap(sheet -> sheet.items().stream())
              .flatMap(item -> item instanceof Sheet.Item.Words w ? w.marks().stream() : null)
              .filter(Mark.Text.class::isInstance)
              .map(Mark.Text.class::cast)
              .map(text -> text.at().y())
              .max(Comparator.naturalOrder())
              .orElseThrow();
      assertThat(lowest).as("%d lines", count).isLessThan(A4.h() - 42);
    }
  }

  @Test
  void noWordOfAHeadIsBrokenWhereTheColumnsHaveRoomForAll() {
    List<Block.Column> columns =
        List.of("Import dependence", "Technical gap", "Source", "Notes").stream()
            .map(each -> new Block.Column(each, Block.Column.Kind.TEXT))
            .toList();
    String long1 = "Annual reports and websites of the enterprises of the whole trade. ".repeat(6);
    Block.Row row =
        new Block.Row(List.of(Cell.of("90"), Cell.of(long1), Cell.of(long1), Cell.of(long1)), null);
    Laid laid = laid(List.of(new Block.Grid("t", "Gaps", columns, List.of(row), List.of())));
    assertThat(page(laid, "dependence")).isEqualTo(2);
  }
}
