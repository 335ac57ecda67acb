package org.chainmap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.analysis.matching.Dealers;
import org.chainmap.analysis.matching.Market;
import org.chainmap.analysis.matching.Matcher;
import org.chainmap.analysis.matching.Matching;
import org.chainmap.analysis.matching.Mode;
import org.chainmap.task.Progress;
import org.chainmap.text.Cell;
import org.chainmap.text.Lang;
import org.chainmap.text.Table;
import org.junit.jupiter.api.Test;

class MatchTablesTest {

  private static final Matching MATCHING =
      Matcher.run(
          Market.of(
              Dealers.of("图")
                  .need("n-1", "甲", "车规芯片", l -> l.withQuantity(20.0).withUnit("万颗"))
                  .need("n-2", "乙", "铜箔")
                  .offer("o", "丙", "车规芯片", l -> l.withQuantity(5.0).withUnit("万颗"))
                  .map()),
          Mode.WEIGHT,
          Matcher.THRESHOLD,
          Progress.NONE);

  private static String cell(Table table, int row, String heading) {
    return table.rows().get(row).stream()
        .map(Cell::shown)
        .toList()
        .get(table.headings().indexOf(heading));
  }

  @Test
  void whatIsMetAndWhatIsLackingHaveColumnsOfTheirOwn() {
    Table table = MatchTables.all(MATCHING, Lang.ZH);
    List<List<String>> found =
        List.of("结果", "满足（%）", "满足数量", "还缺", "单位").stream()
            .map(
                heading ->
                    List.of(
                        cell(table, 0, heading), cell(table, 1, heading), cell(table, 2, heading)))
            .toList();
    assertThat(found)
        .containsExactly(
            List.of("建议", "部分满足", "未满足"),
            List.of("25", "25", "0"),
            List.of("5", "5", ""),
            List.of("", "15", ""),
            List.of("万颗", "万颗", ""));
  }

  @Test
  void theSheetOfNeedsSaysThatSomeAreMetInPart() {
    assertThat(MatchTables.sheets(MATCHING, Lang.ZH))
        .map(Table::name)
        .containsExactly("供需对接", "未满足与部分满足的需求");
    assertThat(MatchTables.sheets(MATCHING, Lang.EN).getLast().name())
        .isEqualTo("Unmet and partly met needs");
  }
}
