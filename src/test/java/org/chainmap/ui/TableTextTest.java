package org.chainmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.text.Cell;
import org.chainmap.text.Table;
import org.junit.jupiter.api.Test;

/** What sheets and word processors read from the clipboard. */
class TableTextTest {

  private final Table table =
      new Table(
          "",
          List.of("名称", "Share"),
          List.of(
              List.of(Cell.of("甲\t\"乙\""), Cell.of(0.5)),
              List.of(Cell.of("A & <B>\nC"), Cell.of((Double) null))));

  @Test
  void headingsThenRowsWithTabs_whatWouldBreakACellIsQuoted() {
    assertThat(TableText.tabSeparated(table))
        .isEqualTo("名称\tShare\n\"甲\t\"\"乙\"\"\"\t0.5\n\"A & <B>\nC\"\t");
  }

  @Test
  void htmlHasACellForEachValue_asText() {
    assertThat(TableText.html(table).replaceAll(" style=\"[^\"]*\"", ""))
        .isEqualTo(
            "<table"
                + " data-from=\"chain-map\"><thead><tr><th>名称</th><th>Share</th></tr></thead><tbody><tr><td>甲"
                + "\t\"乙\"</td><td>0.5</td></tr><tr><td>A &amp;"
                + " &lt;B&gt;<br>C</td><td></td></tr></tbody></table>");
  }

  @Test
  void oneCellAloneHasNoHeading() {
    Table one = new Table("", List.of("名称"), List.of(List.of(Cell.of("甲"))));
    assertThat(TableText.tabSeparated(one)).isEqualTo("甲");
    assertThat(TableText.html(one)).contains("甲").doesNotContain("名称");
  }
}
