package org.chainmap.export.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.chainmap.text.Cell;
import org.chainmap.text.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableGridTest {

  private static final double WIDTH = 912;
  private static final double HEIGHT = 440;

  private static Table table(int rows, int columns, String text) {
    List<String> headings = IntStream.range(0, columns).mapToObj(c -> "第 " + c + " 列").toList();
    List<List<Cell>> cells = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      cells.add(Collections.nCopies(columns, Cell.of(text)));
    }
    return new Table("表", headings, cells);
  }

  @ParameterizedTest
  @ValueSource(strings = {"短", "这是一个相当长的句子，要占好几行，但不会把格子撑破，也不会写到格子外面去。"})
  void rowsOfASlideFitItAndAreTwelveAtMost(String text) {
    TableGrid grid = TableGrid.of(table(61, 5, text), WIDTH, HEIGHT);
    assertThat(grid.pages().stream().mapToInt(List::size).sum()).isEqualTo(61);
    assertThat(grid.pages())
        .hasSizeGreaterThan(5)
        .allSatisfy(
            page -> {
              assertThat(page).hasSizeLessThanOrEqualTo(12);
              assertThat(page.stream().mapToDouble(TableGrid.Row::height).sum()).isLessThan(HEIGHT);
            });
    assertThat(grid.widths().stream().mapToDouble(w -> w).sum()).isLessThanOrEqualTo(WIDTH + 1);
    assertThat(grid.omitted()).isEmpty();
  }

  @Test
  void longTextsHaveMoreRoomThanShortOnesAndNoWordIsBroken() {
    String said = "Annual reports and websites of the enterprises of the trade. ".repeat(3);
    List<Cell> row =
        List.of(
            Cell.of("2026-12"),
            Cell.of("Hangzhou Headquarters"),
            Cell.of("three or four words that wrap, or some more of them, as may be"),
            Cell.of(said),
            Cell.of(said.repeat(2)));
    TableGrid grid =
        TableGrid.of(
            new Table("t", List.of("Due", "Place", "Gap", "Source", "Finding"), List.of(row)),
            WIDTH,
            HEIGHT);
    assertThat(grid.widths().get(0)).isGreaterThan(60);
    assertThat(grid.widths().get(1)).isGreaterThan(90);
    assertThat(grid.widths().get(3)).isGreaterThan(grid.widths().get(2) * 1.2);
    assertThat(grid.widths().get(4)).isGreaterThan(grid.widths().get(3) * 1.2);
    assertThat(grid.widths().stream().mapToDouble(w -> w).sum()).isLessThanOrEqualTo(WIDTH + 1);
  }

  @Test
  void textsThatAreTooLongAreCutAfterFourLines() {
    TableGrid grid = TableGrid.of(table(3, 6, "长".repeat(400)), WIDTH, HEIGHT);
    assertThat(grid.pages().getFirst().getFirst().cells())
        .allSatisfy(cell -> assertThat(cell).endsWith("…").hasSizeLessThan(80));
  }

  @Test
  void columnsWithoutContentAreLeftOutAndThoseWithoutRoomNamed() {
    Table wide = table(2, 40, "内容");
    TableGrid grid = TableGrid.of(wide, WIDTH, HEIGHT);
    assertThat(grid.headings()).startsWith("第 0 列").hasSizeBetween(8, 20);
    assertThat(grid.omitted()).endsWith("第 39 列").doesNotContainAnyElementsOf(grid.headings());
    Table gap =
        new Table(
            "表",
            List.of("甲", "乙", "丙"),
            List.of(List.of(Cell.of("1"), Cell.of((String) null), Cell.of(2.5))));
    TableGrid stated = TableGrid.of(gap, WIDTH, HEIGHT);
    assertThat(stated.headings()).containsExactly("甲", "丙");
    assertThat(stated.numeric()).containsExactly(false, true);
    assertThat(stated.omitted()).isEmpty();
  }

  @Test
  void aTableWithoutRowsHasNoSlides() {
    assertThat(TableGrid.of(table(0, 4, ""), WIDTH, HEIGHT).pages()).isEmpty();
  }
}
